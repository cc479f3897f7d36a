#pragma once

#include "handout/handout.hpp"
#include "report/paint.hpp"
#include "text/catalog.hpp"

#include <string>

namespace jixiao::handout {

/// The version of the diff, as in config/schema/diff-output.json.
constexpr int diff_json_version = 1;

/// What changed between the two periods of a handout made from evaluate_pair, for a terminal:
/// statuses, worst first, then targets revised, then values; and the counts then and now.
std::string diff_text(Handout const& handout, Catalog const& catalog, Look const& look);

/// The same as one JSON object.
std::string diff_json(Handout const& handout, Catalog const& catalog);

/// Counts over the rows as they were before, for those that were looked at then.
RollUp roll_up_before(Handout const& handout);
/// How many rows stand in the later period only.
std::size_t count_new_rows(Handout const& handout);

}  // namespace jixiao::handout
