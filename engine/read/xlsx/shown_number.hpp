#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::xlsx {

/// A number of a workbook, as its XML has it ("96.299999999999997", "1.2E-2"), times 10^shift, in
/// the digits that a spreadsheet shows: rounded to 15 significant ones, which is what a double
/// keeps of what was typed, without exponent and trailing zeros ("96.3", "0.012"). Worked out on
/// the digits, so nothing is binary. Nothing for what is not a number, or not between
/// 10^-30 and 10^30 in size.
std::optional<std::string> shown_number(std::string_view xml, int shift = 0);

}  // namespace jixiao::xlsx
