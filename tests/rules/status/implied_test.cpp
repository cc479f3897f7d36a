#include "base/decimal.hpp"
#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

#include <rapidcheck.h>

#include <fstream>
#include <sstream>

using namespace jixiao;
using namespace jixiao::testing;

namespace {

using Path = std::vector<std::string>;

Path const quantity{"产出指标", "数量指标"};
Path const effect{"效益指标", "社会效益指标"};
Path const timeliness{"产出指标", "时效指标"};

Path path_of(std::string const& text) {
    Path path;
    std::istringstream steps{text};
    for (std::string step; std::getline(steps, step, '/');) path.push_back(step);
    return path;
}

/// more, less or assumed; none where both sides are asked for.
std::string better(Verdict const& verdict) {
    if (verdict.direction_from == DirectionFrom::assumed) return "assumed";
    if (std::holds_alternative<requirement::Minimum>(*verdict.requirement)) return "more";
    return std::holds_alternative<requirement::Maximum>(*verdict.requirement) ? "less" : "none";
}

}  // namespace

TEST_CASE("implied: names of many departments say which way is better", "[status]") {
    std::ifstream file{JIXIAO_SOURCE_DIR "/tests/rules/status/data/directions.tsv"};
    std::string line;
    std::getline(file, line);
    int count = 0;
    for (; std::getline(file, line); ++count) {
        std::istringstream cells{line};
        std::string path, name, target, expected;
        std::getline(cells, path, '\t');
        std::getline(cells, name, '\t');
        std::getline(cells, target, '\t');
        std::getline(cells, expected, '\t');
        CAPTURE(path, name, target);
        auto const judged = row(target).named(name).path(path_of(path)).judged("2024");
        CHECK(better(judged.verdict()) == expected);
    }
    CHECK(count > 200);
}

TEST_CASE("implied: the first of the steps decides", "[status]") {
    auto const from = [](SampleRow const& given) {
        return given.judged("2024").verdict().direction_from;
    };
    Path const cost{"成本指标", "经济成本指标"};
    CHECK((from(row("≥5%").named("窗口投诉率").path(quantity)) == DirectionFrom::text));
    CHECK((from(row("降至5%").named("窗口满意率").path(quantity)) == DirectionFrom::text));
    CHECK((from(row("5%").named("窗口投诉率").better(Better::high)) == DirectionFrom::key));
    CHECK((from(row("0起").named("窗口投诉").path(quantity)) == DirectionFrom::zero));
    CHECK((from(row("5%").named("耗材节约率").path(cost)) == DirectionFrom::saving));
    CHECK((from(row("5万元").named("演出收入").path(cost)) == DirectionFrom::cost));
    CHECK((from(row("5%").named("窗口投诉率").path(quantity)) == DirectionFrom::name));
    CHECK((from(row("5天").named("补贴拨付").path(timeliness)) == DirectionFrom::path));
    CHECK((from(row("5处").named("观景点").path(quantity)) == DirectionFrom::path));
    CHECK((from(row("5处").named("观景点").path(effect)) == DirectionFrom::assumed));
}

TEST_CASE("implied: an assumed row carries its mark and asks for the key", "[status]") {
    auto const judged =
        row("5处").named("观景点").path(effect).actual("2024", "6处").judged("2024");
    CHECK(judged.outcome() == "green/5 assumed");
    CHECK(judged.findings() == "target-assumed");
    auto const settled =
        row("5处").named("观景点").path(effect).better(Better::low).actual("2024", "6处");
    CHECK(settled.judged("2024").outcome() == "red/7");
    CHECK(settled.judged("2024").findings().empty());
}

TEST_CASE("implied: about has two sides unless more or less is wanted", "[status]") {
    auto const [target, name, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"约200户", "走访户数", "190户", "green/5"},
            {"约200户", "走访户数", "211户", "amber/5"},  // work done: no more than promised
            {"约200家", "服务企业数", "300家", "amber/5"},
            {"5%左右", "青年失业率", "4%", "green/7"},
            {"5%左右", "青年失业率", "6%", "red/7"},
            {"控制在5%左右", "观众占比", "4%", "green/7"},
            {"7%左右", "园区产值增长", "9%", "green/6"},
            {"7%左右", "园区产值增长", "5%", "red/6"},
        }));
    CAPTURE(target, name, actual);
    CHECK(row(target).named(name).path(quantity).actual("2024", actual).judged("2024").outcome() ==
          outcome);
}

TEST_CASE("implied: a ratio takes a direction from its name or key only", "[status]") {
    auto const judged = [](std::string const& name, std::string const& actual) {
        return row("1:20").named(name).path(quantity).actual("2024", actual).judged("2024");
    };
    CHECK(judged("讲解员比", "1:20").outcome() == "green/6");
    CHECK(judged("讲解员比", "1:30").outcome() == "undecidable/1");
    CHECK(judged("床护比", "1:21").outcome() == "green/6");
    CHECK(judged("床护比", "1:19").outcome() == "red/6");
}

TEST_CASE("implied: what is no per cent as it stands is asked about", "[status]") {
    auto const target = GENERATE(as<std::string>{}, "1", "≥0.9", "≤0.04");
    CAPTURE(target);
    auto const judged = row(target).named("抽检合格率").actual("2024", "100%").judged("2024");
    CHECK(judged.outcome() == "undecidable/1");
    CHECK(judged.findings() == "target-percent");
}

TEST_CASE("implied: how a year's value arises is decided in order", "[status]") {
    auto const [target, name, aggregation, from] =
        GENERATE(table<std::string, std::string, Aggregation, AggregationFrom>({
            {"≥200人", "月均服务人数", Aggregation::average, AggregationFrom::name},
            {"≤5个工作日", "办理用时", Aggregation::last, AggregationFrom::unit},
            {"≥3人", "每万人口医生数", Aggregation::last, AggregationFrom::name},
            {"≥200人", "在册护林员", Aggregation::last, AggregationFrom::name},
            {"≥200人", "新增在册护林员", Aggregation::sum, AggregationFrom::name},
            {"≥200件", "政府采购在库产品存量", Aggregation::last, AggregationFrom::name},
            {"≥200户", "走访户数", Aggregation::sum, AggregationFrom::unit},
            {"提高到200家", "入园商户", Aggregation::last, AggregationFrom::end_value},
            {"减少至20起", "事故起数", Aggregation::sum, AggregationFrom::end_of_flow},
            {"清零", "积案件数", Aggregation::sum, AggregationFrom::words},
        }));
    CAPTURE(target, name);
    auto const verdict = row(target).named(name).path(quantity).judged("2024").verdict();
    CHECK((verdict.aggregation == aggregation));
    CHECK((verdict.aggregation_from == from));
}

TEST_CASE("implied: an end value of events is the year's total and never prorated", "[status]") {
    auto given = row("减少至20起").named("事故起数").path(quantity);
    for (auto const* month : {"2024-01", "2024-02", "2024-03"}) given.in_period(month, "7起");
    CHECK(given.judged("2024-03").outcome() == "red/7");
}

TEST_CASE("implied: periods that each lie near the target may be a stock", "[status]") {
    auto given = row("≥100人").named("驻村人数").path(quantity);
    given.in_period("2024-01", "97人").in_period("2024-02", "98人");
    CHECK(given.judged("2024-02").findings() == "actual-stock");
    CHECK(given.aggregated(Aggregation::sum).judged("2024-02").findings().empty());
}

TEST_CASE("implied: the printed unit does not change a verdict", "[status]") {
    CHECK(rc::check([] {
        auto const target = *rc::gen::inRange(1, 900);  // 万元
        auto const actual = *rc::gen::inRange(1, 2000);
        auto const written = [](int amount, int form) {
            if (form == 0) return std::to_string(amount) + "万元";
            if (form == 1) return std::to_string(amount) + "0000元";
            return Decimal::make(amount, 4)->text() + "亿元";
        };
        auto const sign = *rc::gen::element<std::string>("≥", "≤", "", "=");
        auto const outcome = [&](int of_target, int of_actual) {
            return row(sign + written(target, of_target))
                .named("直播销售额")
                .path(effect)
                .actual("2024-06", written(actual, of_actual))
                .judged("2024-06")
                .outcome();
        };
        auto const expected = outcome(0, 0);
        for (int form = 0; form < 3; ++form)
            for (int other = 0; other < 3; ++other) RC_ASSERT(outcome(form, other) == expected);
    }));
}

TEST_CASE("implied: a bare number under a name of places is a place", "[status]") {
    auto const [name, target, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"全市考核名次", "3名", "5名", "red/7"},
            {"全市考核名次", "3名", "2名", "green/7"},
            {"全市考核名次", "3", "5", "red/7"},
            {"营商环境位次", "3位", "5位", "red/7"},
            {"营商环境排名", "不低于5名", "7名", "red/7"},
            {"营商环境排名", "≥3名", "第2名", "green/7"},
            {"营商环境排名", "5名以上", "5名", "green/7"},
            {"营商环境排名提升位次", "3位", "5位", "green/5 low"},  // how far it moved
        }));
    CAPTURE(name, target, actual);
    CHECK(row(target).named(name).path(quantity).actual("2024", actual).judged("2024").outcome() ==
          outcome);
}

TEST_CASE("implied: which numbered grade is better lies in the scheme that the name tells",
          "[status]") {
    auto const [name, target, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"政务云等保等级", "三级", "二级", "red/6"},
            {"政务云等保等级", "≥三级", "四级", "green/6"},
            {"县医院等级", "三级", "二级", "red/6"},
            {"电子病历应用水平等级", "五级", "四级", "red/6"},
            {"数据管理成熟度", "四级", "三级", "red/6"},
            {"施工资质", "二级", "一级", "green/6"},
            {"施工资质", "二级", "三级", "red/6"},
            {"滑坡风险等级", "四级", "一级", "undecidable/1"},
            {"应急响应级别", "四级", "一级", "undecidable/1"},
        }));
    CAPTURE(name, target, actual);
    CHECK(row(target).named(name).actual("2024", actual).judged("2024").outcome() == outcome);
    auto const keyed = row("四级").named("滑坡风险等级").actual("2024", "一级");
    CHECK(SampleRow{keyed}.better(Better::low).judged("2024").outcome() == "green/6");
    CHECK(SampleRow{keyed}.better(Better::high).judged("2024").outcome() == "red/6");
}
