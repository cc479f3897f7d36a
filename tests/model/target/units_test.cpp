#include "model/target/units.hpp"

#include "model/target/money.hpp"
#include "tests/model/target/reading.hpp"

using namespace jixiao;

TEST_CASE("units: the longest spelling wins", "[target]") {
    auto const& units = test_units();
    auto const [text, word, bytes] = GENERATE(table<std::string, std::string, std::size_t>({
        {"台套", "台套", 6},
        {"台", "台", 3},
        {"场次/年", "场次", 6},
        {"人次以上", "人次", 6},
        {"千瓦时", "千瓦时", 9},
        {"千瓦", "千瓦", 6},
        {"个百分点", "百分点", 12},
        {"圆整", "元", 6},
        {"km/h", "公里", 2},
    }));
    CAPTURE(text);
    auto const match = units.longest_prefix(text);
    REQUIRE(match.has_value());
    CHECK(match->unit->word == word);
    CHECK(match->bytes == bytes);
}

TEST_CASE("units: a spelling is found whole and also in its folded form", "[target]") {
    auto const& units = test_units();
    CHECK(units.find("家") != nullptr);
    CHECK(units.find("佳") == nullptr);
    CHECK(units.find("") == nullptr);
    REQUIRE(units.find("㎡") != nullptr);
    CHECK(units.find("m2") == units.find("㎡"));
}

TEST_CASE("units: copies stay apart when one is added to", "[target]") {
    auto mine = test_units();
    mine.add({.word = "鱼塘", .dimension = "counter", .scale = 1}, {"口塘"});
    mine.add({.word = "家", .dimension = "household", .scale = 1});
    CHECK(mine.find("口塘") == mine.find("鱼塘"));
    CHECK(mine.find("家")->dimension == "household");
    CHECK(test_units().find("鱼塘") == nullptr);
    CHECK(test_units().find("家")->dimension == "counter");
}

TEST_CASE("units: scales are exact within a dimension", "[target]") {
    auto const& units = test_units();
    auto const ratio = [&](std::string_view a, std::string_view b) {
        REQUIRE(units.find(a)->dimension == units.find(b)->dimension);
        return units.find(a)->scale / units.find(b)->scale;
    };
    CHECK(ratio("公里", "米") == Fraction{1000});
    CHECK(ratio("公顷", "亩") == Fraction{15});
    CHECK(ratio("%", "‰") == Fraction{10});
    CHECK(ratio("千瓦时", "度") == Fraction{1});
    CHECK(ratio("周", "天") == Fraction{7});
    CHECK(ratio("吨", "斤") == Fraction{2000});
}

TEST_CASE("money: an amount that nobody has is none", "[target]") {
    auto const [text, yuan] = GENERATE(table<std::string, std::string>({
        {"1200万元", "12000000"},
        {"5角", "0.5"},
        {"999999999999999元", "999999999999999"},
        {"-999999999999999元", "-999999999999999"},
        {"1000000000000000元", "-"},
        {"-1000000000000000元", "-"},
        {"999999999999999999百万元", "-"},
        {"115家", "-"},
    }));
    CAPTURE(text);
    auto const money = read_money(text, test_units());
    CHECK((money ? money->text() : "-") == yuan);
}
