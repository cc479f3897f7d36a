#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("invalid: what was not begun is none of what is wanted", "[status]") {
    CHECK(row("≥10场").actual("2024", "未开展").judged("2024").outcome() == "red/5");
    CHECK(row("≥10场").actual("2024", "尚未开展").judged("2024").outcome() == "red/5");
    CHECK(row("≥10场").actual("2024", "未完成").judged("2024").outcome() == "invalid/1");
    CHECK(row("≤10场").actual("2024", "未开展").judged("2024").outcome() == "invalid/1");
}

TEST_CASE("invalid: an actual that cannot answer its target says so", "[status]") {
    auto const [target, actual, findings] = GENERATE(table<std::string, std::string, std::string>({
        {"≥100家", "100元", "actual-dimension"},
        {"≥95%", "96家", "actual-dimension"},
        {"增加2个百分点", "2%", "actual-dimension"},
        {"≥100家", "-1家", "actual-negative"},
        {"≥100家", "达成", "actual-kind"},
        {"0户", "达成", "actual-kind"},
        {"≥100家", "三星", "actual-kind"},
        {"≥100家", "2024-06-20", "actual-kind"},
        {"≥95%", "0.96", "actual-percent"},
        {"≥95%", "1", "actual-percent"},
        {"持续提升", "5%", "actual-kind"},
        {"≥100家", "增加20家", "actual-kind"},
        {"12月底前", "100%", "actual-kind"},
    }));
    CAPTURE(target, actual);
    auto const judged = row(target).actual("2024Q2", actual).judged("2024Q2");
    CHECK(judged.outcome() == "invalid/1");
    CHECK(judged.findings() == findings);
    CHECK(judged.evaluation.diagnostics().front().severity == Severity::error);
    CHECK(judged.evaluation.diagnostics().front().place.file == "2024Q2.yaml");
    CHECK_FALSE(judged.verdict().forecast);
}

TEST_CASE("invalid: an expense cannot be negative, a balance can", "[status]") {
    auto const expense = row("≤120万元").cost().actual("2024Q2", "-118万元").judged("2024Q2");
    CHECK(expense.findings() == "actual-negative");
    auto const balance = row("≥-12万元").cost().actual("2024Q2", "-9万元").judged("2024Q2");
    CHECK(balance.findings().empty());
}

TEST_CASE("invalid: a rate of events cannot be negative, a growth or a margin can", "[status]") {
    auto const [name, findings] = GENERATE(table<std::string, std::string>({
        {"窗口投诉率", "actual-negative"},
        {"较大事故发生率", "actual-negative"},
        {"管理费用增长率", ""},
        {"居民消费价格涨幅", ""},
        {"销售利润率", ""},
    }));
    CAPTURE(name);
    CHECK(row("≤3%").named(name).actual("2024", "-2%").judged("2024").findings() == findings);
}

TEST_CASE("invalid: where none may occur, anything that did is too much, whatever its unit",
          "[status]") {
    auto const [actual, outcome] = GENERATE(table<std::string, std::string>(
        {{"5人", "red/3"}, {"30万元", "red/3"}, {"0人", "green/3"}, {"0%", "green/3"}}));
    CAPTURE(actual);
    CHECK(row("0起").actual("2024Q2", actual).judged("2024Q2").outcome() == outcome);
}

TEST_CASE("invalid: a net count may be below zero", "[status]") {
    auto const judged = row("≥100家").named("净增企业").actual("2024Q2", "-1家").judged("2024Q2");
    CHECK(judged.outcome() == "red/4");
    CHECK(judged.findings().empty());
}

TEST_CASE("invalid: what could not be read was reported by its reader", "[status]") {
    auto const judged = row("≥100家").actual("2024Q2", "78佳").judged("2024Q2");
    CHECK(judged.outcome() == "invalid/1");
    CHECK(judged.findings().empty());
}

TEST_CASE("invalid: one invalid actual never stops the others", "[status]") {
    auto const judged = testing::judged({row("≥1家").named("甲").actual("2024", "达成"),
                                         row("≥1家").named("乙").actual("2024", "1家")},
                                        "2024");
    CHECK(outcome_of(judged.evaluation.verdicts[0]) == "invalid/1");
    CHECK(outcome_of(judged.evaluation.verdicts[1]) == "green/5");
}

TEST_CASE("invalid: figures too large to compute with make their own row undecidable", "[status]") {
    SampleRow huge = row("≥1次/周").named("甲");
    auto const tiny = Decimal::make(999999999999999989, 18).value();
    huge.asks(AtLeast{{tiny, "次"}, false});
    huge.indicator.beside.own().plan = {{5, Decimal::make(999999999999999967, 18).value()},
                                        {7, Decimal::make(999999999999999989, 18).value()}};
    huge.actual("2024H1", "0.999999999999999877次");
    auto const judged =
        testing::judged({huge, row("≥1家").named("乙").actual("2024H1", "1家")}, "2024H1");
    REQUIRE(judged.evaluation.verdicts.size() == 2);
    CHECK(outcome_of(judged.evaluation.verdicts[1]) == "green/4 ahead");
}

TEST_CASE("invalid: what is too large to compute with is named where its digits are", "[status]") {
    auto const [target, actual, is_actual] = GENERATE(table<std::string, std::string, bool>({
        {"≥0.999999999999999989次/天", "1次", false},
        {"≥0.999999999999999989次/天", "0.999999999999999877次", false},
        {"≥1次/天", "0.999999999999999877次", true},
    }));
    SampleRow huge = row(target);
    huge.term(2024, 2026);  // so many days by shares of as many digits, whatever the text says
    huge.asks(AtLeast{{Decimal::make(999999999999999989, 18).value(), "次"}, false});
    huge.indicator.beside.own().plan = {{1, Decimal::make(999999999999999961, 18).value()},
                                        {12, Decimal::make(999999999999999983, 18).value()}};
    huge.indicator.target_place = {"table.yaml", 7, 9, 1};
    huge.actual("2024-06", actual);
    huge.lines.back().place = {"actuals.yaml", 3, 5, 1};
    auto const judged = huge.judged("2024-06");
    CAPTURE(target, actual, judged.words());
    REQUIRE(judged.findings() == "figures-too-large");
    CHECK(judged.evaluation.diagnostics().front().place.file.text() ==
          (is_actual ? "actuals.yaml" : "table.yaml"));
}

TEST_CASE("invalid: an invalid period makes a sum that needs it invalid", "[status]") {
    auto const sum = row("≥100家").in_period("2024Q1", "达成").in_period("2024Q2", "60家");
    CHECK(sum.judged("2024Q2").outcome() == "invalid/1");
    auto const to_date = row("≥100家").actual("2024Q1", "达成").actual("2024Q2", "60家");
    CHECK(to_date.judged("2024Q2").outcome() == "green/4 ahead");
    CHECK(to_date.judged("2024Q2").findings() == "actual-kind");
}
