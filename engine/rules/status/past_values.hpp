#pragma once

#include "rules/status/measure.hpp"

namespace jixiao {

/// Warns of earlier years for which the row's history and its actuals say different things: totals
/// over years count the actuals, comparisons with a year count the history.
void compare_past_values(TargetReading const& reading, Row const& row, Rules const& rules,
                         Findings const& findings);

}  // namespace jixiao
