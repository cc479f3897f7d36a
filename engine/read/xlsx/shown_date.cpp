#include "read/xlsx/shown_date.hpp"

#include "read/xlsx/shown_number.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <charconv>

namespace jixiao::xlsx {

std::optional<std::string> shown_date(std::string_view xml, bool counts_from_1904) {
    using boost::gregorian::date;
    using boost::gregorian::days;
    constexpr long last_day = 2'958'465, day_that_never_was = 60;  // 9999-12-31
    auto const number = shown_number(xml);
    if (!number || number->starts_with('-')) return std::nullopt;
    long serial = -1;
    auto const whole = std::string_view{*number}.substr(0, number->find('.'));
    std::from_chars(whole.data(), whole.data() + whole.size(), serial);
    if (serial < 0 || serial > last_day) return std::nullopt;
    auto day = date{1904, 1, 1};
    if (!counts_from_1904) {
        if (serial == 0 || serial == day_that_never_was) return std::nullopt;
        day = serial < day_that_never_was ? date{1899, 12, 31} : date{1899, 12, 30};
    } else if (serial > last_day - 1462) {  // the two counts are so many days apart
        return std::nullopt;
    }
    return boost::gregorian::to_iso_extended_string(day + days{serial});
}

}  // namespace jixiao::xlsx
