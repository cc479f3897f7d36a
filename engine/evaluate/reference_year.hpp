#pragma once

#include "evaluate/target_reading.hpp"

namespace jixiao {

/// Reads 超过上年: the demand is made from the reference year's value, which the
/// row's history or that year's actuals give. Undecidable without it. The unit is that of the
/// value.
void read_relative(TargetReading& reading, Relative const& relative, Row const& row,
                   Rules const& rules);

/// The same for 较上年增长5%.
void read_difference(TargetReading& reading, Difference const& difference, Row const& row,
                     Rules const& rules);

}  // namespace jixiao
