#include "read/workspace/read_waivers.hpp"

#include "read/workspace/fields.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <charconv>

namespace jixiao {
namespace {

using boost::gregorian::date;
using boost::gregorian::gregorian_calendar;

/// "2024-12-31".
std::optional<date> day_of(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const number = [&](std::size_t at, std::size_t digits) {
        unsigned short value = 0;
        auto const* const end = text.data() + at + digits;
        return std::from_chars(text.data() + at, end, value).ptr == end
                   ? value
                   : static_cast<unsigned short>(0);
    };
    auto const year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 1400 || month < 1 || month > 12 || day < 1 ||
        day > gregorian_calendar::end_of_month_day(year, month))
        return std::nullopt;
    return date{year, month, day};
}

std::optional<Waiver> read_waiver(Reading& reading, Node const& node) {
    if (!expect_map(reading, node)) return std::nullopt;
    Fields const fields{reading, node, {"rule", "reason", "until"}};
    auto const* const rule = fields.require("rule");
    auto const* const reason = fields.require("reason");
    auto const* const until = fields.require("until");
    if (rule == nullptr || reason == nullptr || until == nullptr) return std::nullopt;
    auto const day = day_of(until->text);
    if (!day)
        reading.error("date", reading.place(*until),
                      say("expected a date here, \"{0}\" is not one", until->text),
                      say("write year, month and day: 2024-12-31"));
    auto const code = read_text(reading, *rule);
    auto const why = read_text(reading, *reason);
    if (!day || !code || !why) return std::nullopt;
    return Waiver{std::string{*code}, std::string{*why}, *day, reading.place(*rule)};
}

}  // namespace

std::vector<Waiver> read_waivers(Reading& reading, Node const& node) {
    std::vector<Waiver> waivers;
    if (!expect_list(reading, node)) return waivers;
    for (auto const& item : node.items)
        if (auto waiver = read_waiver(reading, item)) waivers.push_back(std::move(*waiver));
    return waivers;
}

}  // namespace jixiao
