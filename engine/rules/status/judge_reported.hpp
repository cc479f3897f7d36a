#pragma once

#include "rules/status/evaluate_row.hpp"

namespace jixiao {

/// Judges the figure of the course with what stands beside it: a strict sign meets a strict bound
/// (高于88% for >88%), and both ends of a range must say the same, the worse of which then stands
/// for it, in `standing` and the course. False when it had to be rejected.
bool judge_reported(Evaluated& evaluated, Standing& standing, Measure const& measure,
                    Findings const& findings);

}  // namespace jixiao
