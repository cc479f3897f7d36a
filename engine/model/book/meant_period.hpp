#pragma once

#include "model/book/period.hpp"

#include <optional>
#include <string>

namespace jixiao {

/// The period that a text was meant to name which is none as we write them: full-width digits,
/// 2024年7月, 2024.7, 2024年第三季度, 2024年上半年.
std::optional<Period> meant_period(std::string_view text);

}  // namespace jixiao
