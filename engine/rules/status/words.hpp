#pragma once

#include "rules/status/evaluate_row.hpp"

#include <vector>

namespace jixiao {

/// What reason_of writes its sentence from.
Reason reason_for(Evaluated const& evaluated, Rules const& rules);

/// Every step from the text of the target to the status, in words that an outsider can follow.
/// The trend's step is added by whoever knows the period before.
std::vector<Message> derivation_of(Evaluated const& evaluated, Row const& row, Rules const& rules);

/// The step that compares a verdict with the period before, which it names.
Message trend_step(Verdict const& verdict);

Message status_name(Status status);

}  // namespace jixiao
