#pragma once

#include "read/document/frame.hpp"

namespace jixiao::document {

/// Whether a row has words that a header needs; the cheap question before the others.
bool may_be_header(PrintedRow const& row);

/// Gives the columns below 指标值 their years, where the header only counts them: 前年, 上年,
/// 预计当年实现 in further rows, not always above their columns, or nothing at all above the two
/// columns that stand before the target's.
void take_past_columns(Frame& frame, std::vector<PrintedRow> const& rows, std::size_t at,
                       std::size_t height, int year);

}  // namespace jixiao::document
