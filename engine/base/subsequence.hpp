#pragma once

#include <string_view>

namespace jixiao {

/// Whether the characters of `part` stand in `whole` in this order, perhaps with others between:
/// 安全事故 in 安全责任事故.
bool is_subsequence(std::string_view part, std::string_view whole);

}  // namespace jixiao
