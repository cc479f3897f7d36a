#pragma once

#include <string_view>

namespace jixiao {

/// What pack_built_in.cpp wrote while the program was built: Units::Rows of config/units.yaml, and
/// the profile of this name; empty where there is none.
std::string_view packed_units();
std::string_view packed_profile(std::string_view name);

}  // namespace jixiao
