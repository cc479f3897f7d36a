#include "rules/status/trend.hpp"

#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("trend: status first and then how much of what is due was reached", "[status]") {
    auto const [target, before, now, trend] =
        GENERATE(table<std::string, std::string, std::string, Trend>({
            {"≥100家", "20家", "60家", Trend::better},  // red to green
            {"≥100家", "50家", "50家", Trend::worse},   // green to amber
            {"≥100家", "50家", "70家", Trend::worse},   // 1.00 to 0.93 of the pace
            {"≥100家", "40家", "60家", Trend::same},
            {"≥95%", "96%", "97%", Trend::better},
            {"≥95%", "96%", "96%", Trend::same},
            {"≤30天", "20天", "25天", Trend::worse},
            {"≤100万元", "50万元", "70万元", Trend::better},
            {"提升", "达成", "达成", Trend::same},
            {"提升", "部分达成", "达成", Trend::better},
            {"≥100家", "未到期", "60家", Trend::none},
        }));
    CAPTURE(target, before, now);
    auto const judged = row(target).actual("2024Q2", before).actual("2024Q3", now).judged("2024Q3");
    CHECK(judged.verdict().trend == trend);
    CHECK(judged.verdict().previous == period("2024Q2"));
}

TEST_CASE("trend: a period is compared with the latest of its own length", "[status]") {
    Actuals actuals;
    for (auto const* text : {"2024Q1", "2024Q2", "2024-07", "2024Q3"}) {
        Actual actual;
        actual.period = period(text);
        actuals.all.own().push_back(actual);
    }
    CHECK(period_before(period("2024Q3"), actuals) == period("2024Q2"));
    CHECK(period_before(period("2024-09"), actuals) == period("2024-07"));
    CHECK(period_before(period("2024-06"), actuals) == period("2024Q1"));
    CHECK(period_before(period("2024"), actuals) == period("2024Q3"));
    CHECK_FALSE(period_before(period("2024Q1"), actuals));
}

TEST_CASE("trend: a period before the term has none", "[status]") {
    auto const judged =
        row("≥100家").actual("2023Q4", "90家").actual("2024Q1", "30家").judged("2024Q1");
    CHECK_FALSE(judged.verdict().previous);
    CHECK(judged.verdict().trend == Trend::none);
}
