#pragma once

#include "read/document/indicator_row.hpp"
#include "read/document/row_shape.hpp"
#include "read/document/row_values.hpp"

#include <string>
#include <vector>

namespace jixiao::document {

/// The levels of a row by its columns. A merged level goes on below, and so does an empty one.
std::vector<std::string> path_by_columns(PrintedRow const& row, Frame const& frame,
                                         Carried& carried);

/// The levels of a row that lost cells, by the words in it.
std::vector<std::string> path_by_shape(PrintedRow const& row, RowShape const& shape,
                                       Frame const& frame, Carried& carried,
                                       std::vector<RowRemark>& remarks);

}  // namespace jixiao::document
