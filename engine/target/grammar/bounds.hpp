#pragma once

#include "target/grammar/limit.hpp"
#include "target/grammar/words.hpp"

namespace jixiao::grammar {

/// What a number in a limit is asked to be, when a comparator stands before or behind it.
/// Throws Wrong when the two contradict each other.
Limit bounded(Measure const& measure, std::optional<ComparatorWord> const& before,
              std::optional<ComparatorWord> const& behind, std::optional<bool> included,
              std::size_t begin);

/// The range between two numbers, of which the first may take scale and unit of the second
/// (2——3万港币 is from 20000). Throws Wrong when their units differ or it runs downwards.
Limit ranged(Measure low, Measure high, std::size_t begin);

/// 大于50小于100 as one range; nothing when the two are no opposite bounds of one unit.
std::optional<Limit> between_bounds(Limit const& first, Limit const& second, std::size_t begin,
                                    std::size_t end);

}  // namespace jixiao::grammar
