#pragma once

#include "model/book/lint_rules.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace jixiao {

/// Pairs (earlier, later) of names that are equal or nearly so: their edit distance in characters
/// is within the rules' share of the longer one, and they have the same guarded characters and
/// digits in the same order (省级 is not 市级, 5G is not 4G). In the order of the later one.
/// A piece of text that more than 64 names have in the same position finds no neighbours: it says
/// nothing, and the time stays in proportion to the number of names.
std::vector<std::pair<std::size_t, std::size_t>> near_names(std::vector<std::string> const& texts,
                                                            LintRules const& rules);

}  // namespace jixiao
