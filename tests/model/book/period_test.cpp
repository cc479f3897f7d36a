#include "model/book/period.hpp"

#include "model/book/actuals.hpp"
#include "tests/catch.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace jixiao;

namespace {

std::string day(boost::gregorian::date const& date) {
    return boost::gregorian::to_iso_extended_string(date);
}

Period period(std::string_view text) {
    return parse_period(text).value();
}

Actual actual_of(std::string_view when) {
    Actual actual;
    actual.period = period(when);
    return actual;
}

}  // namespace

TEST_CASE("period: a period is read with its kind and its first and last month", "[book]") {
    auto const [text, kind, first, last] = GENERATE(table<std::string, PeriodKind, int, int>({
        {"2024-07", PeriodKind::month, 7, 7},
        {"2024-12", PeriodKind::month, 12, 12},
        {"2024Q1", PeriodKind::quarter, 1, 3},
        {"2024q4", PeriodKind::quarter, 10, 12},
        {"2024H1", PeriodKind::half, 1, 6},
        {"2024h2", PeriodKind::half, 7, 12},
        {"2024", PeriodKind::year, 1, 12},
    }));
    CAPTURE(text);
    auto const got = period(text);
    CHECK(got.kind() == kind);
    CHECK(got.first == Month::of(2024, first));
    CHECK(got.last == Month::of(2024, last));
    CHECK(got.year() == 2024);
}

TEST_CASE("period: what is not a period is an error over the whole text", "[book]") {
    auto const* const text =
        GENERATE("", "24", "202", "2024-7", "2024-00", "2024-13", "2024-007", "2024Q0", "2024Q5",
                 "2024Q", "2024H3", "2024X1", "2024 Q1", "1024Q1", "9999", "2024年7月", "abcd");
    CAPTURE(text);
    auto const got = parse_period(text);
    REQUIRE(got.has_error());
    CHECK(got.error().code == "period");
    CHECK(got.error().offset == 0);
    CHECK(got.error().length == std::string{text}.size());
}

TEST_CASE("period: printing a period and reading it gives it back", "[book]") {
    rc::check([] {
        auto const year = *rc::gen::inRange(1900, 3000);
        auto const months = *rc::gen::element(1, 3, 6, 12);
        auto const part = *rc::gen::inRange(0, 12 / months);
        auto const first = Month::of(year, part * months + 1);
        Period const whole{first, {first.index + months - 1}};
        auto const again = parse_period(whole.text());
        RC_ASSERT(again.has_value());
        RC_ASSERT(again.value() == whole);
    });
}

TEST_CASE("month: the days of a month are those of the calendar", "[book]") {
    CHECK(day(Month::of(2024, 2).first_day()) == "2024-02-01");
    CHECK(day(Month::of(2024, 2).last_day()) == "2024-02-29");
    CHECK(day(Month::of(2023, 2).last_day()) == "2023-02-28");
    CHECK(day(Month::of(2024, 12).last_day()) == "2024-12-31");
}

TEST_CASE("period: periods are ordered by their end and the shorter comes first", "[book]") {
    std::vector<Period> periods;
    for (auto const* text : {"2024", "2024H2", "2024-08", "2024Q4", "2024-12", "2024Q3", "2023"})
        periods.push_back(period(text));
    std::sort(periods.begin(), periods.end(), ends_before);
    std::vector<std::string> order;
    for (auto const& each : periods) order.push_back(each.text());
    CHECK(order == std::vector<std::string>{"2023", "2024-08", "2024Q3", "2024-12", "2024Q4",
                                            "2024H2", "2024"});
}

TEST_CASE("actuals: the latest period is the one that ends last", "[book]") {
    CHECK_FALSE(Actuals{}.latest().has_value());
    Actuals actuals;
    actuals.all = {actual_of("2024Q3"), actual_of("2024-07"), actual_of("2024Q1")};
    CHECK(actuals.latest() == period("2024Q3"));
}

TEST_CASE("term: a term knows its months", "[book]") {
    Term const span{2024, 2026};
    CHECK_FALSE(span.is_annual());
    CHECK(span.months() == 36);
    CHECK(span.contains(Month::of(2026, 12)));
    CHECK_FALSE(span.contains(Month::of(2027, 1)));
    CHECK_FALSE(span.contains(Month::of(2023, 12)));
}
