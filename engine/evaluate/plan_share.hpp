#pragma once

#include "book/book.hpp"
#include "text/fraction.hpp"

#include <vector>

namespace jixiao {

/// π: the share of the target that is due when `months_passed` (0 to `months_of_term`) have gone
/// by. Linear between the stated points, from 0 at the start and to 1 at the end; a stated 0 holds
/// until the next stated point.
Fraction plan_share(std::vector<PlanPoint> const& plan, int months_passed, int months_of_term);

/// Whether every point lies within the term and within 0 and 1.
bool plan_applies(std::vector<PlanPoint> const& plan, int months_of_term);

}  // namespace jixiao
