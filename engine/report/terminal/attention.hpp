#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"
#include "report/terminal/paint.hpp"

#include <string>

namespace jixiao {

/// What someone has to look at: red and amber rows with their owner, reason, corrective actions and
/// since when they are so; rows that have to be reported or corrected, by owner; and what changed
/// since the period before. Of a long list the first rows, and the command that shows all.
std::string attention_list(Report const& report, Catalog const& catalog, Look const& look);

/// The command that explains the first of these rows; empty when there is none.
std::string explain_hint(Report const& report, Catalog const& catalog, Look const& look);

/// Since when the row has its colour, who reports it, and what the unit said of it; empty where
/// nothing of that is known.
Message attention_text(ReportRow const& row);

}  // namespace jixiao
