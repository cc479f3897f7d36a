#pragma once

#include "read/document/read_rows.hpp"

namespace jixiao::document {

// One reader for each layout; rows may be blank.
void each_tab_row(std::string_view text, VisitRow const& visit);
void each_pipe_row(std::string_view text, VisitRow const& visit);
void each_comma_row(std::string_view text, VisitRow const& visit);
void each_column_row(std::string_view text, VisitRow const& visit);

/// The cells of bytes [from, to) of the document, separated by `separator` where no backslash
/// escapes it.
std::vector<PrintedCell> split_cells(std::string_view text, std::size_t from, std::size_t to,
                                     char separator);

}  // namespace jixiao::document
