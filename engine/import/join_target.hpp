#pragma once

#include <string>
#include <string_view>

namespace jixiao::importing {

/// The target of a form that prints it in three columns: "≥", "115", "家" is "≥115家"; 定性 adds
/// nothing. A sign or a unit that the value has already is not repeated.
std::string join_target(std::string_view nature, std::string_view value, std::string_view unit);

}  // namespace jixiao::importing
