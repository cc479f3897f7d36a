#include "rules/budget/figure.hpp"

#include "tests/catch.hpp"

using namespace jixiao::budget;

TEST_CASE("figure: what offices print for an amount is read exactly", "[budget]") {
    auto const [text, millionths, places] = GENERATE(table<std::string, std::int64_t, int>({
        {"20,730.23", 20730230000, 2},
        {"18964.90", 18964900000, 2},
        {" 1,381.19 ", 1381190000, 2},
        {"18000", 18000000000, 0},
        {"-5.5", -5500000, 1},
        {"－５．５", -5500000, 1},
        {"(5.00)", -5000000, 2},
        {"（5.00）", -5000000, 2},
        {"0.000001", 1, 6},
        {"1，200.00", 1200000000, 2},
        {"999999999999", 999999999999000000, 0},
    }));
    CAPTURE(text);
    CHECK(read_figure(text) ==
          Figure{Figure::State::stated, static_cast<std::uint8_t>(places), millionths});
}

TEST_CASE("figure: blank cells and dashes hold nothing", "[budget]") {
    auto const text = GENERATE("", " ", "　", "-", "—", "——", "/", "无");
    CAPTURE(text);
    CHECK(read_figure(text) == Figure{});
}

TEST_CASE("figure: what is not one figure is kept apart from nothing", "[budget]") {
    auto const text = GENERATE("1.2.3", "12O.00", "1,23.00", "12,3456", ",123", "1e5", "5%", "1..2",
                               "12元", "1 2.", ".5", "--5", "()", "0.0000001", "1000000000000",
                               "99999999999999999999999");
    CAPTURE(text);
    CHECK(read_figure(text).state == Figure::State::unreadable);
}

TEST_CASE("figure: a share is read with or without its sign", "[budget]") {
    CHECK(read_share("6.02%").millionths == 6020000);
    CHECK(read_share("100％").millionths == 100000000);
    CHECK(read_share("6.02").places == 2);
    CHECK(read_share("6.02%%").state == Figure::State::unreadable);
}

TEST_CASE("figure: money is converted to the unit of the document", "[budget]") {
    auto const [text, unit, millionths] = GENERATE(table<std::string, std::string, std::int64_t>({
        {"18000万元", "万元", 18000000000},
        {"1.8亿元", "万元", 18000000000},
        {"53.5", "万元", 53500000},
        {"5000元", "万元", 500000},
        {"3千元", "元", 3000000000},
    }));
    CAPTURE(text, unit);
    CHECK(read_money(text, unit).millionths == millionths);
    CHECK(read_money(text, unit).state == Figure::State::stated);
}

TEST_CASE("figure: money in a unit that is none is not read", "[budget]") {
    auto const text = GENERATE("18000美元吗", "万元", "五万元", "1元");
    CAPTURE(text);
    CHECK(read_money(text, "亿元").state == Figure::State::unreadable);
}

TEST_CASE("figure: amounts are shown with all their digits and no more", "[budget]") {
    CHECK(show_amount(20730230000, 2) == "20730.23");
    CHECK(show_amount(18000000000, 2) == "18000.00");
    CHECK(show_amount(-5000, 2) == "-0.005");
    CHECK(show_amount(0, 0) == "0");
    CHECK(show_amount(1, 2) == "0.000001");
}
