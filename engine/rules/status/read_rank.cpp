#include "rules/status/read_rank.hpp"

#include "base/ends_with_one_of.hpp"
#include "rules/status/read_limit.hpp"

#include <algorithm>

namespace jixiao {

void read_rank(TargetReading& reading, Rank const& rank) {
    reading.is_place = true;
    reading.unit = rank.last.unit.empty() ? "名" : rank.last.unit;
    reading.requirement = requirement::Maximum{rank.last.amount, rank.last.amount};
    reading.aggregation = Aggregation::last;
    reading.aggregation_from = AggregationFrom::words;
}

bool is_bare_place(TargetReading const& reading, Limit const& limit, std::string const& name,
                   Profile const& profile) {
    bool const counts_places = reading.unit.empty() || reading.unit == "名" || reading.unit == "位";
    auto const is_move = [&](std::string const& word) {
        return name.find(word) != std::string::npos;
    };
    bool const is_one = std::holds_alternative<Stated>(limit) ||
                        std::holds_alternative<AtLeast>(limit) ||
                        std::holds_alternative<AtMost>(limit);
    return counts_places && is_one && !reading.change &&
           ends_with_one_of(name, profile.place_names) &&
           std::none_of(profile.place_moves.begin(), profile.place_moves.end(), is_move) &&
           numbers_in(limit).front() >= Decimal{1};
}

void read_grade(TargetReading& reading, Ordinal const& grade, Indicator const& indicator,
                Profile const& profile) {
    static constexpr std::string_view numbered = "级";
    auto const is_held = [](std::vector<std::string> const& words, std::string_view text) {
        return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
            return text.find(word) != std::string_view::npos;
        });
    };
    auto const names = [&](std::vector<std::string> const& words) {
        return is_held(words, indicator.name) || is_held(words, reading.text->text);
    };
    reading.requirement = requirement::Grade{grade};
    if (grade.scale != numbered) return;
    bool const is_open = names(profile.open_grades);
    if (is_open && !indicator.direction)
        return reading.cannot_decide(
            Severity::warning, "target-assumed",
            say("nothing says whether a grade above or below {0} is better", grade.grade),
            say("state `direction: higher-is-better` if the higher number is better, else "
                "`direction: lower-is-better`"));
    reading.grades_rise =
        is_open ? indicator.direction == Better::high : names(profile.rising_grades);
    if (reading.grades_rise) reading.requirement = requirement::Grade{turned(grade)};
}

}  // namespace jixiao
