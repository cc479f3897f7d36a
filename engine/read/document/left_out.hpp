#pragma once

#include "read/document/indicator_row.hpp"
#include "read/document/line_ranges.hpp"
#include "read/document/remarks.hpp"

namespace jixiao::document {

/// Says why a row of a table became no indicator; one that says nothing a table keeps is counted
/// in `passed`. Doubtful rows have said it themselves.
void report_left_out(PrintedRow const& row, RowKind kind, Remarks& remarks, LineRanges& passed);

}  // namespace jixiao::document
