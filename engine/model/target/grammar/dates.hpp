#pragma once

#include "model/target/grammar/first_characters.hpp"
#include "model/target/grammar/input.hpp"
#include "model/target/target.hpp"

#include <optional>

namespace jixiao::grammar {

/// A date or a span of dates as it stands in a text, with X前 already resolved.
struct DatePhrase {
    Deadline deadline;
    bool before = false;      // 前 or 内
    bool by_word = false;     // 截至, 不晚于, ≤
    bool due = false;         // 前, 截至, ≤, or a span: it says by when
    bool is_figures = false;  // 2024.12: only a date when nothing else follows
    bool is_year = false;     // 2024年: in a sentence only the time it speaks of
    std::size_t end = 0;
};

/// What a date can begin with.
FirstCharacters const& first_of_dates();

/// 12月底前, 2024年6月30日前, 9月前, 年底前, 2024.07-2024.12, 2024年1-12月, 2024-2026年, 二季度末.
/// Throws Wrong for a day that no calendar has.
std::optional<DatePhrase> read_date_phrase(Input const& input, std::size_t at);

/// The months a span covers are whole years: how many. 2024-2026年 is 3; otherwise nothing.
std::optional<int> whole_years(Deadline const& deadline);

/// Days of the month; 29 for a February without a year.
int days_in_month(std::optional<int> year, int month);

}  // namespace jixiao::grammar
