#pragma once

#include "rules/status/evaluate.hpp"

#include <optional>
#include <vector>

namespace jixiao {

/// For each verdict that is red or amber, the first of the periods reported one after the other, up
/// to its own, in which the row had that colour; nothing for the others. Periods of earlier years
/// count as far as the goal covers them; a report on a quarter or more does not look at months.
std::vector<std::optional<Period>> since_when(Evaluation const& now, Actuals const& actuals);

/// The reported periods that end before `as_of`, one for each end (of two the shorter), the latest
/// first. None is finer than a report on `as_of` shows: single months only beside months.
std::vector<Period> reported_before(Period as_of, Actuals const& actuals);

}  // namespace jixiao
