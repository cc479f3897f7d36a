#pragma once

#include "rules/status/evaluate_row.hpp"

namespace jixiao {

/// The period that a verdict is compared with: the latest before `as_of` that has actuals, of the
/// same length where there is one (a quarter with a quarter), else of any.
std::optional<Period> period_before(Period const& as_of, Actuals const& actuals);

/// Green above amber above red; 0 where nothing is rated.
int rank_of(Status status);

/// Better or worse by status first, then by merit; none unless both are rated.
Trend trend_between(Evaluated const& before, Evaluated const& now);

}  // namespace jixiao
