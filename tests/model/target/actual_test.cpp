#include "tests/model/target/reading.hpp"

using namespace jixiao;

TEST_CASE("actual: a number with its unit", "[target]") {
    using Row = std::tuple<std::string, Amount>;
    auto const [text, value] = GENERATE(values<Row>({
        {"78家", {amount("78", "家"), {}}},
        {"96%", {amount("96", "%"), {}}},
        {"2.3亿元", {amount("230000000", "元"), {}}},
        {"-5%", {amount("-5", "%"), {}}},
        {"1次/周", {amount("1", "次"), {"周", 1, true}}},
        {"0", {amount("0"), {}}},
        {"十二家", {amount("12", "家"), {}}},
        {" 1,200.50 万元。", {amount("12005000", "元"), {}}},
        {"57/60", {amount("95", "%"), {}}},
        {"９２．５％", {amount("92.5", "%"), {}}},
    }));
    CAPTURE(text);
    CHECK(amount_of(text) == value);
}

TEST_CASE("actual: words before and behind a number say what was counted", "[target]") {
    auto const [text, quantity] = GENERATE(table<std::string, Quantity>({
        {"已完成2场", amount("2", "场")},
        {"实际完成14户", amount("14", "户")},
        {"共5次", amount("5", "次")},
        {"新增6家", amount("6", "家")},
        {"全年累计发放宣传册3600册", amount("3600", "册")},
        {"满意度为96.5%", amount("96.5", "%")},
        {"实际支出8.5万元", amount("85000", "元")},
        {"5A级景区3个", amount("3", "个")},
        {"三农服务站7个", amount("7", "个")},
        {"“春风行动”专场4场", amount("4", "场")},
        {"提高到97%", amount("97", "%")},
        {"50人（含外聘3人）", amount("50", "人")},
        {"50人，其中外聘3人", amount("50", "人")},
        {"6期（线上2期）", amount("6", "期")},
        {"92.3%（抽样1200户）", amount("92.3", "%")},
        {"12家企业", amount("12", "家")},
        {"100%（1.0）", amount("100", "%")},
        {"95%（57/60）", amount("95", "%")},
        {"95.2%(59/62)", amount("95.2", "%")},
        {"57/60=95%", amount("95", "%")},
        {"9.5万元（95000元）", amount("95000", "元")},
    }));
    CAPTURE(text);
    CHECK(amount_of(text) == Amount{quantity, {}});
}

TEST_CASE("actual: a unit that nobody listed is a counter of its own", "[target]") {
    auto const [text, number, unit] = GENERATE(table<std::string, std::string, std::string>({
        {"26蒸吨", "26", "蒸吨"},
        {"已检验26蒸吨", "26", "蒸吨"},
        {"13宗次", "13", "宗次"},
        {"1.2万宗次", "12000", "宗次"},
    }));
    CAPTURE(text);
    CHECK(amount_of(text) == Amount{amount(number, unit), {}});
}

TEST_CASE("actual: the time beside a number is kept", "[target]") {
    using Row = std::tuple<std::string, DoneOn, std::string>;
    auto const [text, done, canonical] = GENERATE(values<Row>({
        {"6月20日完成98%", {Date{{}, 6, 20}, {{}, 6, 20}}, "6月20日，98%"},
        {"98%，6月20日", {Date{{}, 6, 20}, {{}, 6, 20}}, "6月20日，98%"},
        {"98%（6月20日）", {Date{{}, 6, 20}, {{}, 6, 20}}, "6月20日，98%"},
        {"截至9月底完成98%", {std::nullopt, {{}, 9, std::nullopt}}, "9月底前，98%"},
        {"2024年完成98%", {Date{2024, 1, 1}, {2024, 12, std::nullopt}}, "2024年，98%"},
    }));
    CAPTURE(text);
    auto const read = amount_of(text);
    CHECK(read.quantity == amount("98", "%"));
    CHECK(read.done == done);
    CHECK(print_actual(read) == canonical);
    CHECK(amount_of(canonical) == read);
}

TEST_CASE("actual: a sign beside a number is kept", "[target]") {
    using enum ActualSign;
    auto const [text, sign, number] = GENERATE(table<std::string, ActualSign, int>({
        {"≥78家", at_least, 78},
        {"78家以上", at_least, 78},
        {"超过78家", above, 78},
        {"已达到78家以上", at_least, 78},
        {"9家以内", at_most, 9},
        {"不超过9家", at_most, 9},
        {"不足9家", below, 9},
        {"近9家", below, 9},
        {"约78家", about, 78},
        {"78家左右", about, 78},
        {"50余家", and_some, 50},
        {"完成50多家", and_some, 50},
        {"=0家", exact, 0},
    }));
    CAPTURE(text);
    auto const read = amount_of(text);
    CHECK(read.sign == sign);
    CHECK(read.quantity == Quantity{number, "家"});
}

TEST_CASE("actual: a range keeps both ends", "[target]") {
    auto const [text, low, high, unit] = GENERATE(table<std::string, int, int, std::string>({
        {"4-6辆", 4, 6, "辆"},
        {"3至5天", 3, 5, "天"},
        {"3-5万元", 30000, 50000, "元"},
        {"三五百家", 300, 500, "家"},
    }));
    CAPTURE(text);
    auto const read = amount_of(text);
    CHECK(read.quantity == Quantity{low, unit});
    CHECK(read.high == Decimal{high});
}

TEST_CASE("actual: the size of a change says its direction", "[target]") {
    auto const [text, change] = GENERATE(table<std::string, Direction>({
        {"增长5%", Direction::up},
        {"同比增长5%", Direction::up},
        {"较上年提高5%", Direction::up},
        {"比上年多5%", Direction::up},
        {"下降5%", Direction::down},
        {"事故率同比下降5%", Direction::down},
    }));
    CAPTURE(text);
    CHECK(amount_of(text) == Amount{amount("5", "%"), {}, change});
}

TEST_CASE("actual: a word that makes a number doubtful is kept with it", "[target]") {
    auto const [text, doubt] = GENERATE(table<std::string, std::string>({
        {"计划50家", "计划"},
        {"预计完成50家", "预计"},
        {"上年50家", "上年"},
        {"结余50家", "结余"},
        {"还差50家", "还差"},
        {"不合格50家", "不合格"},
        {"环比增长50家", "环比"},
        {"50家（预计）", "预计"},
        {"50家（计划80家）", "计划"},
        {"50家（上年45家）", "上年"},
        {"50家（尚未验收）", "未"},
        {"50家（在建）", "在建"},
        {"50家已开工", "开工"},
        {"申报50家", "申报"},
        {"剩余50家", "剩余"},
        {"缺50家", "缺"},
        {"仍需50家", "仍需"},
        {"较计划少50家", "计划"},
        {"实际少50家", "少"},
        {"前50家", "前"},
        {"其中50家", "其中"},
        {"50家待建", "待"},
        {"50家待检", "待"},
        {"50家开外", "开外"},
        {"延期50家", "延期"},
        {"待审50家", "待"},
        {"报审50家", "报审"},
        {"在谈50家", "在谈"},
        {"50家在办", "在办"},
        {"50家（注销10家）", "注销"},
        {"50家，其中注销10家", "注销"},
        {"50家，其中10家停业", "停业"},
        {"待遇发放50家", ""},
        {"目前50家", ""},
        {"接待50家", ""},
        {"至少50家", ""},
    }));
    CAPTURE(text);
    auto const read = amount_of(text);
    CHECK(read.quantity == amount("50", "家"));
    CHECK(read.doubt == doubt);
}

TEST_CASE("actual: a place is printed so that it is read as one", "[target]") {
    auto const [text, printed, place] = GENERATE(table<std::string, std::string, int>({
        {"第2名", "第2名", 2},
        {"全市排名第二", "第二", 2},
        {"前3名", "前3名", 3},
        {"位列4", "第4", 4},
        {"排名十二", "第十二", 12},
        {"名列2，全市", "第2", 2},
    }));
    CAPTURE(text);
    auto const value = value_of(text);
    CHECK(std::get<GradeReached>(value).grade.rank == -place);
    CHECK(print_actual(value) == printed);
    CHECK(value_of(printed) == value);
}

TEST_CASE("actual: a place from the end is no place", "[target]") {
    for (auto const* text : {"倒数第3", "倒数第三名", "全市倒数第2"}) {
        CAPTURE(text);
        auto const actual = parse_actual(text, test_units());
        CHECK((actual.has_error() || std::holds_alternative<Worded>(*actual)));
    }
}
