#include "read/document/serial_date.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace jixiao::document {

std::optional<std::string> serial_date(std::string_view value, std::string_view unit) {
    if (unit != "日期" && unit != "时间" && unit != "年月日" && unit != "年/月/日")
        return std::nullopt;
    std::string digits{value};
    std::erase(digits, ',');
    constexpr long first = 36526, last = 62091;  // 2000 to 2069
    long serial = 0;
    auto const* const end = digits.data() + digits.size();
    auto const [stop, error] = std::from_chars(digits.data(), end, serial);
    if (error != std::errc{} || stop != end || serial < first || serial > last) return std::nullopt;
    auto const day = boost::gregorian::date{1899, 12, 30} + boost::gregorian::days{serial};
    return fmt::format("{}年{}月{}日", static_cast<int>(day.year()), static_cast<int>(day.month()),
                       static_cast<int>(day.day()));
}

}  // namespace jixiao::document
