#include "tests/model/target/reading.hpp"

using namespace jixiao;

TEST_CASE("statement: a change word with a number is a change by it", "[target]") {
    auto const [text, canonical] = GENERATE(table<std::string, std::string>({
        {"降低500万元", "降低500万元"},
        {"减少10起", "降低10起"},
        {"下降≥5%", "降低≥5%"},
        {"增长5%以上", "增长≥5%"},
        {"上升了百分之2.2", "增长2.2%"},
        {"升高0.6个百分点", "增长0.6个百分点"},
        {"增长率5%-8%", "增长5%-8%"},
        {"年均增长6%以上", "年均增长≥6%"},
        {"PM2.5浓度下降5%以上", "降低≥5%"},
    }));
    CAPTURE(text);
    auto const target = reading_of(text);
    CHECK(std::holds_alternative<ChangeBy>(target.comparator));
    CHECK(print_target(target) == canonical);
}

TEST_CASE("statement: a change word with 至 or 到 names the value in the end", "[target]") {
    auto const down = reading_as<EndValue>("降到30%");
    CHECK(down.direction == Direction::down);
    CHECK(limit_of(down) == Limit{AtMost{amount("30", "%")}});
    CHECK(reading_as<EndValue>("降至5%以下").value == Limit{AtMost{amount("5", "%")}});
    CHECK(limit_of(reading_as<EndValue>("提高到40%")) == Limit{AtLeast{amount("40", "%")}});
    CHECK(reading_as<AtMost>("控制在5%").bound == amount("5", "%"));
    CHECK(reading_as<About>("控制在5%左右").wants_low);
}

TEST_CASE("statement: a reference stands in the place of a number", "[target]") {
    using Row = std::tuple<std::string, Relation, std::string>;
    auto const [text, relation, reference] = GENERATE(values<Row>({
        {"超过上年", Relation::above, "上年"},
        {"超上年度", Relation::above, "上年度"},
        {"高于上年同期", Relation::above, "上年同期"},
        {"不低于上年", Relation::at_least, "上年"},
        {"不低于全省平均水平", Relation::at_least, "全省平均水平"},
        {"与上年持平", Relation::equal, "上年"},
        {"与全省平均持平", Relation::equal, "全省平均"},
        {"≤2023年水平", Relation::at_most, "2023年水平"},
        {"低于去年", Relation::below, "去年"},
        {"较上年下降", Relation::below, "上年"},
        {"同比增长", Relation::above, "上年同期"},
        {"收入较上年有所提高", Relation::above, "上年"},
    }));
    CAPTURE(text);
    auto const relative = reading_as<Relative>(text);
    CHECK(relative.relation == relation);
    CHECK(relative.reference == reference);
}

TEST_CASE("statement: a change against a reference keeps both", "[target]") {
    auto const difference = reading_as<Difference>("较上年增长5%以上");
    CHECK(difference.reference == "上年");
    CHECK(difference.direction == Direction::up);
    CHECK(difference.size == Limit{AtLeast{amount("5", "%")}});
    CHECK(reading_as<Difference>("同比下降3%").reference == "上年同期");
    CHECK(reading_as<WithinReference>("不超预算").reference == "预算");
    CHECK(reading_as<Difference>("比上年提高2个百分点").size ==
          Limit{Stated{amount("2", "百分点")}});
}

TEST_CASE("statement: grades have a scale and a rank, better is higher", "[target]") {
    using Row = std::tuple<std::string, std::string, int, Relation, bool>;
    auto const [text, scale, rank, relation, stated] = GENERATE(values<Row>({
        {"三星及以上", "星", 3, Relation::at_least, false},
        {"5星", "星", 5, Relation::equal, true},
        {"一级", "级", -1, Relation::equal, true},
        {"5A级", "A", 5, Relation::equal, true},
        {"AAA级及以上", "A", 3, Relation::at_least, false},
        {"Ⅲ类及以上", "类", -3, Relation::at_least, false},
        {"优于Ⅲ类", "类", -3, Relation::above, false},
        {"甲级", "甲", -1, Relation::equal, true},
        {"省级及以上", "级别", 4, Relation::at_least, false},
        {"优秀", "", 4, Relation::equal, true},
        {"良好及以上", "", 3, Relation::at_least, false},
        {"优良", "", 3, Relation::at_least, false},
        {"达到优秀等次", "", 4, Relation::equal, true},
        {"合格", "", 1, Relation::equal, true},
    }));
    CAPTURE(text);
    auto const grade = reading_as<Ordinal>(text);
    CHECK(grade.scale == scale);
    CHECK(grade.rank == rank);
    CHECK(grade.relation == relation);
    CHECK(grade.stated == stated);
}

TEST_CASE("statement: what must not happen is named", "[target]") {
    auto const [text, event] = GENERATE(table<std::string, std::string>({
        {"不发生安全责任事故", "安全责任事故"},
        {"不发生安全 责任事故", "安全责任事故"},
        {"未发生3人以上死亡事故", "3人以上死亡事故"},
        {"零事故", "事故"},
        {"全年0事故", "事故"},
        {"无浪费", "浪费"},
        {"杜绝重大事故", "重大事故"},
        {"事故为零", "事故"},
        {"安全生产零事故", "安全生产事故"},
        {"零投诉、零事故", "投诉、事故"},
        {"零投诉零事故", "投诉、事故"},
        {"无超期办件", "超期办件"},
        {"无", ""},
    }));
    CAPTURE(text);
    CHECK(reading_as<NoOccurrence>(text).event == event);
}

TEST_CASE("statement: a zero with a unit is a number and no event", "[target]") {
    CHECK(reading_as<Stated>("0户").value == amount("0", "户"));
    CHECK(reading_as<Stated>("零次").value == amount("0", "次"));
    CHECK(reading_as<Stated>("辍学率为0").value == amount("0"));
}

TEST_CASE("statement: how a change goes on says no direction of the level", "[target]") {
    using Way = std::optional<Direction>;
    auto const [text, direction] = GENERATE(table<std::string, Way>({
        {"负增长", Direction::down},
        {"持续增长", Direction::up},
        {"增长放缓", std::nullopt},
        {"增幅收窄", std::nullopt},
        {"零增长", std::nullopt},
        {"有效控制人员增长", std::nullopt},
        {"不增加", std::nullopt},
    }));
    CAPTURE(text);
    CHECK(reading_as<Graded>(text).direction == direction);
}

TEST_CASE("statement: words without a number are judged in grades", "[target]") {
    using Row = std::tuple<std::string, std::optional<Direction>>;
    auto const [text, direction] = GENERATE(values<Row>({
        {"提升", Direction::up},
        {"持续增长", Direction::up},
        {"良好示范效应", std::nullopt},
        {"有效减少", Direction::down},
        {"落实“十四五”规划", std::nullopt},
        {"全面完成2024年度任务", std::nullopt},
        {"5G网络覆盖率提升", Direction::up},
        {"第三方评估", std::nullopt},
        {"一致好评", std::nullopt},
        {"约束有力", std::nullopt},
        {"过程规范", std::nullopt},
        {"无障碍设施完善", std::nullopt},
        {"零距离服务", std::nullopt},
        {"达到预期效果", std::nullopt},
        {"7*24小时", std::nullopt},
        {"三级甲等", std::nullopt},
        {"二级以上医院", std::nullopt},
    }));
    CAPTURE(text);
    auto const graded = reading_as<Graded>(text);
    CHECK(graded.text == text);
    CHECK(graded.direction == direction);
}
