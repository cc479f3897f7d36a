#include "model/target/explain.hpp"
#include "tests/model/target/reading.hpp"

using namespace jixiao;

namespace {

/// The text is read as `canonical`, which is read as the same.
void check_reading(std::string const& text, std::string const& canonical) {
    CAPTURE(text);
    auto const target = reading_of(text);
    CHECK(print_target(target) == canonical);
    CHECK(reading_of(canonical) == target);
}

using Readings = std::vector<std::pair<std::string, std::string>>;

void check_readings(Readings const& readings) {
    for (auto const& [text, canonical] : readings) check_reading(text, canonical);
}

Composite undecided(std::string const& text) {
    CAPTURE(text);
    auto composite = reading_as<Composite>(text);
    CHECK((composite.has_words || composite.due || composite.parts.size() != 1));
    return composite;
}

}  // namespace

TEST_CASE("kinds: a comparator with a negator, a verb or a bound around it", "[target]") {
    check_readings({
        {"未突破75万元", "≤75万元"},
        {"不可低于91%", "≥91%"},
        {"没有少于14场", "≥14场"},
        {"未达到85%", "<85%"},
        {"不足40家", "<40家"},
        {"最多不超过4次", "≤4次"},
        {"最高补贴2600元/户", "≤2600元/户"},
        {"控制在7%", "≤7%"},
        {"控制在96%以上", "≥96%"},
        {"控制在30%左右", "控制在约30%"},
        {"严控9%以下", "≤9%"},
        {"25万元封顶", "≤25万元"},
        {"以12万元为限", "≤12万元"},
        {"T+3日", "≤3天"},
        {"T＋2个工作日", "≤2个工作日"},
        {"至少走访35户", "≥35户"},
        {"不少于组织7场宣讲", "≥7场"},
        {"每季度至少抽检2次", "≥2次/季度"},
        {"至少每月更新5条", "≥5条/月"},
        {"一年至少三次", "≥3次/年"},
        {"两年一次", "1次/2年"},
        {"季度1次", "1次/季度"},
        {"月度2次", "2次/月"},
        {"周1次", "1次/周"},
        {"半年一次", "1次/半年"},
        {"季度不少于2次", "≥2次/季度"},
        {"5家（以上）", "≥5家"},
    });
}

TEST_CASE("kinds: the value in the end has a direction", "[target]") {
    check_readings({
        {"压减至17项", "降低到17项"},
        {"缩短为8分钟", "降低到8分钟"},
        {"下降到1.6‰以下", "降低到≤1.6‰"},
        {"扩面到7.5万户", "提高到7.5万户"},
        {"从2020年的41%提高到58%", "提高到58%"},
        {"由2018年底的6所增加到13所", "提高到13所"},
        {"办件时限由15天压缩到5天", "降低到5天"},
        {"由4.8%下降为2027年的3.3%", "降低到3.3%"},
        {"积案清零", "降低到0"},
        {"保持在97%以上", "≥97%"},
        {"稳定在450人", "450人"},
    });
}

TEST_CASE("kinds: against a reference, with a size or without", "[target]") {
    check_readings({
        {"超上年6%", "较上年增长>6%"},
        {"比去年多9家", "较去年增长9家"},
        {"低于全省平均0.4个百分点", "较全省平均降低>0.4个百分点"},
        {"不超过上年8%", "较上年增长≤8%"},
        {"较2021年的64起下降25%", "较2021年的64起降低25%"},
        {"较上年同期减少12%以上", "较上年同期降低≥12%"},
        {"与上年相比提高3个百分点", "较上年增长3个百分点"},
        {"同比增长不低于7%", "较上年同期增长≥7%"},
        {"翻一番", "增长1倍"},
        {"较2020年翻两番", "2020年的4倍"},
        {"增长两倍以上", "增长≥2倍"},
        {"达到上年的1.4倍", "上年的1.4倍"},
        {"不超过2021年的1.2倍", "≤2021年的1.2倍"},
        {"减半", "减半"},
        {"低于全省平均0.4个百分点以上", "较全省平均降低≥0.4个百分点"},
        {"超过去年9家以上", "较去年增长≥9家"},
        {"不低于序时进度", "不低于序时进度"},
        {"同比少7起", "较上年同期降低7起"},
        {"低于地方控制标准", "低于地方控制标准"},
        {"增速高于全省", "超过全省"},
        {"增幅不低于全市平均", "不低于全市平均"},
        {"与去年基本持平", "与去年持平"},
    });
}

TEST_CASE("kinds: a share says what it is of", "[target]") {
    auto const [text, base, canonical] = GENERATE(table<std::string, std::string, std::string>({
        {"不低于年度任务的92%", "年度任务", "≥年度任务的92%"},
        {"≥应检车辆的88%", "应检车辆", "≥应检车辆的88%"},
        {"不超过合同价的4%", "合同价", "≤合同价的4%"},
        {"控制在预算85%以内", "预算", "≤预算的85%"},
        {"达到应接种人数的90%以上", "应接种人数", "≥应接种人数的90%"},
        {"年度计划的70%", "年度计划", "年度计划的70%"},
    }));
    CHECK(reading_of(text).base == base);
    check_reading(text, canonical);
}

TEST_CASE("kinds: within what a reference allows", "[target]") {
    auto const [text, reference] = GENERATE(table<std::string, std::string>({
        {"控制在预算内", "预算"},
        {"不超编", "编"},
        {"未超概算", "概算"},
        {"预算控制数以内", "预算控制数"},
        {"不突破批复总额", "批复总额"},
        {"控制在年度预算之内", "年度预算"},
    }));
    CAPTURE(text);
    CHECK(reading_as<WithinReference>(text).reference == reference);
}

TEST_CASE("kinds: ratios and shares of a population", "[target]") {
    check_readings({
        {"≤6/10万", "≤6/10万"},
        {"控制在45/10万以下", "≤45/10万"},
        {"7.2/千人", "7.2/千"},
        {"3/万人", "3/万"},
        {"≤16:1", "≤16:1"},
        {"1：2.5", "1:2.5"},
        {"床护比不低于1:0.7", "≥1:0.7"},
        {"3:2", "1.5:1"},
        {"5.5张/千人", "5.5张/千人"},
    });
    CHECK(reading_as<Stated>("8/10万").value == amount("8", "/10万"));
    CHECK(test_units().find("/10万")->dimension == "ratio");
}

TEST_CASE("kinds: a place, where a lower one is better", "[target]") {
    auto const [text, last] = GENERATE(table<std::string, Quantity>({
        {"排名前9", amount("9")},
        {"位居全省前三", amount("3")},
        {"进入全市前12名", amount("12")},
        {"位列第4", amount("4")},
        {"第一", amount("1")},
        {"升到第6位", amount("6")},
        {"前25%", amount("25", "%")},
    }));
    CAPTURE(text);
    CHECK(reading_as<Rank>(text).last == last);
}

TEST_CASE("kinds: behind 排名 stands one whole number", "[target]") {
    for (std::string const text :
         {"位列-5", "排名0", "排名三四", "位列10余", "排名3.5", "排名0%", "位列2名/年"}) {
        CAPTURE(text);
        for (auto const& code : {parse_target(text, test_units()).error().code,
                                 parse_actual(text, test_units()).error().code})
            CHECK(code.substr(code.find('-')) == "-number");
    }
}

TEST_CASE("kinds: what happens every so often", "[target]") {
    check_readings({
        {"22元/人每天", "22元/人·天"},
        {"130元/每人每月", "130元/人·月"},
        {"16元/人.每天", "16元/人·天"},
        {"1100/户", "1100/户"},
        {"每人每年不低于36学时", "≥36学时/人·年"},
        {"每工作日1次", "1次/工作日"},
        {"8L/d", "8升/天"},
    });
}

TEST_CASE("kinds: spans of years, in all or by their end", "[target]") {
    CHECK(reading_of("4年内累计投资66亿元").total_over_years == 4);
    CHECK(reading_of("3年内达到45家").within_years == 3);
    CHECK(reading_of("粮食产量5年平均达到31万吨").qualifier == "5年平均");
    CHECK(reading_of("近三年平均400万元").qualifier == "三年平均");
    CHECK(reading_of("5年内翻一番").within_years == 5);
}

TEST_CASE("kinds: a number within a name is no demand", "[target]") {
    check_readings({
        {"25分钟到场率91%", "91%"},
        {"36小时内办结率98%", "98%"},
        {"6岁以下儿童建档率84%", "84%"},
        {"18月龄和24月龄加强免疫率93%以上", "≥93%"},
        {"2年以上工龄人员占比35%", "35%"},
        {"5公里内公交覆盖率80%", "80%"},
        {"三甲医院增加到8家以上", "提高到≥8家"},
        {"PM2.5浓度≤38微克/立方米", "≤38微克/立方米"},
        {"12345热线满意率≥94%", "≥94%"},
    });
    for (auto const* text :
         {"为75岁以上老人体检", "面向40岁以下青年开展培训", "扶持三级以上资质企业"}) {
        CAPTURE(text);
        CHECK(std::holds_alternative<Graded>(reading_of(text).comparator));
    }
}

TEST_CASE("kinds: a number that says which one is part of its name", "[target]") {
    check_readings({
        {"三期工程完成96%", "96%"},
        {"二次供水泵房改造7处", "7处"},
        {"6号桥加固费用≤80万元", "≤80万元"},
        {"两次抽检", "2次"},
        {"改造三期", "3期"},
        {"完成三年任务的四分之一", "任务的25%"},
        {"不满意率≤4%", "≤4%"},
    });
    for (auto const* text : {"五年行动计划收官", "6号楼加固完成", "三期工程投用", "二次装修到位",
                             "符合GB 1234-2015三级标准", "无限期保管"}) {
        CAPTURE(text);
        CHECK(reading_as<Graded>(text).text == text);
    }
}

TEST_CASE("kinds: figures define an event and bound nothing", "[target]") {
    auto const [text, event] = GENERATE(table<std::string, std::string>({
        {"单位不发生一次重伤3人以上的事故", "一次重伤3人以上的事故"},
        {"全镇无4万元以上财产损失", "4万元以上财产损失"},
        {"无1起投诉", "1起投诉"},
        {"安全事故0发生", "安全事故"},
        {"杜绝违规用地", "违规用地"},
        {"未发现食品安全事件", "食品安全事件"},
    }));
    CAPTURE(text);
    CHECK(reading_as<NoOccurrence>(text).event == event);
}

TEST_CASE("kinds: several demands in one cell are not decided by one number", "[target]") {
    CHECK(undecided("25% / 35% / 50%").parts.size() == 3);
    CHECK(undecided("比2018年分别下降7%和3%").parts.size() == 2);
    CHECK(undecided("2026年达到14%以上,2030年达到20%以上").parts.size() == 2);
    CHECK(undecided("不低于93%且高于上年").has_words);
    CHECK(undecided("无损坏、完好率高于85%").has_words);
    CHECK(undecided("≥95%，群众满意").has_words);
    CHECK(undecided("100%未完成").has_words);
    CHECK(undecided("提高知晓率85%").has_words);
    CHECK(undecided("超额完成8%").has_words);
    CHECK(undecided("5月底前完成70%").due == Deadline{std::nullopt, {std::nullopt, 5, {}}});
}

TEST_CASE("kinds: a range around a number", "[target]") {
    auto const around = reading_as<Between>("30公里±5%");
    CHECK(around.low == amount("28.5", "公里"));
    CHECK(around.high == amount("31.5", "公里"));
    CHECK(around.middle == amount("30", "公里"));
    CHECK(reading_as<Between>("60±4").low == amount("56"));
    CHECK(reading_as<Between>("20%±2%").high == amount("22", "%"));
}

TEST_CASE("kinds: a counter that no table lists is one of its own, with a warning", "[target]") {
    auto const [text, unit] = GENERATE(table<std::string, std::string>({{"240标箱", "标箱"},
                                                                        {"≥30蒸吨当量", "蒸吨当量"},
                                                                        {"≥12宗次", "宗次"},
                                                                        {"1.5万人场以上", "人场"},
                                                                        {"25标方以上", "标方"},
                                                                        {"3公理", "公理"}}));
    CAPTURE(text);
    auto const target = reading_of(text);
    CHECK(target.new_units.size() == 1);
    auto const warnings = target_warnings(text, target, test_units());
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].code == "target-unit-new");
    CHECK(text.substr(warnings[0].offset, warnings[0].length) == unit);
    CHECK(reading_of("240家").new_units.empty());
    CHECK(reading_as<Between>("4蒸吨-6蒸吨") == reading_as<Between>("4-6蒸吨"));
    CHECK(reading_as<NoOccurrence>("0超限").event == "超限");  // none of it, not a unit
}

TEST_CASE("kinds: what was passed over can be seen", "[target]") {
    std::string const text = "范围进一步扩大至800家企业";
    auto const target = reading_of(text);
    std::vector<std::string> skipped;
    for (auto const span : target.skipped)
        skipped.push_back(text.substr(span.begin, span.end - span.begin));
    CHECK(skipped == std::vector<std::string>{"范围进一步", "企业"});
    CHECK(reading_of("≥5家").skipped.empty());
}
