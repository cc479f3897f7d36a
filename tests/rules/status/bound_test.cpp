#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("bound: zero with = or at most is met by zero alone", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"0户", "0户", "green/3"},
        {"0户", "1户", "red/3"},
        {"=0次", "0次", "green/3"},
        {"≤0次", "1次", "red/3"},
        {"≤0次", "0次", "green/3"},
        {"≤0%", "-2%", "green/3"},
        {"=0%", "-2%", "red/3"},
        {"0户", "5人", "red/3"},  // whatever the unit
        {"0起", "30万元", "red/3"},
        {"0起", "0人", "green/3"},
        {"不发生安全责任事故", "-1次", "invalid/1"},
        {"不发生安全责任事故", "部分达成", "invalid/1"},
        {"不发生安全责任事故", "0次", "green/3"},
        {"不发生安全责任事故", "0", "green/3"},
        {"不发生安全责任事故", "2次", "red/3"},
        {"不发生安全责任事故", "达成", "green/3"},
        {"不发生安全责任事故", "未达成", "red/3"},
        {"零事故", "达成", "green/3"},
        {"无浪费", "达成", "green/3"},
    }));
    CAPTURE(target, actual);
    CHECK(row(target).actual("2024Q2", actual).judged("2024Q2").outcome() == outcome);
}

TEST_CASE("bound: at most is kept or broken and a sum warns when it is used too fast", "[status]") {
    auto const [target, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≤100%", "2024Q2", "100%", "green/7"},
            {"≤100%", "2024Q2", "100.01%", "red/7"},
            {"<100%", "2024Q2", "100%", "red/7"},
            {"≤100万元", "2024Q2", "70万元", "green/7"},   // 0.70 = 0.50 + 0.20
            {"≤100万元", "2024Q2", "71万元", "amber/7"},   // more than that
            {"≤100万元", "2024Q4", "100万元", "green/7"},  // no pace at the end
            {"≤100万元", "2024Q2", "101万元", "red/7"},
            {"≤30天", "2024Q1", "30天", "green/7"},  // a level has no pace
            {"≤-5万元", "2024Q2", "-6万元", "green/7"},
            {"≤-5万元", "2024Q2", "-4万元", "red/7"},
            {"<0元", "2024Q2", "0元", "red/7"},
        }));
    CAPTURE(target, when, actual);
    CHECK(row(target).actual(when, actual).judged(when).outcome() == outcome);
}

TEST_CASE("bound: a cost without a comparator is at most by its path and not by its name",
          "[status]") {
    CHECK(row("300万元").cost().actual("2024", "301万元").judged("2024").outcome() == "red/7");
    CHECK(row("300万元").cost().actual("2024", "300万元").judged("2024").outcome() == "green/7");
    CHECK(row("300万元").named("成本").actual("2024", "301万元").judged("2024").outcome() ==
          "green/5 assumed");
    CHECK(row("300万元")
              .cost()
              .better(Better::high)
              .actual("2024", "301万元")
              .judged("2024")
              .outcome() == "green/5");
    CHECK(row("30%").better(Better::low).actual("2024", "31%").judged("2024").outcome() == "red/7");
    CHECK(row("0元").cost().actual("2024", "0元").judged("2024").outcome() == "green/3");
}

TEST_CASE("bound: about is at most 1.05 T and nothing else where high is bad", "[status]") {
    auto const [actual, outcome] = GENERATE(table<std::string, std::string>({
        {"105万元", "green/7"},
        {"105.1万元", "red/7"},
        {"10万元", "green/7 reason"},
    }));
    CAPTURE(actual);
    CHECK(row("约100万元").cost().actual("2024", actual).judged("2024").outcome() == outcome);
}

TEST_CASE("bound: between is green inside and amber above", "[status]") {
    auto const [target, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"2%-5%", "2024Q2", "2%", "green/8"},
            {"2%-5%", "2024Q2", "5%", "green/8"},
            {"2%-5%", "2024Q2", "5.1%", "amber/8"},
            {"2%-5%", "2024Q2", "1.9%", "amber/6"},  // 1.9 / 2 = 0.95
            {"2%-5%", "2024Q2", "1.89%", "red/6"},
            {"2%-5%", "2024Q4", "1.9%", "red/6"},
            {"80~90家", "2024Q2", "32家", "green/4"},  // r = 32 / 40 against the low end
            {"80~90家", "2024Q2", "31家", "amber/4"},
            {"80~90家", "2024Q2", "80家", "green/8"},  // never `ahead`
            {"80~90家", "2024Q2", "60家", "green/4"},
            {"80~90家", "2024Q2", "91家", "amber/8"},
            {"80~90家", "2024Q4", "64家", "amber/5"},
            {"80~90家", "2024Q4", "63家", "red/5"},
        }));
    CAPTURE(target, when, actual);
    CHECK(row(target).actual(when, actual).judged(when).outcome() == outcome);
}

TEST_CASE("bound: achievement is T over A where less is better", "[status]") {
    auto const spent = row("≤200万元").actual("2024", "160万元").judged("2024");
    CHECK(*spent.verdict().achievement == Fraction::of(5, 4));
    auto const nothing = row("≤200万元").actual("2024", "0万元").judged("2024");
    CHECK_FALSE(nothing.verdict().achievement);
}

TEST_CASE("bound: a cost far below its cap at the end of the term needs a reason", "[status]") {
    auto const [target, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≤100万元", "2024", "69.99万元", "green/7 reason"},
            {"≤100万元", "2024", "70万元", "green/7"},
            {"≤100万元", "2024-11", "40万元", "green/7"},  // the year is not over
            {"≤100万元", "2024", "101万元", "red/7"},
            {"≤50元/人", "2024", "30元/人", "green/7 reason"},
        }));
    CAPTURE(target, when, actual);
    CHECK(row(target).cost().actual(when, actual).judged(when).outcome() == outcome);
    if (outcome.ends_with("reason"))
        CHECK(row(target).actual(when, actual).judged(when).outcome() == "green/7");  // no cost
}

TEST_CASE("bound: what a reference allows is kept or broken", "[status]") {
    auto const [actual, outcome] = GENERATE(table<std::string, std::string>({
        {"达成", "green/7"},
        {"未达成", "red/7"},
        {"部分达成", "invalid/1"},
        {"98%", "green/7"},
        {"100%", "green/7"},
        {"112%", "red/7"},
        {"95万元", "invalid/1"},  // of how much?
        {"未到期", "not-due/1"},
    }));
    CAPTURE(actual);
    for (auto const* when : {"2024Q2", "2024"}) {
        auto sample = row("不超预算");
        sample.asks(WithinReference{"预算"});
        CHECK(sample.actual(when, actual).judged(when).outcome() == outcome);
    }
    auto silent = row("不超预算");
    silent.asks(WithinReference{"预算"});
    CHECK(silent.judged("2024").outcome() == "missing/1");
}

TEST_CASE("bound: a lower rank is better, and there is none before the first", "[status]") {
    auto const [rank, actual, outcome] = GENERATE(table<Quantity, std::string, std::string>({
        {{3, ""}, "1名", "green/7"},
        {{3, ""}, "3", "green/7"},
        {{3, ""}, "4名", "red/7"},
        {{3, ""}, "0", "invalid/1"},
        {{3, ""}, "2.5", "invalid/1"},
        {{3, ""}, "20%", "invalid/1"},
        {{20, "%"}, "15%", "green/7"},
        {{20, "%"}, "21%", "red/7"},
        {{20, "%"}, "120%", "invalid/1"},
        {{20, "%"}, "3名", "invalid/1"},
    }));
    CAPTURE(actual);
    auto sample = row("排名");
    sample.asks(Rank{rank});
    CHECK(sample.actual("2024Q2", actual).judged("2024Q2").outcome() == outcome);
    // A place does not add up over the quarters.
    CHECK(row("前3名")
              .in_period("2024Q1", "2名")
              .in_period("2024Q2", "2名")
              .judged("2024Q2")
              .outcome() == "green/7");
}

TEST_CASE("bound: a place may be written as one", "[status]") {
    auto const place = [](int number, char const* target) {
        auto sample = row(target).actual("2024", "达成");
        sample.lines.back().value =
            ActualValue{GradeReached{{Relation::equal, "名次", "第几名", -number, true}}};
        return sample.judged("2024").outcome();
    };
    CHECK(place(2, "排名前3") == "green/7");
    CHECK(place(4, "排名前3") == "red/7");
    CHECK(place(2, "前20%") == "invalid/1");  // of how many?
}
