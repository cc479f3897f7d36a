#include "rules/status/printed_scale.hpp"
#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("scale: a number without a unit of measure takes the target's, with its 10000",
          "[status]") {
    auto const [target, actual, outcome, findings] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≤52万元", "60", "red/7", "actual-unit"},
            {"≤52万元", "51.5", "green/7", "actual-unit"},
            {"≤0.6亿元", "0.7", "red/7", "actual-unit"},
            {"≥16万亩", "16", "green/5", "actual-unit"},
            {"≥16万亩", "9", "red/5", "actual-unit"},
            {"增长20万元", "21", "green/5", "actual-unit"},
            {"30-40万元", "35", "green/8", "actual-unit"},
            {"≥500万", "480万", "amber/5", ""},
            {"≥500万", "510", "green/5", "actual-unit"},
            {"≥二百万元", "210", "green/5", "actual-unit"},
            {"≥450千元", "460", "green/5", "actual-unit"},
            // 520000 元 are 52万元: which of the two is meant?
            {"≤52万元", "519000", "invalid/1", "actual-scale actual-unit"},
            {"≥16万亩", "161000", "invalid/1", "actual-scale actual-unit"},
            {"≥3.5亿元", "36000", "invalid/1", "actual-scale actual-unit"},
            {"≤3千万元", "2.8", "invalid/1", "actual-scale"},
            {"≤3千万元", "2800万元", "green/7", ""},
            {"≤52万元", "0", "green/7", "actual-unit"},
            {"≤52万元", "51.5万", "green/7", "actual-unit"},
            {"≤52万元", "51.5w", "green/7", "actual-unit"},
        }));
    CAPTURE(target, actual);
    auto const judged = row(target).actual("2024", actual).judged("2024");
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings() == findings);
}

TEST_CASE("scale: part of the year is held against what is due by then", "[status]") {
    auto const sample = row("≥12亿元").actual("2024-01", "90000000");
    CHECK(sample.judged("2024-01").findings() == "actual-scale actual-unit");
}

TEST_CASE("scale: figures of several periods are added in the target's scale", "[status]") {
    auto const sample = row("≤26万元")
                            .in_period("2024Q1", "7")
                            .in_period("2024Q2", "7")
                            .in_period("2024Q3", "7")
                            .in_period("2024Q4", "7");
    CHECK(sample.judged("2024").outcome() == "red/7");
    CHECK(sample.judged("2024").verdict().actual_amount == Fraction{280000});
}

TEST_CASE("scale: a target without a unit takes unit and scale from where it finds them",
          "[status]") {
    auto const [sample, actual, amount, outcome] =
        GENERATE(table<SampleRow, std::string, std::string, std::string>({
            {row("≥300").past(2023, "280万元"), "31万元", "3000000", "red/5"},
            {row("≥300").past(2023, "280万元"), "310", "3000000", "green/5"},
            {row("≥300").past(2022, "2亿元").past(2023, "280万元"), "310", "3000000", "green/5"},
            {row("≥300").named("维修投入（万元）"), "31万元", "3000000", "red/5"},
            {row("≥3").named("产值(亿元)"), "3.1", "300000000", "green/5"},
            {row("≥300"), "31万元", "3000000", "red/5"},
            {row("≥300").unit("万元"), "310", "3000000", "green/5"},
            {row("≥300万").past(2023, "2亿元"), "310", "3000000", "green/5"},
        }));
    CAPTURE(actual, amount);
    auto judged_row = sample;
    auto const judged = judged_row.actual("2024", actual).judged("2024");
    CHECK(judged.verdict().target_amount->text() == amount);
    CHECK(judged.outcome() == outcome);
}

TEST_CASE("scale: the printed scale of a number", "[status]") {
    auto const [text, factor, is_open] = GENERATE(table<std::string, std::int64_t, bool>({
        {"90", 1, false},
        {"90万", 10'000, false},
        {"2.1亿", 100'000'000, false},
        {"450千", 1000, false},
        {"300w", 10'000, false},
        {"3-5万", 10'000, false},
        {"一百二十万", 10'000, false},
        {"三百", 1, false},
        {"3千万", 10'000, true},
    }));
    CAPTURE(text);
    auto const scale = printed_scale(text);
    CHECK(scale.factor == Fraction{factor});
    CHECK(scale.is_open == is_open);
}

TEST_CASE("scale: a bare number for a share may be meant as a part of one", "[status]") {
    auto const [target, actual, outcome, findings] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥95%", "96", "green/6", "actual-unit"},
            {"≤5%", "3", "green/7", "actual-unit"},
            {"≥95%", "0", "red/6", "actual-unit"},
            {"≥95%", "0.96", "invalid/1", "actual-percent"},
            {"≤5%", "1", "invalid/1", "actual-percent"},
            {"≤100%", "1.02", "invalid/1", "actual-percent"},
            {"≥50%", "3", "invalid/1", "actual-percent"},
            {"≥49%", "3", "red/6", "actual-unit"},
            {"≥-5%", "-0.5", "invalid/1", "actual-percent"},
            {"≥95%", "0.96%", "red/6", ""},
            {"≥95%", "57/60", "green/6", ""},
        }));
    CAPTURE(target, actual);
    auto const judged = row(target).actual("2024", actual).judged("2024");
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings() == findings);
}

TEST_CASE("scale: a hint says what to write", "[status]") {
    auto const [target, actual, hint] = GENERATE(table<std::string, std::string, std::string>({
        {"≥95%", "0.96", "write 96% or 0.96%"},
        {"≤52万元", "519000", "write 519000元 or 519000万元"},
        {"≥16家", "完成", "write the figure that was reached, in 家"},
        {"≥16家", "≤20家", "write the figure that was reached, such as 20家"},
        {"≥16家", "计划20家", "write the figure alone: 20家"},
    }));
    CAPTURE(target, actual);
    auto const judged = row(target).actual("2024", actual).judged("2024");
    std::string hints;
    for (auto const& finding : judged.evaluation.diagnostics())
        if (finding.severity == Severity::error) hints += Catalog{Language::en}(finding.hint);
    CHECK(hints == hint);
}
