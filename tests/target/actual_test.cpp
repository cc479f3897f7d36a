#include "tests/target/reading.hpp"

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
        {"未发生", {amount("0"), {}}},
        {"十二家", {amount("12", "家"), {}}},
        {" 1,200.50 万元。", {amount("12005000", "元"), {}}},
    }));
    CAPTURE(text);
    auto const actual = parse_actual(text, test_units());
    REQUIRE(actual.has_value());
    CHECK(*actual == ActualValue{value});
}

TEST_CASE("actual: words instead of a number", "[target]") {
    using Row = std::tuple<std::string, ActualValue>;
    auto const [text, value] = GENERATE(values<Row>({
        {"达成", Attained{Attainment::achieved}},
        {"达成预期指标", Attained{Attainment::achieved}},
        {"已完成", Attained{Attainment::achieved}},
        {"部分达成", Attained{Attainment::partly}},
        {"部分达成预期指标并具有一定效果", Attained{Attainment::partly}},
        {"未达成", Attained{Attainment::not_achieved}},
        {"未达成预期指标且效果较差", Attained{Attainment::not_achieved}},
        {"未到期", NotYetDue{}},
        {"不适用", NotApplicable{}},
        {"2024-06-20", DoneOn{{2024, 6, 20}}},
        {"2024年6月20日", DoneOn{{2024, 6, 20}}},
        {"6月20日完成", DoneOn{{std::nullopt, 6, 20}}},
    }));
    CAPTURE(text);
    auto const actual = parse_actual(text, test_units());
    REQUIRE(actual.has_value());
    CHECK(*actual == value);
}

TEST_CASE("actual: a grade that was reached", "[target]") {
    auto const [text, rank] =
        GENERATE(table<std::string, int>({{"三星", 3}, {"优秀", 4}, {"一级", -1}, {"达标", 1}}));
    CAPTURE(text);
    auto const actual = parse_actual(text, test_units());
    REQUIRE(actual.has_value());
    REQUIRE(std::holds_alternative<GradeReached>(*actual));
    CHECK(std::get<GradeReached>(*actual).grade.rank == rank);
}

TEST_CASE("actual: what is no figure is refused with its place", "[target]") {
    using Row = std::tuple<std::string, std::string, std::size_t, std::size_t>;
    auto const [text, code, offset, length] = GENERATE(values<Row>({
        {"", "actual-empty", 0, 0},
        {"≥78家", "actual-comparator", 0, 3},
        {"78家以上", "actual-comparator", 5, 6},
        {"约78家", "actual-comparator", 0, 3},
        {"三五百家", "actual-comparator", 0, 9},
        {"三星及以上", "actual-comparator", 6, 9},
        {"78佳", "actual-unit", 2, 3},
        {"78家家", "actual-trailing", 5, 3},
        {"提升", "actual-unknown", 0, 6},
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
