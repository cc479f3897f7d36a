#pragma once

#include "rules/status/target_reading.hpp"

namespace jixiao {

/// Reads 超过上年: the requirement is made from the reference year's value, which the row's history
/// or that year's actuals give. Undecidable without it. The unit is that of the value.
void read_relative(TargetReading& reading, Relative const& relative, Row const& row,
                   Rules const& rules);

/// Reads 较上年增长5%, 是上年的2倍, and 较2022年的80起下降10%, which brings its own value.
void read_difference(TargetReading& reading, Difference const& difference, Row const& row,
                     Rules const& rules);

/// The row's figure of the year before the period, whatever its target asks for: a reading with its
/// unit, its aggregation and the `reference`, which stays empty where nobody knows it.
TargetReading read_last_year(TargetReading const& reading, Row const& row, Rules const& rules);

}  // namespace jixiao
