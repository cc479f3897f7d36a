#pragma once

#include "rules/status/verdict.hpp"

#include <set>

namespace jixiao {

/// The verdicts on these rows of an evaluation with every step in words, from the same book,
/// actuals and rules, whose indexes serve again: a few rows cost little. Without the execution of
/// budgets.
Evaluation explained(std::set<Indicator const*> const& chosen, Evaluation const& now);

}  // namespace jixiao
