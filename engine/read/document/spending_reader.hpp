#pragma once

#include "read/document/imported.hpp"
#include "read/document/remarks.hpp"
#include "read/document/row.hpp"

#include <string>
#include <unordered_set>

namespace jixiao::document {

/// Whether the row begins 项目支出明细 with its amounts.
bool begins_spending(PrintedRow const& row);

/// Takes one row of 项目支出明细; false when the row is none and the block ended before it. The
/// name loses its number and the project's name behind a dash; the total is left out. `names` are
/// those taken before: a second line for one of them is told and left out.
bool take_spending(PrintedRow const& row, ImportedTable& table,
                   std::unordered_set<std::string>& names, std::string const& money,
                   Remarks& remarks);

}  // namespace jixiao::document
