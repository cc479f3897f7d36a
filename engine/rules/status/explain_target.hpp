#pragma once

#include "rules/status/evaluate_row.hpp"

#include <vector>

namespace jixiao {

/// The steps from the text of the target to what is required: which target is in force, its
/// comparator, unit, rate, reference and aggregation, each with where it came from.
std::vector<Message> explain_target(Evaluated const& evaluated);

}  // namespace jixiao
