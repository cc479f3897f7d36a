#pragma once

#include "rules/status/target_reading.hpp"

namespace jixiao {

/// Asks back a number for which only the name or the history says that it is in per cent, where it
/// can be meant in two ways: 0.9 (90%?), 4.5 under 满意度 (of 5 points?). False where it is clear.
bool ask_for_share(TargetReading& reading, Limit const& limit, Row const& row, Rules const& rules);

}  // namespace jixiao
