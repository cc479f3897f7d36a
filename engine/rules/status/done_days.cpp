#include "rules/status/done_days.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>

namespace jixiao {
namespace {

using boost::gregorian::date;

std::optional<date> day_of(Date const& written, Period const& period, bool is_first) {
    auto const year = written.year.value_or(period.year());
    if (year < 1400 || year > 9999 || written.month < 1 || written.month > 12) return std::nullopt;
    auto const month = Month::of(year, written.month);
    if (!written.day) return is_first ? month.first_day() : month.last_day();
    auto const last = month.last_day();
    auto const day = std::clamp(*written.day, 1, int{last.day()});
    return date{last.year(), last.month(), static_cast<unsigned short>(day)};
}

}  // namespace

std::optional<DoneDays> days_of(DoneOn const& done, Period const& period) {
    auto const last = day_of(done.to, period, false);
    if (!last) return std::nullopt;
    if (!done.from) return DoneDays{std::nullopt, *last};
    return DoneDays{day_of(*done.from, period, true), *last};
}

DoneAgainst done_against(DoneOn const& done, Period const& period, date by) {
    auto const days = days_of(done, period);
    auto const end = period.last.last_day();
    // A month or year that has begun ends for this report with its period.
    if (!days || days->first.value_or(days->last) > end) return {std::nullopt, true};
    auto const last = std::min(days->last, end);
    if (last <= by) return {last};
    if (days->first && *days->first > by) return {*days->first};
    return {};
}

}  // namespace jixiao
