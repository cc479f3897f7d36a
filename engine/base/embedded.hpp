#pragma once

#include <string_view>
#include <vector>

namespace jixiao {

/// A file of config/ that was built into the program, by its path there ("units.yaml",
/// "profiles/cn-default.yaml"), or the compiled catalog "zh_CN.mo". Empty when there is none.
std::string_view embedded(std::string_view name);

/// The names of all of them.
std::vector<std::string_view> embedded_names();

}  // namespace jixiao
