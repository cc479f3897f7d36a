#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"
#include "report/terminal/paint.hpp"

#include <string>

namespace jixiao::reports {

/// The version of the diff, as in config/schema/diff-output.json.
constexpr int diff_json_version = 1;

/// What changed between the two periods of a report made from evaluate_pair, for a terminal:
/// statuses, worst first, then targets revised, then values; and the counts then and now.
std::string diff_text(Report const& report, Catalog const& catalog, Look const& look);

/// The same as one JSON object.
std::string diff_json(Report const& report, Catalog const& catalog);

/// Counts over the rows as they were before, for those that were looked at then.
RollUp roll_up_before(Report const& report);
/// How many rows stand in the later period only.
std::size_t count_new_rows(Report const& report);

}  // namespace jixiao::reports
