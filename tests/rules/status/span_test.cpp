#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("span: earlier years add their closing values", "[status]") {
    auto const sample = row("≥360家")
                            .term(2024, 2026)
                            .actual("2024", "100家")
                            .in_period("2025H1", "60家")
                            .in_period("2025H2", "60家")
                            .actual("2026Q1", "20家");
    auto const judged = sample.judged("2026Q1");
    CHECK(judged.verdict().actual_amount->text() == "240");
    CHECK(*judged.verdict().plan == Fraction::of(27, 36));
    CHECK(judged.verdict().due->text() == "270");
    CHECK(judged.outcome() == "green/4");
    CHECK(sample.judged("2024").verdict().plan->text() == "0.333333333333333333");
    CHECK(sample.judged("2024").outcome() == "green/4");
}

TEST_CASE("span: an earlier year without its closing value is missing and named", "[status]") {
    auto const judged = row("≥360家")
                            .term(2024, 2026)
                            .actual("2024Q3", "90家")
                            .actual("2025Q1", "30家")
                            .judged("2025Q1");
    CHECK(judged.outcome() == "missing/1");
    CHECK(judged.findings() == "actual-year");
    CHECK_THAT(judged.words(), Catch::Matchers::Contains("2024"));
}

TEST_CASE("span: to date means within the calendar year", "[status]") {
    auto const judged = row("≥360家")
                            .term(2024, 2026)
                            .actual("2024", "100家")
                            .actual("2025Q1", "30家")
                            .judged("2025Q1");
    CHECK(judged.verdict().actual_amount->text() == "130");
    CHECK(judged.findings().empty());  // 30 after 100 is not a fall
}

TEST_CASE("span: a level takes its latest value", "[status]") {
    CHECK(row("≥95%").term(2024, 2026).actual("2025Q1", "96%").judged("2025Q1").outcome() ==
          "green/6");
}

TEST_CASE("span: only the end of the last year is the end", "[status]") {
    auto const sample =
        row("≥100家").term(2024, 2025).actual("2024", "30家").actual("2025", "49家");
    CHECK(sample.judged("2024").outcome() == "amber/4");
    CHECK(sample.judged("2025").outcome() == "red/5");
}

TEST_CASE("span: a row whose term does not hold the period is left out", "[status]") {
    auto const judged = testing::judged(
        {row("≥1家").named("甲"), row("≥2家").named("乙").term(2024, 2026)}, "2025Q1");
    REQUIRE(judged.evaluation.verdicts.size() == 1);
    CHECK(judged.verdict().indicator->name == "乙");
    CHECK(judged.findings() == "goal-outside-period");  // once for the table
    CHECK(testing::judged({row("≥1家"), row("≥2家").named("乙")}, "2025Q1").findings().empty());
}

TEST_CASE("span: missing wins over invalid among the earlier years", "[status]") {
    auto const both = row("≥360家")
                          .term(2023, 2026)
                          .actual("2023", "90公里")
                          .actual("2024Q3", "90家")
                          .actual("2025Q1", "30家");
    CHECK(both.judged("2025Q1").outcome() == "missing/1");
    auto const invalid =
        row("≥360家").term(2024, 2026).actual("2024", "90公里").actual("2025Q1", "30家");
    CHECK(invalid.judged("2025Q1").outcome() == "invalid/1");
    auto const of_this_year =
        row("≥360家").term(2024, 2026).in_period("2025Q1", "30公里").in_period("2025Q2", "30家");
    CHECK(of_this_year.judged("2025Q2").outcome() == "missing/1");
}

TEST_CASE("span: not due and not applicable close a year with nothing", "[status]") {
    auto const word = GENERATE(as<std::string>{}, "未到期", "不适用");
    auto const sample = row("≥300家").term(2024, 2026).actual("2024", word).actual("2025", "90家");
    CHECK(sample.judged("2025").verdict().actual_amount->text() == "90");
}

TEST_CASE("span: an earlier year that the history gives otherwise is named", "[status]") {
    auto const said = [](std::string const& past) {
        return row("≥90人")
            .term(2024, 2026)
            .past(2024, past)
            .actual("2024Q4", "85人")
            .actual("2025Q4", "5人")
            .judged("2025Q4")
            .findings();
    };
    CHECK(said("32人") == "history-actuals");
    CHECK(said("85人").empty());
    CHECK(said("85").empty());
    CHECK(said("≥80人").empty());  // a target, and no value
}
