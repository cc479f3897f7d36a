#include "base/decimal.hpp"

#include "tests/catch.hpp"

#include <rapidcheck.h>

using jixiao::Decimal;

TEST_CASE("decimal: text is read exactly and printed in its shortest form", "[base]") {
    auto const [text, printed] = GENERATE(table<std::string, std::string>({
        {"0", "0"},
        {"-0", "0"},
        {"115", "115"},
        {"1200.50", "1200.5"},
        {"-0.05", "-0.05"},
        {"+3", "3"},
        {"100000000000000000", "100000000000000000"},
        {"0.000000000000000001", "0.000000000000000001"},
    }));
    CAPTURE(text);
    auto const number = Decimal::from_text(text);
    REQUIRE(number.has_value());
    CHECK(number->text() == printed);
}

TEST_CASE("decimal: what is not a plain number, or has too many digits, is not read", "[base]") {
    auto const text = GENERATE(as<std::string>{}, "", "-", ".5", "5.", "1e3", "1.2.3", "0x10",
                               "inf", "1000000000000000000", "12345678901234567890",
                               "0.0000000000000000001", "1,000", "１");
    CAPTURE(text);
    CHECK_FALSE(Decimal::from_text(text).has_value());
}

TEST_CASE("decimal: numbers that differ in the last of 18 digits are kept apart", "[base]") {
    CHECK(*Decimal::from_text("0.999999999999999999") < Decimal{1});
    CHECK(*Decimal::from_text("115.0") == Decimal{115});
    CHECK(*Decimal::from_text("-2") < *Decimal::from_text("-1.99"));
}

TEST_CASE("decimal: shifting is exact or refused", "[base]") {
    CHECK(Decimal::from_text("2.1")->shifted(8) == Decimal{210000000});
    CHECK(Decimal{5}.shifted(-2) == Decimal::from_text("0.05"));
    CHECK_FALSE(Decimal{5}.shifted(18).has_value());
}

TEST_CASE("decimal: reading what was printed gives the same number", "[base]") {
    CHECK(rc::check([] {
        auto const coefficient =
            *rc::gen::inRange<std::int64_t>(-999999999999999999, 999999999999999999);
        auto const scale = *rc::gen::inRange(0, 19);
        auto const number = Decimal::make(coefficient, scale);
        RC_ASSERT(number.has_value());
        RC_ASSERT(Decimal::from_text(number->text()) == number);
    }));
}
