#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("words: nothing reported is missing and never green nor zero", "[status]") {
    auto const [target] = GENERATE(table<std::string>({{"≥100家"},
                                                       {"≤100%"},
                                                       {"0户"},
                                                       {"不发生安全责任事故"},
                                                       {"提升"},
                                                       {"三星及以上"},
                                                       {"2%-5%"}}));
    CAPTURE(target);
    auto const judged = row(target).judged("2024Q3");
    CHECK(judged.outcome() == "missing/1");
    CHECK_FALSE(judged.verdict().actual_amount);
    CHECK_FALSE(judged.verdict().forecast);
}

TEST_CASE("words: a line of another period does not stand for this one", "[status]") {
    CHECK(row("≥95%").actual("2024Q2", "99%").judged("2024Q3").outcome() == "missing/1");
    CHECK(row("≥100家").actual("2024Q2", "99家").judged("2024Q3").outcome() == "missing/1");
    CHECK(row("≥100家").actual("2024Q4", "99家").judged("2024Q3").outcome() == "missing/1");
}

TEST_CASE("words: not due and not applicable are states of their own", "[status]") {
    auto const [target] = GENERATE(
        table<std::string>({{"≥100家"}, {"≥95%"}, {"提升"}, {"三星及以上"}, {"12月底前"}}));
    CAPTURE(target);
    CHECK(row(target).actual("2024Q3", "未到期").judged("2024Q3").outcome() == "not-due/1");
    CHECK(row(target).actual("2024Q3", "不适用").judged("2024Q3").outcome() == "not-applicable/1");
    CHECK(row(target).actual("2024Q4", "未到期").judged("2024Q4").findings() == "actual-overdue");
}

TEST_CASE("words: graded text has three grades", "[status]") {
    auto const [actual, outcome] = GENERATE(table<std::string, std::string>({
        {"达成", "green/2"},
        {"部分达成", "amber/2"},
        {"未达成", "red/2"},
        {"达成预期指标", "green/2"},
        {"部分达成预期指标并具有一定效果", "amber/2"},
        {"未达成预期指标且效果较差", "red/2"},
        {"5%", "invalid/1"},
        {"三星", "invalid/1"},
    }));
    CAPTURE(actual);
    CHECK(row("持续提升").actual("2024Q2", actual).judged("2024Q2").outcome() == outcome);
}

TEST_CASE("words: a grade is compared by its rank and has no ratio", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"三星及以上", "三星", "green/6"},
        {"三星及以上", "四星", "green/6"},
        {"三星及以上", "二星", "red/6"},
        {"三星", "四星", "green/6"},
        {"三星及以上", "达成", "invalid/1"},
        {"三星及以上", "3家", "invalid/1"},
    }));
    CAPTURE(target, actual);
    CHECK(row(target).actual("2024Q2", actual).judged("2024Q2").outcome() == outcome);
}

TEST_CASE("words: a target that cannot be read is undecidable with or without an actual",
          "[status]") {
    CHECK(row("≥115佳").judged("2024Q2").outcome() == "undecidable/1");
    CHECK(row("≥115佳").actual("2024Q2", "100家").judged("2024Q2").outcome() == "undecidable/1");
}

TEST_CASE("words: the one number of a composite decides", "[status]") {
    auto const one = row("免申即享范围进一步扩大至1000家企业").actual("2024Q2", "950家");
    CHECK(one.judged("2024Q2").outcome() == "amber/6");
    SampleRow several = row("提升");
    several.asks(
        Composite{"a", {{AtLeast{{1, "家"}}, {}, {}}, {AtLeast{{2, "人"}}, {}, {}}}, std::nullopt});
    CHECK(several.judged("2024Q2").outcome() == "undecidable/1");
}

TEST_CASE("words: the target in force is the latest revised one", "[status]") {
    auto const sample = row("≥115家")
                            .revised(2024, 11, "≥50家")
                            .revised(2024, 8, "≥100家")
                            .actual("2024Q2", "40家")
                            .actual("2024Q3", "60家")
                            .actual("2024Q4", "60家");
    CHECK(sample.judged("2024Q2").verdict().target_amount->text() == "115");
    CHECK(sample.judged("2024Q3").outcome() == "green/4");
    CHECK(sample.judged("2024Q3").verdict().target->text == "≥100家");
    CHECK(sample.judged("2024Q4").verdict().target_amount->text() == "50");
}

TEST_CASE("words: growth takes a figure beside last year's", "[status]") {
    auto const [target, past, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
            {"持续增长", "96家", "2024", "97家", "green/2"},
            {"持续增长", "96家", "2024", "96家", "red/2"},  // above, and not as much
            {"持续增长", "96家", "2024", "95家", "red/2"},
            {"持续增长", "96家", "2024Q2", "49家", "green/2"},  // the half of last year's 96家
            {"持续增长", "96家", "2024Q2", "48家", "red/2"},
            {"持续增长", "90%", "2024Q2", "91%", "green/2"},  // a level has no share of a year
            {"持续增长", "90%", "2024Q2", "89%", "red/2"},
            {"持续下降", "40起", "2024", "39起", "green/2"},
            {"持续下降", "40起", "2024", "41起", "red/2"},
            {"持续增长", "96家", "2024", "达成", "green/2"},
            {"持续增长", "96家", "2024", "增长3%", "green/2"},
            {"持续增长", "96家", "2024", "下降3%", "red/2"},
            {"持续增长", "96家", "2024", "增长0%", "red/2"},
            {"持续增长", "96家", "2024", "3%", "green/2"},  // a share beside 家 is a change
            {"持续增长", "96家", "2024", "9公里", "invalid/1"},
        }));
    CAPTURE(target, past, when, actual);
    CHECK(row(target).past(2023, past).actual(when, actual).judged(when).outcome() == outcome);
}

TEST_CASE("words: growth without last year's value takes only a change", "[status]") {
    CHECK(row("持续增长").actual("2024", "97家").judged("2024").outcome() == "invalid/1");
    CHECK(row("持续增长").actual("2024", "增长3%").judged("2024").outcome() == "green/2");
    CHECK(row("规范管理").past(2023, "96家").actual("2024", "97家").judged("2024").outcome() ==
          "invalid/1");
}

TEST_CASE("words: growth adds up the periods of a year, and needs each of them", "[status]") {
    auto const sample = row("持续增长").past(2023, "96家").in_period("2024Q1", "20家");
    auto both = sample;
    both.in_period("2024Q2", "29家");
    CHECK(both.judged("2024Q2").outcome() == "green/2");
    CHECK(both.judged("2024Q2").verdict().actual_text == "49家");
    auto gap = sample;
    gap.in_period("2024Q3", "60家");
    CHECK(gap.judged("2024Q3").outcome() == "missing/1");
}

TEST_CASE("words: 上年 in a goal of several years is the year before the period", "[status]") {
    auto const sample = row("持续增长")
                            .term(2024, 2026)
                            .past(2023, "96家")
                            .actual("2024", "100家")
                            .actual("2025", "99家");
    CHECK(sample.judged("2024").outcome() == "green/2");
    CHECK(sample.judged("2025").outcome() == "red/2");
}

TEST_CASE("words: growth takes no bound, range or plan for a figure", "[status]") {
    auto const actual = GENERATE(as<std::string>{}, "≥97家", "97-99家", "计划增长3%", "近97家");
    CAPTURE(actual);
    CHECK(row("持续增长").past(2023, "96家").actual("2024", actual).judged("2024").outcome() ==
          "invalid/1");
}
