#pragma once

#include "rules/status/target_reading.hpp"

namespace jixiao {

/// What 超过, 不低于 … of a reference ask for.
Requirement against(Relation relation, Fraction const& reference);

/// What a change against a reference in `unit` asks for: 增长5%以上 at least what 5% more comes to,
/// 下降5%以上 at most what 5% less does. A size in % multiplies, 百分点 are added to a share, one
/// in the reference's dimension is added. Nothing when the two do not go together.
std::optional<Requirement> moved_by(ChangeBy const& change, Fraction const& reference,
                                    std::string const& unit, Rules const& rules);

/// What a multiple of a reference asks for: 是上年的2倍 at least twice as much, 减半 at most half.
Requirement multiplied_by(Limit const& factor, Direction direction, Fraction const& reference,
                          Rules const& rules);

/// The reference moved by one size, as above.
std::optional<Fraction> moved(Fraction const& reference, std::string const& unit,
                              Direction direction, Quantity const& size, Units const& units);

/// The other way round: how far a level lies from the reference in that direction, as a size in
/// `size_unit`; below 0 for a change the other way. Nothing when they do not go together, or where
/// a share of the reference has no meaning (it is 0).
std::optional<Fraction> change_between(Fraction const& reference, Fraction const& level,
                                       std::string const& unit, Direction direction,
                                       std::string const& size_unit, Units const& units);

}  // namespace jixiao
