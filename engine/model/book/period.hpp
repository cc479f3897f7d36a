#pragma once

#include "model/target/parse.hpp"

#include <boost/date_time/gregorian/greg_date.hpp>

#include <compare>
#include <string>
#include <string_view>

namespace jixiao {

/// A calendar month counted from year 0: year * 12 + (month - 1). Gives months an order and a
/// distance; Boost.Date_Time gives them their days.
struct Month {
    int index = 0;
    static Month of(int year, int month) { return {year * 12 + month - 1}; }
    int year() const { return index / 12; }
    int month() const { return index % 12 + 1; }
    boost::gregorian::date first_day() const;
    boost::gregorian::date last_day() const;
    auto operator<=>(Month const&) const = default;
};

enum class PeriodKind { month, quarter, half, year };

/// A reporting period: 2024-07, 2024Q3, 2024H1, 2024.
struct Period {
    Month first, last;

    PeriodKind kind() const;
    int year() const { return last.year(); }
    int months() const { return last.index - first.index + 1; }
    std::string text() const;
    bool operator==(Period const&) const = default;
};

/// Orders periods by their end, the shorter of two that end together first.
bool ends_before(Period const& a, Period const& b);

/// The period of the same length that follows: 2024Q4 after 2024Q3, 2025-01 after 2024-12.
Period period_after(Period period);

/// Reads "2024-07", "2024Q3" (also q), "2024H1", "2024".
Parsed<Period> parse_period(std::string_view text);

/// What a goal covers: one year, or several (2024-2026).
struct Term {
    int from_year = 0, to_year = 0;
    bool is_annual() const { return from_year == to_year; }
    int years() const { return to_year - from_year + 1; }
    int months() const { return years() * 12; }
    Month first() const { return Month::of(from_year, 1); }
    Month last() const { return Month::of(to_year, 12); }
    bool contains(Month month) const { return first() <= month && month <= last(); }
    bool operator==(Term const&) const = default;
};

}  // namespace jixiao
