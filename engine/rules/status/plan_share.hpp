#pragma once

#include "base/fraction.hpp"
#include "model/book/book.hpp"
#include "model/target/units.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// π: the share of the target that is due when `months_passed` (0 to `months_of_term`) have gone
/// by. Linear between the stated points, from 0 at the start and to 1 at the end; a stated 0 holds
/// until the next stated point.
Fraction plan_share(std::vector<PlanPoint> const& plan, int months_passed, int months_of_term);

/// The plan with every stage value as a share of `target`, which is in `unit`; nothing when it does
/// not apply: a point outside the term, a share outside 0 and 1, one that falls, a stage value that
/// is no part of the target.
std::optional<std::vector<PlanPoint>> applied_plan(std::vector<PlanPoint> const& plan,
                                                   int months_of_term,
                                                   std::optional<Fraction> const& target,
                                                   std::string const& unit, Units const& units);

}  // namespace jixiao
