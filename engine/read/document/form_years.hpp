#pragma once

#include "read/document/row.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace jixiao::document {

/// 长期目标（截止2026年）: 2026.
std::optional<int> stated_end(PrintedRow const& row);

/// The first and the last year of "中期目标(2024年—2026年)".
std::optional<std::pair<int, int>> years_in(std::string_view text);

/// 中期目标 and 年度目标 side by side in the head of a form.
struct StatedSides {
    bool long_term_is_left = true;
    std::optional<std::pair<int, int>> years;  // of the long-term goals
};
std::optional<StatedSides> stated_sides(PrintedRow const& row);

/// The period of the values below a title, without its year: "-07" of 1-7月执行情况, "H1" of
/// 半年度执行情况, nothing for those of the whole year.
std::string period_of(std::string_view column_title, std::string_view form_title);

/// The year of a text that says nothing else: "（2025年度）".
std::optional<int> year_alone(std::string_view text);

}  // namespace jixiao::document
