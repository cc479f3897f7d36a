#pragma once

#include "rules/status/evaluate_row.hpp"
#include "rules/status/progress.hpp"

#include <optional>

namespace jixiao {

/// Why a figure must be asked back, and what to write.
struct Doubt {
    char const* code = "";
    Message problem, hint;
};

/// What may not stand for what was reached: a bare number that took the target's 万 and is then a
/// thousand times the target, where the plain number is near it (43000 for ≥4万人次); more than the
/// whole of a share. `plan` is the share of the target that is due.
std::optional<Doubt> doubt_about(Evaluated const& evaluated, Measure const& measure,
                                 Fraction const& plan);

/// Warns of figures that are probably slips: 元 for 万元 on one side, 140% for a growth of 12%.
void warn_of_slips(Evaluated const& evaluated, Measure const& measure, Findings const& findings);

}  // namespace jixiao
