#pragma once

#include "tests/bench/peers/records.hpp"

#include <optional>

namespace jixiao::bench {

/// The row as a shape to draw from; nothing for what a record of figures alone cannot say (rates,
/// changes, dates, sums over years, keys beside the target).
std::optional<Shape> shape_of(Indicator const& indicator);

}  // namespace jixiao::bench
