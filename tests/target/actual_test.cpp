#include "tests/target/reading.hpp"

using namespace jixiao;

namespace {

ActualValue value_of(std::string_view text) {
    auto const actual = parse_actual(text, test_units());
    INFO(text << ": " << (actual.has_error() ? actual.error().code : ""));
    REQUIRE(actual.has_value());
    return *actual;
}

Amount amount_of(std::string_view text) {
    auto const value = value_of(text);
    INFO(text << " as " << print_actual(value));
    REQUIRE(std::holds_alternative<Amount>(value));
    return std::get<Amount>(value);
}

Quantity of(std::string_view number, std::string unit = "") {
    return amount(number, std::move(unit));
}

}  // namespace

TEST_CASE("actual: a number with its unit", "[target]") {
    using Row = std::tuple<std::string, Amount>;
    auto const [text, value] = GENERATE(values<Row>({
        {"78家", {of("78", "家"), {}}},
        {"96%", {of("96", "%"), {}}},
        {"2.3亿元", {of("230000000", "元"), {}}},
        {"-5%", {of("-5", "%"), {}}},
        {"1次/周", {of("1", "次"), {"周", 1, true}}},
        {"0", {of("0"), {}}},
        {"十二家", {of("12", "家"), {}}},
        {" 1,200.50 万元。", {of("12005000", "元"), {}}},
        {"57/60", {of("95", "%"), {}}},
        {"９２．５％", {of("92.5", "%"), {}}},
    }));
    CAPTURE(text);
    CHECK(amount_of(text) == value);
}

TEST_CASE("actual: words before and behind a number say what was counted", "[target]") {
    auto const [text, quantity] = GENERATE(table<std::string, Quantity>({
        {"已完成2场", of("2", "场")},
        {"实际完成14户", of("14", "户")},
        {"共5次", of("5", "次")},
        {"新增6家", of("6", "家")},
        {"全年累计发放宣传册3600册", of("3600", "册")},
        {"满意度为96.5%", of("96.5", "%")},
        {"实际支出8.5万元", of("85000", "元")},
        {"5A级景区3个", of("3", "个")},
        {"三农服务站7个", of("7", "个")},
        {"“春风行动”专场4场", of("4", "场")},
        {"提高到97%", of("97", "%")},
        {"50人（含外聘3人）", of("50", "人")},
        {"50人，其中外聘3人", of("50", "人")},
        {"6期（线上2期）", of("6", "期")},
        {"92.3%（抽样1200户）", of("92.3", "%")},
        {"12家企业", of("12", "家")},
        {"100%（1.0）", of("100", "%")},
        {"95%（57/60）", of("95", "%")},
        {"95.2%(59/62)", of("95.2", "%")},
        {"57/60=95%", of("95", "%")},
        {"9.5万元（95000元）", of("95000", "元")},
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
    CHECK(amount_of(text) == Amount{of(number, unit), {}});
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
    CHECK(read.quantity == of("98", "%"));
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
    CHECK(amount_of(text) == Amount{of("5", "%"), {}, change});
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
        {"目前50家", ""},
        {"接待50家", ""},
        {"至少50家", ""},
    }));
    CAPTURE(text);
    auto const read = amount_of(text);
    CHECK(read.quantity == of("50", "家"));
    CHECK(read.doubt == doubt);
}

TEST_CASE("actual: a place from the end is no place", "[target]") {
    for (auto const* text : {"倒数第3", "倒数第三名", "全市倒数第2"}) {
        CAPTURE(text);
        auto const actual = parse_actual(text, test_units());
        CHECK((actual.has_error() || std::holds_alternative<Worded>(*actual)));
    }
}

TEST_CASE("actual: words instead of a number", "[target]") {
    using enum Attainment;
    using Row = std::tuple<std::string, ActualValue>;
    auto const [text, value] = GENERATE(values<Row>({
        {"达成", Attained{achieved}},
        {"达成预期指标", Attained{achieved}},
        {"达成年度指标", Attained{achieved}},
        {"达成目标", Attained{achieved}},
        {"已达到预期效果", Attained{achieved}},
        {"已完成", Attained{achieved}},
        {"全部完成", Attained{achieved}},
        {"超额完成年度任务", Attained{achieved}},
        {"按期完成", Attained{achieved, Timing::in_time}},
        {"已如期完成", Attained{achieved, Timing::in_time}},
        {"部分达成", Attained{partly}},
        {"部分达成年度指标，并具有一定效果", Attained{partly}},
        {"部分完成", Attained{partly}},
        {"未达成", Attained{not_achieved}},
        {"未达成预期指标且效果较差", Attained{not_achieved}},
        {"未达到预期目标", Attained{not_achieved}},
        {"尚未完成", Attained{not_achieved}},
        {"未开展", Attained{not_achieved}},
        {"没有启动", Attained{not_achieved}},
        {"未按期完成", Attained{not_achieved, Timing::late}},
        {"逾期完成", Attained{not_achieved, Timing::late}},
        {"未到期", NotYetDue{}},
        {"不适用", NotApplicable{}},
        {"无", NoneOccurred{}},
        {"未发生", NoneOccurred{}},
        {"全年未发生", NoneOccurred{}},
        {"未发生安全事故", NoneOccurred{"安全事故"}},
        {"零投诉", NoneOccurred{"投诉"}},
        {"显著提升", Worded{"显著提升"}},
        {"基本完成", Worded{"基本完成"}},
        {"按计划推进", Worded{"按计划推进"}},
        {"未超预算", Worded{"未超预算"}},
    }));
    CAPTURE(text);
    CHECK(value_of(text) == value);
}

TEST_CASE("actual: a day, and the days that a month or a part of it can mean", "[target]") {
    using Row = std::tuple<std::string, DoneOn>;
    auto const day = [](Date const& date) { return DoneOn{date, date}; };
    auto const none = std::nullopt;
    auto const [text, done] = GENERATE_COPY(values<Row>({
        {"2024-06-20", day({2024, 6, 20})},
        {"2024年6月20日", day({2024, 6, 20})},
        {"6月20日完成", day({none, 6, 20})},
        {"已于6月20日竣工", day({none, 6, 20})},
        {"主体工程6月20日完工", day({none, 6, 20})},
        {"7月", {Date{none, 7, 1}, {none, 7, none}}},
        {"2024年12月", {Date{2024, 12, 1}, {2024, 12, none}}},
        {"2024-12", {Date{2024, 12, 1}, {2024, 12, none}}},
        {"11月底", {Date{none, 11, 21}, {none, 11, none}}},
        {"11月底完成", {Date{none, 11, 21}, {none, 11, none}}},
        {"5月上旬", {Date{none, 5, 1}, {none, 5, 10}}},
        {"5月中旬", {Date{none, 5, 11}, {none, 5, 20}}},
        {"三季度", {Date{none, 7, 1}, {none, 9, none}}},
        {"上半年", {Date{none, 1, 1}, {none, 6, none}}},
        {"2024年", {Date{2024, 1, 1}, {2024, 12, none}}},
        {"6月30日前", {none, {none, 6, 30}}},
        {"6月30日前完成", {none, {none, 6, 30}}},
        {"2024年3月至6月", {Date{2024, 6, 1}, {2024, 6, none}}},
    }));
    CAPTURE(text);
    CHECK(value_of(text) == ActualValue{done});
}

TEST_CASE("actual: figures that may be a date are one where a date is asked for", "[target]") {
    CHECK(amount_of("2024.12").quantity == of("2024.12"));
    CHECK(parse_done("2024.12", test_units()) == DoneOn{Date{2024, 12, 1}, {2024, 12, {}}});
    CHECK_FALSE(parse_done("78", test_units()));
    CHECK(amount_of("1990-2000家").high == Decimal{2000});
    CHECK(amount_of("11个月").quantity == of("11", "月"));
}

TEST_CASE("actual: a grade that was reached", "[target]") {
    auto const [text, rank] =
        GENERATE(table<std::string, int>({{"三星", 3}, {"优秀", 4}, {"一级", -1}, {"达标", 1}}));
    CAPTURE(text);
    auto const actual = value_of(text);
    REQUIRE(std::holds_alternative<GradeReached>(actual));
    CHECK(std::get<GradeReached>(actual).grade.rank == rank);
}

TEST_CASE("actual: words that say there is no figure are no value", "[target]") {
    auto const text =
        GENERATE(as<std::string>{}, "—", "--", "/", "?", "…", "暂无", "待统计", "未统计", "N/A",
                 "无数据", "暂无数据", "尚未统计", "统计中", "未填", "无法测算", "未开展调查",
                 "目前尚未公布", "空", "#DIV/0!", "详见附件");
    CAPTURE(text);
    auto const actual = parse_actual(text, test_units());
    REQUIRE(actual.has_error());
    CHECK(actual.error().code == "actual-no-figure");
}

TEST_CASE("actual: what is no figure is refused with its place", "[target]") {
    using Row = std::tuple<std::string, std::string, std::size_t, std::size_t>;
    auto const [text, code, offset, length] = GENERATE(values<Row>({
        {"", "actual-empty", 0, 0},
        {"三星及以上", "actual-comparator", 6, 9},
        {"78佳", "actual-unit", 2, 3},
        {"78家家", "actual-trailing", 5, 3},
        {"2场，120人", "actual-trailing", 4, 9},
        {"95%（50/60）", "actual-check", 6, 5},
        {"50家（80家）", "actual-check", 8, 5},
        {"≥5家以下", "actual-relation", 0, 13},
        {"9-5家", "actual-range-order", 0, 6},
        {"预计11月底", "actual-doubt", 0, 14},
        {"11月底前完成（预计）", "actual-doubt", 0, 29},
        {"家", "actual-unknown", 0, 3},
        {"2月30日", "actual-date", 0, 9},
        {"1234567890123456789家", "actual-too-large", 0, 19},
    }));
    CAPTURE(text);
    auto const actual = parse_actual(text, test_units());
    REQUIRE(actual.has_error());
    CHECK(actual.error().code == code);
    CHECK(actual.error().offset == offset);
    CHECK(actual.error().length == length);
}
