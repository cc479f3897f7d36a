#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::xlsx {

/// The day that a workbook counts as this number ("45473", from 1899-12-31 as Excel does, or from
/// 1904-01-01), as "2024-06-30"; the time of day is left out. Nothing for what is no day, such as
/// 29 February 1900, which Excel counts.
std::optional<std::string> shown_date(std::string_view xml, bool counts_from_1904);

}  // namespace jixiao::xlsx
