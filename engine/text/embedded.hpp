#pragma once

#include <string_view>

namespace jixiao {

/// A file of config/ that was built into the program, by its path there ("units.yaml",
/// "profiles/cn-default.yaml"), or the compiled catalog "zh_CN.mo". Empty when there is none.
std::string_view embedded(std::string_view name);

}  // namespace jixiao
