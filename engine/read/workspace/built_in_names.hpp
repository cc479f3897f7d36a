#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// The names of the YAML files of a folder of config/ that are part of the program, without their
/// ending: cn-default … of "profiles", national … of "forms". Sorted.
std::vector<std::string> built_in_names(std::string_view folder);

}  // namespace jixiao
