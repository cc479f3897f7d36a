#pragma once

#include "rules/status/evaluate_row.hpp"
#include "rules/status/measure.hpp"

namespace jixiao {

/// Warns where the periods of a sum each lie near the target itself: that is how a stock is
/// reported (4604人 in every month against 4754人), and its months do not add up.
void doubt_stock(Evaluated const& evaluated, Measure const& measure, Rules const& rules,
                 Findings const& findings);

}  // namespace jixiao
