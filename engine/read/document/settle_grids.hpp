#pragma once

#include "read/document/row.hpp"

#include <vector>

namespace jixiao::document {

/// Counts the rows that cells span (PrintedCell::rows) and marks the rows of grids in which cells
/// span rows (PrintedRow::spans). In another, merged cells may have been lost: its rows are read as
/// those of a text. Where nearly every cell spans columns, those are no columns of the table, and
/// only the cells are kept.
void settle_grids(std::vector<PrintedRow>& rows);

}  // namespace jixiao::document
