#pragma once

#include "rules/status/target_reading.hpp"

#include <string_view>

namespace jixiao {

/// Completes a missing unit: from the unit key, the history, the namesakes, the name, the actuals.
FoundUnit complete_unit(Row const& row, TargetText const& target, Rules const& rules);

/// The first unit that a target's number is written in; empty when it has none.
std::string unit_of(Target const& target);

/// Whether a text multiplies its number itself: 500万, 2.1亿.
bool is_written_in_myriads(std::string_view text);

}  // namespace jixiao
