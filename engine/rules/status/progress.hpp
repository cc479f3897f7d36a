#pragma once

#include "rules/status/measure.hpp"
#include "rules/status/verdict.hpp"

#include <boost/container/small_vector.hpp>

#include <optional>

namespace jixiao {

/// Lines that make a value, in the order of time: of one year at most, mostly.
using LinesUsed = boost::container::small_vector<Actual const*, 12>;

/// What was reached by the end of a month, and from which lines.
struct Progress {
    State state = State::missing;    // rated: there is a value
    Fraction value;                  // in the target's unit; of a rate in its own period
    bool is_rate = false;            // reported as 1次/周
    bool from_word = false;          // reported as 达成 or 未达成
    LinesUsed used;                  // the lines that make the value, in the order of time
    Actual const* latest = nullptr;  // the line of the as-of period
    std::optional<Month> gap;        // an earlier month that no line covers
    int open_year = 0;               // an earlier year of the span without its closing value
    bool is_falling = false;         // a sum to date that is below the one before it
    Message problem;                 // of an invalid one
};

/// Follows the lines from the first year of the span to the end of `until`.
Progress progress_until(Lines lines, int from_year, Month until, Aggregation aggregation,
                        Measure const& measure, Findings const& findings);

}  // namespace jixiao
