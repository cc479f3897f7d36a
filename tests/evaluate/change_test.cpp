#include "tests/catch.hpp"
#include "tests/evaluate/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("change: the actual is the size of the change in that direction", "[evaluate]") {
    auto const [target, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"降低500万元", "2024Q2", "200万元", "green/4"},  // r = 0.80
            {"降低500万元", "2024Q2", "199万元", "amber/4"},
            {"降低500万元", "2024Q4", "500万元", "green/5"},
            {"降低500万元", "2024Q4", "650万元", "green/5 low"},
            {"降低500万元", "2024Q2", "-1万元", "red/9"},  // a change the other way
            {"降低500万元", "2024Q2", "降低200万元", "green/4"},
            {"降低500万元", "2024Q2", "增加1万元", "red/9"},
            {"增长5%以上", "2024Q2", "增长5%", "green/6"},
            {"增长5%以上", "2024Q2", "下降5%", "red/9"},
            {"增长5%以上", "2024Q2", "5%", "green/6"},
            {"增长5%以上", "2024Q2", "-1%", "red/9"},
            {"增加20家", "2024Q2", "-1家", "red/9"},  // a count may be below zero here
        }));
    CAPTURE(target, when, actual);
    auto const judged = row(target).actual(when, actual).judged(when);
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings().empty());
}

TEST_CASE("change: a change word in the target wins over a cost path", "[evaluate]") {
    CHECK(row("降低500万元").cost().actual("2024", "600万元").judged("2024").outcome() ==
          "green/5");
}

TEST_CASE("change: a bare value under a name that ends in a change is a change", "[evaluate]") {
    auto const [name, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"企业融资成本降低", "600万元", "green/5"},
        {"企业融资成本降低", "-1万元", "red/9"},
        {"经费节约", "499万元", "amber/5"},
        {"支出压缩", "500万元", "green/5"},
        {"降低成本", "501万元", "red/7"},  // ends in something else: the cost path decides
    }));
    CAPTURE(name, actual);
    CHECK(row("500万元").named(name).cost().actual("2024", actual).judged("2024").outcome() ==
          outcome);
}

TEST_CASE("change: a name that speaks of a change takes it in words", "[evaluate]") {
    auto const [name, target, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"企业融资成本降低", "≥300万元", "降低300万元", "green/5"},
            {"工业企业产值增幅", "≥5%", "增长5.1%", "green/6"},
            {"工业企业产值增幅", "≥5%", "下降5.1%", "red/6"},
            {"申报企业满意度", "≥95%", "提高3%", "invalid/1"},  // asks for the figure itself
        }));
    CAPTURE(name, target, actual);
    CHECK(row(target).named(name).actual("2024", actual).judged("2024").outcome() == outcome);
}

TEST_CASE("change: relative compares with the year before the period", "[evaluate]") {
    auto const [target, past, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
            {"超过上年", "100家", "2024", "100家", "amber/5"},  // strict
            {"超过上年", "100家", "2024", "101家", "green/5"},
            {"不低于上年", "100家", "2024", "100家", "green/5"},
            {"不低于上年", "100家", "2024Q2", "40家", "green/4"},  // prorated against it
            {"不低于上年", "100家", "2024Q2", "39家", "amber/4"},
            {"超过上年", "90%", "2024Q2", "90%", "amber/6"},
            {"超过上年", "≥5台", "2024", "6台", "green/5"},  // the cell repeats a target
            {"较上年增长5%", "100万元", "2024", "105万元", "green/5"},
            {"较上年增长5%", "100万元", "2024", "104.99万元", "amber/5"},
            {"不低于上年同期水平", "90%", "2024Q2", "90%", "green/6"},
            {"不低于2023年水平", "90%", "2024Q2", "90%", "green/6"},
            {"不低于全市平均水平", "90%", "2024Q2", "90%", "undecidable/9"},
            {"较上年下降5%", "100%", "2024", "95%", "green/7"},
            {"较上年下降5%", "100%", "2024", "95.1%", "red/7"},
        }));
    CAPTURE(target, past, when, actual);
    CHECK(row(target).past(2023, past).actual(when, actual).judged(when).outcome() == outcome);
}

TEST_CASE("change: relative without a value of that year is undecidable", "[evaluate]") {
    CHECK(row("超过上年").judged("2024Q2").outcome() == "undecidable/9");
    CHECK(row("超过上年").past(2022, "100家").actual("2024Q2", "1家").judged("2024Q2").outcome() ==
          "undecidable/9");
}

TEST_CASE("change: in a span the year before may be one with actuals", "[evaluate]") {
    auto const sample = row("超过上年")
                            .term(2024, 2026)
                            .past(2023, "10家")
                            .actual("2024", "20家")
                            .actual("2025", "21家");
    CHECK(sample.judged("2025").outcome() == "green/5");
    CHECK(sample.judged("2025").verdict().target_amount->text() == "20");
}
