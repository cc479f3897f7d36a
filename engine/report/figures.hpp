#pragma once

#include "text/fraction.hpp"

#include <optional>
#include <string>

namespace jixiao {

/// A ratio as a percentage with one decimal place: "66.7%", "120%". Never rounded up to a whole
/// percent, so that what is just short of a limit is not shown as reaching it (99.96% is "99.9%").
std::string show_percent(Fraction const& ratio);

/// An amount for a reader, rounded half up to two decimal places: "5.25".
std::string show_amount(Fraction const& amount);

/// "36/38 (94.7%)": how many of those that are expected are there.
std::string show_coverage(int rated, int expected);

}  // namespace jixiao
