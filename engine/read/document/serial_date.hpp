#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::document {

/// The day that a spreadsheet counted and a form printed as a number: "45,473" with the unit 日期
/// is 2024年6月30日. Nothing when the unit is none of days, or the number none of our time.
std::optional<std::string> serial_date(std::string_view value, std::string_view unit);

}  // namespace jixiao::document
