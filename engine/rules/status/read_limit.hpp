#pragma once

#include "rules/status/target_reading.hpp"

#include <vector>

namespace jixiao {

/// What a limit asks for in its row: a number without a comparator gets one, about gets its bound.
/// `scale` multiplies its numbers. Fills `requirement`, `implied` and `change` of the reading.
void read_limit(TargetReading& reading, Limit const& limit, Row const& row, Rules const& rules,
                Fraction const& scale);

/// The numbers that a limit names: one, or both ends.
std::vector<Decimal> numbers_in(Limit const& limit);

}  // namespace jixiao
