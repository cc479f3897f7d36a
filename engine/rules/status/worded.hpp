#pragma once

#include "model/target/actual_value.hpp"

#include <optional>
#include <string_view>

namespace jixiao {

/// What words say of a target in words: its own words repeated are 达成 (显著提升 for 提升, but
/// 提升 says less than 显著提升), denied they are 未达成. Nothing for words that are weaker,
/// 有所提升, or of something else.
std::optional<Attainment> attainment_of(std::string_view said, std::string_view target);

/// The same of a limit that is not told as a number: 未超, 未超预算, 超概算 for 控制在预算内.
std::optional<Attainment> kept_within(std::string_view said);

}  // namespace jixiao
