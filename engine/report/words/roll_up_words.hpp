#pragma once

#include "rules/status/verdict.hpp"

#include <string>

namespace jixiao {

int count_of(RollUp const& roll_up, Status status);

/// "36/38 (94.7%)": how many of those that are expected are rated.
std::string coverage_text(RollUp const& roll_up);

/// "missing (4), not due (8)", without those that are zero; empty when all are rated.
Message unrated_text(RollUp const& roll_up);
/// "12 rows rest on an assumption …", with what settles it; empty for none.
Message assumed_text(RollUp const& roll_up);

}  // namespace jixiao
