#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("change: the actual is the size of the change in that direction", "[status]") {
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

TEST_CASE("change: a change word in the target wins over a cost path", "[status]") {
    CHECK(row("降低500万元").cost().actual("2024", "600万元").judged("2024").outcome() ==
          "green/5");
}

TEST_CASE("change: a bare value under a name that ends in a change is a change", "[status]") {
    auto const [name, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"企业融资成本降低", "600万元", "green/5"},
        {"企业融资成本降低", "-1万元", "red/9"},
        {"经费节约", "499万元", "amber/5"},
        {"支出压缩", "500万元", "green/5"},
        {"降低采购成本", "501万元", "green/5"},  // the verb in front says the same
        {"采购成本", "501万元", "red/7"},        // the cost path decides
    }));
    CAPTURE(name, actual);
    CHECK(row("500万元").named(name).cost().actual("2024", actual).judged("2024").outcome() ==
          outcome);
}

TEST_CASE("change: a name that speaks of a change takes it in words", "[status]") {
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

TEST_CASE("change: relative compares with the year before the period", "[status]") {
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

TEST_CASE("change: relative without a value of that year is undecidable", "[status]") {
    CHECK(row("超过上年").judged("2024Q2").outcome() == "undecidable/9");
    CHECK(row("超过上年").past(2022, "100家").actual("2024Q2", "1家").judged("2024Q2").outcome() ==
          "undecidable/9");
}

TEST_CASE("change: in a span the year before may be one with actuals", "[status]") {
    auto const sample = row("超过上年")
                            .term(2024, 2026)
                            .past(2023, "10家")
                            .actual("2024", "20家")
                            .actual("2025", "21家");
    CHECK(sample.judged("2025").outcome() == "green/5");
    CHECK(sample.judged("2025").verdict().target_amount->text() == "20");
}

namespace {

/// A row with a comparator that is made here, whatever texts come to mean it.
SampleRow asking(Comparator comparator) {
    auto sample = row("超过上年");
    sample.asks(std::move(comparator));
    return sample;
}

Difference difference(Direction direction, Limit size) {
    return {Difference::plus, direction, std::move(size), "上年", std::nullopt};
}

}  // namespace

TEST_CASE("change: the level that is reported for a change becomes the change that it is",
          "[status]") {
    auto const [target, past, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"提升5%", "80%", "81%", "red/6"},    // a rise of 1.25%
            {"提升5%", "80%", "84%", "green/6"},  // 5%
            {"提升5%", "80%", "79%", "red/9"},    // the other way
            {"提升5个百分点", "80%", "85%", "green/6"},
            {"提升5个百分点", "80%", "84.9%", "red/6"},
            {"增长10%", "100家", "110家", "green/6"},  // another unit than the change has
            {"增长10%", "100家", "109家", "red/6"},
            {"增加15万元", "900万元", "916万元", "green/5"},  // 61 times what is asked for
            {"增加15万元", "900万元", "911万元", "red/5"},    // 11万元
            {"下降10%", "200起", "180起", "green/6"},
            {"下降10%", "200起", "185起", "red/6"},
            {"提升5%", "80%", "6%", "green/6"},      // far from last year's: the change
            {"提升5%", "80%", "提升6%", "green/6"},  // says so
            {"增加15万元", "90万元", "20万元", "green/5 low"},
        }));
    CAPTURE(target, past, actual);
    auto const judged = row(target).past(2023, past).actual("2024", actual).judged("2024");
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings().empty());
}

TEST_CASE("change: what can be the level and the change is asked back where they differ",
          "[status]") {
    auto const judged =
        row("增加15万元").past(2023, "90万元").actual("2024", "95万元").judged("2024");
    CHECK(judged.outcome() == "invalid/1");
    CHECK(judged.findings() == "actual-level");
    CHECK_THAT(judged.words(), Catch::Matchers::Contains("5万元 up"));
    // Both readings are met, or both are missed: nothing has to be asked.
    CHECK(
        row("增加15万元").past(2023, "90万元").actual("2024", "110万元").judged("2024").outcome() ==
        "green/5 low");
    CHECK(row("增长5%").past(2023, "4%").actual("2024", "4.1%").judged("2024").outcome() ==
          "red/6");
}

TEST_CASE("change: a name of change has changes in its history", "[status]") {
    CHECK(row("增长5%")
              .named("工业产值增幅")
              .past(2023, "4%")
              .actual("2024", "4.5%")
              .judged("2024")
              .outcome() == "red/6");
}

TEST_CASE("change: a level in the course of the year is held against its share of last year's",
          "[status]") {
    auto const sample = row("增加50万元").past(2023, "2000万元");
    // 1000万元 of last year by June; 1025万元 is a rise of 25万元, all that is due.
    CHECK(sample.judged("2024Q2").outcome() == "missing/1");
    auto reported = sample;
    reported.actual("2024Q2", "1025万元");
    CHECK(reported.judged("2024Q2").outcome() == "green/4");
    auto fallen = sample;
    fallen.actual("2024Q2", "950万元");
    CHECK(fallen.judged("2024Q2").outcome() == "red/9");
}

TEST_CASE("change: a difference takes the level, and a change that says so", "[status]") {
    auto const two_more = difference(Direction::up, Stated{{2, "家"}});
    auto const [actual, outcome] = GENERATE(table<std::string, std::string>({
        {"102家", "green/5"},
        {"101家", "amber/5"},
        {"3家", "red/5"},  // a level, whatever it may mean
        {"增加3家", "green/5"},
        {"增加2家", "green/5"},
        {"增加1家", "amber/5"},
        {"减少1家", "red/9"},
        {"2.5%", "green/5"},  // a share beside 家 is a change: 102.5家
        {"1%", "amber/5"},
    }));
    CAPTURE(actual);
    auto const judged = asking(two_more).past(2023, "100家").actual("2024", actual).judged("2024");
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings().empty());
}

TEST_CASE("change: a comparison with last year takes a change that says so", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"超过上年", "增加1家", "green/5"},
        {"超过上年", "减少1家", "red/9"},
        {"不低于上年", "下降1%", "red/9"},
        {"低于上年", "下降1%", "green/7"},
        {"低于上年", "增加1家", "red/7"},
    }));
    CAPTURE(target, actual);
    CHECK(row(target).past(2023, "100家").actual("2024", actual).judged("2024").outcome() ==
          outcome);
}

TEST_CASE("change: multiples of last year's value", "[status]") {
    auto const [direction, factor, actual, outcome] =
        GENERATE(table<Direction, Quantity, std::string, std::string>({
            {Direction::up, {2, ""}, "200家", "green/5"},
            {Direction::up, {2, ""}, "199家", "amber/5"},
            {Direction::up, {4, ""}, "200家", "red/5"},
            {Direction::up, {2, "倍"}, "200家", "green/5"},
            {Direction::up, {2, ""}, "增长100%", "green/5"},
            {Direction::up, {2, ""}, "增长90%", "amber/5"},
            {Direction::down, {Decimal::make(5, 1).value(), ""}, "50家", "green/7"},
            {Direction::down, {Decimal::make(5, 1).value(), ""}, "51家", "red/7"},
        }));
    CAPTURE(actual);
    for (auto const* reference : {"上年", ""}) {
        Difference const times{Difference::times, direction, Stated{factor}, reference,
                               std::nullopt};
        CHECK(asking(times).past(2023, "100家").actual("2024", actual).judged("2024").outcome() ==
              outcome);
    }
}

TEST_CASE("change: a multiple of nothing named is undecidable in a span", "[status]") {
    Difference const doubled{Difference::times, Direction::up, Stated{{2, ""}}, "", std::nullopt};
    CHECK(asking(doubled).term(2024, 2026).past(2023, "100家").judged("2024").outcome() ==
          "undecidable/9");
}

TEST_CASE("change: the value that the text brings for its reference is used", "[status]") {
    Difference const fewer{Difference::plus, Direction::down, Stated{{10, "%"}}, "2022年",
                           Quantity{80, "起"}};
    CHECK(asking(fewer).actual("2024", "72起").judged("2024").outcome() == "green/7");
    CHECK(asking(fewer).actual("2024", "73起").judged("2024").outcome() == "red/7");
    CHECK(asking(fewer).past(2022, "99起").actual("2024", "73起").judged("2024").outcome() ==
          "red/7");
}

TEST_CASE("change: without last year's value a share of what is no share is the change itself",
          "[status]") {
    auto const [target, name, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"同比下降5%", "来访批次", "3%", "red/6"},
            {"同比下降5%", "来访批次", "6%", "green/6"},
            {"同比下降5%", "来访批次", "下降6%", "green/6"},
            {"同比下降5%", "来访批次", "上升6%", "red/9"},
            {"同比增长≥5%", "民宿营业额", "4%", "red/6"},
            {"同比增长≥5%", "民宿营业额", "22万元", "undecidable/9"},
            {"同比提高5%", "居民满意率", "92%", "undecidable/9"},  // the level, or the change
        }));
    CAPTURE(target, name, actual);
    CHECK(row(target).named(name).actual("2024", actual).judged("2024").outcome() == outcome);
}
