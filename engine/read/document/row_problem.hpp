#pragma once

#include "read/document/frame.hpp"
#include "read/document/indicator_row.hpp"
#include "read/document/row_values.hpp"

#include <optional>

namespace jixiao::document {

/// Why a row that was read is not certain, where, and what to do.
struct RowProblem {
    std::size_t cell = 0;
    Message message, hint;
};

/// The first problem of an indicator as it was read from a row by its columns; nothing when it is
/// certain.
std::optional<RowProblem> row_problem(PrintedRow const& row, Frame const& frame,
                                      RowValues const& values, ImportedIndicator const& indicator,
                                      std::size_t target_column);

/// Whether a cell of the row begins or ends where the header's do not.
bool is_misaligned(PrintedRow const& row, Frame const& frame);

}  // namespace jixiao::document
