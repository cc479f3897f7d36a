#pragma once

#include "import/read_rows.hpp"

namespace jixiao::importing {

// One reader for each layout; rows may be blank.
void each_tab_row(std::string_view text, VisitRow const& visit);
void each_pipe_row(std::string_view text, VisitRow const& visit);
void each_comma_row(std::string_view text, VisitRow const& visit);
void each_html_row(std::string_view text, VisitRow const& visit);
void each_column_row(std::string_view text, VisitRow const& visit);

}  // namespace jixiao::importing
