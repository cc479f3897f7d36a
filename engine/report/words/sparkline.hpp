#pragma once

#include "base/fraction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// One block a period, from ▁ to █: its share of `most`. "·" where there is none.
std::string sparkline(std::vector<std::optional<Fraction>> const& shares, Fraction const& most);

}  // namespace jixiao
