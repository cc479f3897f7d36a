#include "tests/catch.hpp"
#include "tests/evaluate/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("words: nothing reported is missing and never green nor zero", "[evaluate]") {
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

TEST_CASE("words: a line of another period does not stand for this one", "[evaluate]") {
    CHECK(row("≥95%").actual("2024Q2", "99%").judged("2024Q3").outcome() == "missing/1");
    CHECK(row("≥100家").actual("2024Q2", "99家").judged("2024Q3").outcome() == "missing/1");
    CHECK(row("≥100家").actual("2024Q4", "99家").judged("2024Q3").outcome() == "missing/1");
}

TEST_CASE("words: not due and not applicable are states of their own", "[evaluate]") {
    auto const [target] = GENERATE(
        table<std::string>({{"≥100家"}, {"≥95%"}, {"提升"}, {"三星及以上"}, {"12月底前"}}));
    CAPTURE(target);
    CHECK(row(target).actual("2024Q3", "未到期").judged("2024Q3").outcome() == "not-due/1");
    CHECK(row(target).actual("2024Q3", "不适用").judged("2024Q3").outcome() == "not-applicable/1");
    CHECK(row(target).actual("2024Q4", "未到期").judged("2024Q4").findings() == "actual-overdue");
}

TEST_CASE("words: graded text has three grades", "[evaluate]") {
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

TEST_CASE("words: a grade is compared by its rank and has no ratio", "[evaluate]") {
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
          "[evaluate]") {
    CHECK(row("≥115佳").judged("2024Q2").outcome() == "undecidable/1");
    CHECK(row("≥115佳").actual("2024Q2", "100家").judged("2024Q2").outcome() == "undecidable/1");
}

TEST_CASE("words: the one number of a composite decides", "[evaluate]") {
    auto const one = row("免申即享范围进一步扩大至1000家企业").actual("2024Q2", "950家");
    CHECK(one.judged("2024Q2").outcome() == "amber/6");
    SampleRow several = row("提升");
    several.indicator.target.target->comparator =
        Composite{"a", {{AtLeast{{1, "家"}}}, {AtLeast{{2, "人"}}}}, std::nullopt};
    CHECK(several.judged("2024Q2").outcome() == "undecidable/1");
}

TEST_CASE("words: the target in force is the latest revised one", "[evaluate]") {
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
