#pragma once

#include "import/indicator_row.hpp"
#include "import/row_shape.hpp"

#include <string>
#include <vector>

namespace jixiao::importing {

/// The levels of a row: its own, and those carried down from the rows above. Remarks say where a
/// level stood in another column, and where none is known.
std::vector<std::string> path_of(PrintedRow const& row, RowShape const& shape, Frame const& frame,
                                 Carried& carried, std::vector<RowRemark>& remarks);

}  // namespace jixiao::importing
