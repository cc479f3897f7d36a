#pragma once

#include "evaluate/target_reading.hpp"

namespace jixiao {

/// What 超过, 不低于 … a reference demands.
Demand against(Relation relation, Fraction const& reference);

/// What a change against a reference in `unit` demands: 增长5%以上 at least what 5% more comes to,
/// 下降5%以上 at most what 5% less does. A size in % multiplies, 百分点 are added to a share, one
/// in the reference's dimension is added. Nothing when the two do not go together.
std::optional<Demand> moved_by(ChangeBy const& change, Fraction const& reference,
                               std::string const& unit, Rules const& rules);

}  // namespace jixiao
