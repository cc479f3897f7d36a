#pragma once

#include "report/workbook/sheet.hpp"

namespace jixiao::workbook {

/// How a sheet is printed: A4 landscape, in inches.
constexpr double side_margin = 0.4, top_margin = 0.75, bottom_margin = 0.6;

/// The rows that begin a page when the sheet is printed as wide as the paper, so that no row and no
/// heading without a row stands at its end, and the last row before `tail` keeps what follows it.
std::vector<std::size_t> page_breaks(Sheet const& sheet, std::size_t tail);

}  // namespace jixiao::workbook
