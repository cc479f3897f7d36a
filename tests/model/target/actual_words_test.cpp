#include "tests/model/target/reading.hpp"

using namespace jixiao;

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
    CHECK(amount_of("2024.12").quantity == amount("2024.12"));
    CHECK(parse_done("2024.12", test_units()) == DoneOn{Date{2024, 12, 1}, {2024, 12, {}}});
    CHECK_FALSE(parse_done("78", test_units()));
    CHECK(amount_of("1990-2000家").high == Decimal{2000});
    CHECK(amount_of("11个月").quantity == amount("11", "月"));
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
        {"-5%--3%", "actual-sign", 0, 7},
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
