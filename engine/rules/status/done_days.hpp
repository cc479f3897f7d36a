#pragma once

#include "model/book/period.hpp"
#include "model/target/actual_value.hpp"

#include <boost/date_time/gregorian/greg_date.hpp>

#include <optional>

namespace jixiao {

/// The days in which something was done, as far as a text of this period tells. Without a first
/// one any day before the last is meant. A year that the text leaves out is that of the period.
struct DoneDays {
    std::optional<boost::gregorian::date> first;
    boost::gregorian::date last;
};
/// Nothing for days outside the calendar.
std::optional<DoneDays> days_of(DoneOn const& done, Period const& period);

/// Held against a day: when it was done, where all of the days say the same of it.
struct DoneAgainst {
    std::optional<boost::gregorian::date> day;
    bool is_future = false;  // it lies behind the period it was reported for
};
DoneAgainst done_against(DoneOn const& done, Period const& period, boost::gregorian::date by);

}  // namespace jixiao
