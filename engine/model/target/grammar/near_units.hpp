#pragma once

#include "model/target/units.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::grammar {

/// The unit that was most likely meant by a word that is none: 佳 is typed for 家, 公理 for 公里.
std::optional<std::string> near_unit(std::string_view word, Units const& units);

}  // namespace jixiao::grammar
