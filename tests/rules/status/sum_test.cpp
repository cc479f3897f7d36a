#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("sum: before the end the pace against what is due decides", "[status]") {
    auto const [target, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            // S = 100 x 9/12 = 75
            {"≥100家", "2024Q3", "44家", "red/4"},
            {"≥100家", "2024Q3", "45家", "amber/4"},  // r = 0.60 exactly
            {"≥100家", "2024Q3", "59家", "amber/4"},
            {"≥100家", "2024Q3", "60家", "green/4"},  // r = 0.80 exactly
            {"≥100家", "2024Q3", "89家", "green/4"},
            {"≥100家", "2024Q3", "90家", "green/4 ahead"},  // r = 1.20 exactly
            {"≥100家", "2024-07", "35家", "amber/4"},       // 35 / (100 x 7/12) = 0.60
            {"≥100家", "2024H1", "0家", "red/4"},
            {"100家", "2024Q3", "60家", "green/4"},
            {"约100家", "2024Q3", "60家", "green/4"},  // S keeps T, not 0.95 T
            {"约100家", "2024Q3", "59家", "amber/4"},
            {"=100家", "2024Q3", "44家", "red/4"},
            {">100家", "2024Q3", "60家", "green/4"},
            {"≥1000家", "2024Q1", "149家", "red/4"},
            {"≥1000家", "2024Q1", "150家", "amber/4"},
        }));
    CAPTURE(target, when, actual);
    CHECK(row(target).actual(when, actual).judged(when).outcome() == outcome);
}

TEST_CASE("sum: at the end of the term the target is met or missed", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"≥100家", "100家", "green/5"},
        {"≥100家", "129家", "green/5"},
        {"≥100家", "130家", "green/5 low"},  // 1.3 T exactly
        {"≥100家", "99家", "amber/5"},
        {"≥100家", "80家", "amber/5"},  // 0.80 exactly
        {"≥100家", "79家", "red/5"},
        {">100家", "100家", "amber/5"},  // strict
        {">100家", "101家", "green/5"},
        {"约100家", "95家", "green/5"},
        {"约100家", "94家", "amber/5"},
        {"约100家", "79家", "red/5"},
        {"约100家", "105家", "green/5"},
        {"约100家", "106家", "amber/5"},  // over the stated figure, needs a reason
        {"100家", "99家", "amber/5"},
    }));
    CAPTURE(target, actual);
    CHECK(row(target).actual("2024", actual).judged("2024Q4").outcome() == outcome);
}

TEST_CASE("sum: exactly T is green when equal and amber above at any time", "[status]") {
    auto const [when, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"2024Q1", "101家", "amber/4"},
        {"2024Q1", "100家", "green/4 ahead"},
        {"2024Q4", "100家", "green/5"},
        {"2024Q4", "101家", "amber/5"},
        {"2024Q4", "130家", "amber/5"},
        {"2024Q4", "99家", "amber/5"},
        {"2024Q4", "79家", "red/5"},
    }));
    CAPTURE(when, actual);
    CHECK(row("=100家").actual(when, actual).judged(when).outcome() == outcome);
}

TEST_CASE("sum: a target at or below zero is in or out and has no ratio", "[status]") {
    auto const [target, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥-5万元", "2024Q2", "-6万元", "red/4"},
            {"≥-5万元", "2024Q2", "-5万元", "green/4"},
            {"≥-5万元", "2024Q4", "-6万元", "red/5"},
            {"=-5万元", "2024Q2", "-5万元", "green/4"},
            {"=-5万元", "2024Q2", "-4万元", "red/4"},
            {">0元", "2024Q2", "0元", "red/4"},
            {"≥0元", "2024Q2", "0元", "green/4"},
        }));
    CAPTURE(target, when, actual);
    auto const judged = row(target).actual(when, actual).judged(when);
    CHECK(judged.outcome() == outcome);
    CHECK_FALSE(judged.verdict().progress_ratio);
    CHECK_FALSE(judged.verdict().achievement);
}

TEST_CASE("sum: a verdict carries S and r and the plan share exactly", "[status]") {
    auto const judged = row("≥115家").actual("2024Q3", "78家").judged("2024Q3");
    auto const& verdict = judged.verdict();
    CHECK(verdict.target_amount->text() == "115");
    CHECK(verdict.target_unit == "家");
    CHECK(verdict.plan->text() == "0.75");
    CHECK(verdict.due->text() == "86.25");
    CHECK(*verdict.progress_ratio == Fraction::of(7800, 8625));
    CHECK(*verdict.achievement == Fraction::of(78, 115));
    CHECK(verdict.actual_text == "78家");
    CHECK(verdict.aggregation == Aggregation::sum);
}

TEST_CASE("sum: a target met exactly is met however its decimals fall", "[status]") {
    // In binary floating point 1.11 x 10000 exceeds 11100.
    CHECK(row("≥1.11万元").actual("2024", "11100元").judged("2024").outcome() == "green/5");
    CHECK(row("≥0.3万元")
              .in_period("2024H1", "0.1万元")
              .in_period("2024H2", "0.2万元")
              .judged("2024")
              .outcome() == "green/5");
}
