#pragma once

#include "model/target/actual_value.hpp"
#include "model/target/target.hpp"
#include "model/target/units.hpp"

#include <string_view>

namespace jixiao::grammar {

/// The shape most targets have: a sign or none, figures, 万 or 亿 or none, a unit or none, /per or
/// none, 以上 or the like or none. Fills `target` and says whether the text has it; when not, the
/// full grammar reads the text. Both give the same target (a property of the tests).
/// Reads the text as it is, without folding it first.
bool read_quickly(std::string_view text, Units const& units, Target& target);

/// The same for a reported amount, which has no sign and no 以上.
bool read_quickly(std::string_view text, Units const& units, Amount& amount);

}  // namespace jixiao::grammar
