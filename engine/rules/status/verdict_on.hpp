#pragma once

#include "rules/status/evaluate.hpp"
#include "rules/status/measure.hpp"
#include "rules/status/target_reading.hpp"

namespace jixiao {

/// The verdict on one row, with as much beside its status as `detail` asks for. `before` is the
/// same row as of the period before, for the trend; nullptr where there is none. Figures that
/// overflow make the row undecidable.
Verdict verdict_on(Row const& row, Row const* before, Rules const& rules, Findings const& findings,
                   Detail detail);

}  // namespace jixiao
