#pragma once

#include "model/target/grammar/measure.hpp"
#include "model/target/grammar/words.hpp"

namespace jixiao::grammar {

/// What a number is asked to be, when a comparator stands before or behind it. Throws Wrong when
/// the two contradict each other, and for ≠.
Limit bounded(Measure const& measure, ComparatorWord const* before, ComparatorWord const* behind,
              std::optional<bool> included, std::size_t begin);

/// The range between two numbers, of which the first may take scale and unit of the second
/// (2——3万港币 is from 20000). Throws Wrong when their units differ or it runs downwards, and when
/// its sign may be the second number's own: -5%--3%.
Limit ranged(Input const& input, Measure const& low, Measure const& high, std::size_t begin);

/// 20公里±5% is from 19 to 21公里, 20%±2% from 18% to 22%; ±3% alone from -3% to 3%. Throws Wrong
/// for a ratio below zero.
Limit spread(std::optional<Measure> middle, Measure const& away, std::size_t begin);

/// 大于50小于100 as one range; nothing when the two are no opposite bounds of one unit. Throws
/// Wrong when it runs downwards.
std::optional<Limit> between_bounds(Limit const& first, Limit const& second, std::size_t begin,
                                    std::size_t end);

/// A size in 倍 as a bare factor with `more` added to it: 增长1倍 is twice as much. Nothing for
/// other sizes, and for those that are no bound.
std::optional<Limit> factor_of(Limit const& size, std::int64_t more);

}  // namespace jixiao::grammar
