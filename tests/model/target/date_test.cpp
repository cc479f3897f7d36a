#include "tests/model/target/reading.hpp"

using namespace jixiao;

namespace {

constexpr auto no_year = std::nullopt;
constexpr auto last_day = std::nullopt;

bool is_number(std::string_view text) {
    auto const target = parse_target(text, test_units());
    return target.has_value() && !std::holds_alternative<Graded>(target->comparator) &&
           !std::holds_alternative<Composite>(target->comparator);
}

}  // namespace

TEST_CASE("date: a day before is that day and a month before is the month before it", "[target]") {
    using Row = std::tuple<std::string, Date>;
    auto const [text, by] = GENERATE(values<Row>({
        {"12月底前", {no_year, 12, last_day}},
        {"6月底前完成", {no_year, 6, last_day}},
        {"9月前", {no_year, 8, last_day}},
        {"2024年6月30日前", {2024, 6, 30}},
        {"2024年 6月 30日之前", {2024, 6, 30}},
        {"十一月底前", {no_year, 11, last_day}},
        {"二零二五年六月", {2025, 6, last_day}},
        {"二〇二四年十月三十一日前", {2024, 10, 31}},
        {"20250630", {2025, 6, 30}},
        {"2025年第二季度前", {2025, 3, last_day}},
        {"三季度前", {no_year, 6, last_day}},
        {"三季度内", {no_year, 9, last_day}},
        {"完成时限:2025年9月底前", {2025, 9, last_day}},
        {"不超过11月底", {no_year, 11, last_day}},
        {"2024-06-30", {2024, 6, 30}},
        {"2024.6.30前", {2024, 6, 30}},
        {"2024年12月", {2024, 12, last_day}},
        {"2024年12月前", {2024, 11, last_day}},
        {"2024年1月前", {2023, 12, last_day}},
        {"2024年前", {2023, 12, last_day}},
        {"2024年", {2024, 12, last_day}},
        {"2024年内", {2024, 12, last_day}},
        {"2024年完工", {2024, 12, last_day}},
        {"2024年全面建成", {2024, 12, last_day}},
        {"年底前", {no_year, 12, last_day}},
        {"6月30日", {no_year, 6, 30}},
        {"6月上旬前", {no_year, 6, 10}},
        {"二季度末", {no_year, 6, last_day}},
        {"2024年第四季度", {2024, 12, last_day}},
        {"上半年", {no_year, 6, last_day}},
        {"≤2024年12月31日", {2024, 12, 31}},
        {"不晚于6月底", {no_year, 6, last_day}},
        {"截至2024年12月底", {2024, 12, last_day}},
        {"10月底前竣工验收", {no_year, 10, last_day}},
        {"项目于2024年10月底前完工", {2024, 10, last_day}},
    }));
    CAPTURE(text);
    auto const deadline = reading_as<Deadline>(text);
    CHECK_FALSE(deadline.from.has_value());
    CHECK(print_date(deadline.by) == print_date(by));
}

TEST_CASE("date: a span runs from its first day to its last", "[target]") {
    using Row = std::tuple<std::string, Date, Date>;
    auto const [text, from, by] = GENERATE(values<Row>({
        {"2024.07-2024.12", {2024, 7, 1}, {2024, 12, last_day}},
        {"2023.07-2024.01", {2023, 7, 1}, {2024, 1, last_day}},
        {"2024年1-12月", {2024, 1, 1}, {2024, 12, last_day}},
        {"1-12月", {no_year, 1, 1}, {no_year, 12, last_day}},
        {"2024年1月1日至12月31日", {2024, 1, 1}, {2024, 12, 31}},
        {"2024-2026年", {2024, 1, 1}, {2026, 12, last_day}},
    }));
    CAPTURE(text);
    auto const deadline = reading_as<Deadline>(text);
    REQUIRE(deadline.from.has_value());
    CHECK(print_date(*deadline.from) == print_date(from));
    CHECK(print_date(deadline.by) == print_date(by));
}

TEST_CASE("date: a number of months or years is a duration", "[target]") {
    CHECK(reading_as<Stated>("12个月").value == amount("12", "月"));
    CHECK(reading_as<AtMost>("≤18个月").bound == amount("18", "月"));
    CHECK(reading_as<AtLeast>("≥1年").bound == amount("1", "年"));
    CHECK(reading_as<AtMost>("5日内").bound == amount("5", "天"));
}

TEST_CASE("date: a date that comes back every month is no single deadline", "[target]") {
    CHECK(reading_as<Composite>("每月5日前").parts.empty());
}

TEST_CASE("date: a year of the calendar is no number of years", "[target]") {
    CHECK(reading_as<Graded>("2024年持续提升").text == "2024年持续提升");
    CHECK_FALSE(is_number("每人2024多年"));
    CHECK_FALSE(is_number("2024年万又"));
    CHECK(reading_as<AtLeast>("使用年限≥50年").bound == amount("50", "年"));
}
