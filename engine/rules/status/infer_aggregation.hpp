#pragma once

#include "rules/status/target_reading.hpp"

namespace jixiao {

/// How the year's value of a row arises, and from what that was seen: stated on the indicator,
/// else by the unit, then by the name. Fills both members of `reading`, whose unit is known.
void infer_aggregation(TargetReading& reading, Target const& target, Row const& row,
                       Rules const& rules);

/// Whether the unit is a share of a whole: % or ‰.
bool is_ratio(std::string const& unit, Units const& units);

/// How many of `per` a term has: 52 for 次/周 in one year, 1/3 for 家/3年; nothing for a word that
/// is no period.
std::optional<Fraction> periods_of(Per const& per, Term const& term, Profile const& profile);

}  // namespace jixiao
