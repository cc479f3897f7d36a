#pragma once

#include "model/target/grammar/input.hpp"
#include "model/target/target.hpp"

#include <optional>

namespace jixiao::grammar {

/// The whole text as a target: its requirements, and what stands around them. Throws Wrong for what
/// can only be a mistake, and for a comparator, a number or a hole that belongs to no requirement.
Target read_cell(Input const& input);

/// Throws Wrong for words that name no target: no, inf, 待定.
void refuse_no_words(Input const& input);

/// The first direction that words say: 持续增长.
std::optional<Direction> direction_of(Input const& input);

}  // namespace jixiao::grammar
