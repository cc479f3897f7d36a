#pragma once

#include "base/fraction.hpp"
#include "model/target/units.hpp"

#include <optional>
#include <string_view>

namespace jixiao {

/// Reads an amount of money, as in "1200万元", in 元; nothing for any other text, nor for one of
/// 1000万亿元 or more, which nobody has.
std::optional<Fraction> read_money(std::string_view text, Units const& units);

}  // namespace jixiao
