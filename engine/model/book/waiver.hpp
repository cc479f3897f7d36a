#pragma once

#include "base/diagnostic.hpp"

#include <boost/date_time/gregorian/greg_date.hpp>

#include <string>

namespace jixiao {

/// A finding of `lint` that was seen and accepted, until a day (inclusive). On an indicator it
/// holds for that row, on a table for its rows, in jixiao.yaml for the whole book.
struct Waiver {
    std::string rule;  // "lint-below-last-year"
    std::string reason;
    boost::gregorian::date until;
    Place place;
};

}  // namespace jixiao
