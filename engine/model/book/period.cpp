#include "model/book/period.hpp"

#include <boost/date_time/gregorian/greg_date.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace jixiao {
namespace {

constexpr int earliest_year = 1900, latest_year = 2999;

/// The number that `digits` spell; nothing unless all of them are ASCII digits.
std::optional<int> number_of(std::string_view digits) {
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return {};
    int number = 0;
    for (auto const c : digits) number = number * 10 + (c - '0');
    return number;
}

ParseError no_period(std::string_view text) {
    return {"period", 0, text.size(), say("expected a period here, \"{0}\" is not one", text),
            say("write a month 2024-07, a quarter 2024Q3, a half year 2024H1 or a year 2024")};
}

/// The months of "-07", "Q3", "H1" or "", counted from 0: the first one and how many.
std::optional<std::pair<int, int>> months_of(std::string_view part) {
    if (part.empty()) return std::pair{0, 12};
    auto const number = number_of(part.substr(1));
    if (!number) return {};
    auto const one_of = [&](std::size_t digits, int most) {
        return part.size() == digits + 1 && *number >= 1 && *number <= most;
    };
    switch (part.front()) {
        case '-': return one_of(2, 12) ? std::optional{std::pair{*number - 1, 1}} : std::nullopt;
        case 'Q':
        case 'q': return one_of(1, 4) ? std::optional{std::pair{*number * 3 - 3, 3}} : std::nullopt;
        case 'H':
        case 'h': return one_of(1, 2) ? std::optional{std::pair{*number * 6 - 6, 6}} : std::nullopt;
        default: return {};
    }
}

}  // namespace

boost::gregorian::date Month::first_day() const {
    using Number = unsigned short;
    return {static_cast<Number>(year()), static_cast<Number>(month()), Number{1}};
}

boost::gregorian::date Month::last_day() const {
    return first_day().end_of_month();
}

PeriodKind Period::kind() const {
    switch (months()) {
        case 1: return PeriodKind::month;
        case 3: return PeriodKind::quarter;
        case 6: return PeriodKind::half;
        default: return PeriodKind::year;
    }
}

std::string Period::text() const {
    switch (kind()) {
        case PeriodKind::month: return fmt::format("{}-{:02}", year(), last.month());
        case PeriodKind::quarter: return fmt::format("{}Q{}", year(), last.month() / 3);
        case PeriodKind::half: return fmt::format("{}H{}", year(), last.month() / 6);
        case PeriodKind::year: break;
    }
    return std::to_string(year());
}

bool ends_before(Period const& a, Period const& b) {
    return std::tuple{a.last, a.months()} < std::tuple{b.last, b.months()};
}

Period period_after(Period period) {
    return {{period.last.index + 1}, {period.last.index + period.months()}};
}

Parsed<Period> parse_period(std::string_view text) {
    auto const year = number_of(text.substr(0, 4));
    auto const months =
        text.size() < 4 || text.size() > 7 ? std::nullopt : months_of(text.substr(4));
    if (!year || *year < earliest_year || *year > latest_year || !months) return no_period(text);
    auto const first = Month::of(*year, months->first + 1);
    return Period{first, {first.index + months->second - 1}};
}

}  // namespace jixiao
