#include "model/target/grammar/full.hpp"
#include "read/workspace/workspace.hpp"
#include "tests/model/target/generators.hpp"
#include "tests/model/target/reading.hpp"

using namespace jixiao;

TEST_CASE("property: a printed target is read back as the same target", "[target]") {
    CHECK(rc::check([] {
        auto const target = *any_target();
        auto const text = print_target(target);
        RC_LOG(text);
        auto const again = parse_target(text, test_units());
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == target);
    }));
}

TEST_CASE("property: a target in any unit is printed so that it is read back", "[target]") {
    for (auto const& unit : test_units().spellings()) {
        CAPTURE(unit);
        auto const target = parse_target("≥3" + unit, test_units());
        if (!target) continue;
        auto const again = parse_target(print_target(*target), test_units());
        REQUIRE(again.has_value());
        CHECK((*again == *target));
    }
}

TEST_CASE("property: a number that looks like a month is printed so that it stays a number",
          "[target]") {
    auto const* const text = GENERATE("优秀度2024.12", "2024.07-2024.100", "2024.100",
                                      "2024.070-2024.5", "1990.010", "2099.120");
    CAPTURE(text);
    auto const target = parse_target(text, test_units());
    REQUIRE(target.has_value());
    CAPTURE(print_target(*target));
    auto const again = parse_target(print_target(*target), test_units());
    REQUIRE(again.has_value());
    CHECK((*again == *target));
}

TEST_CASE("property: a number that cannot be a month is printed as it is", "[target]") {
    auto const* const text = GENERATE("1234.5", "1989.12", "2100.1", "3000.25", "123.4");
    auto const target = parse_target(text, test_units());
    REQUIRE(target.has_value());
    CHECK(print_target(*target) == text);
    auto const actual = parse_actual(text, test_units());
    REQUIRE(actual.has_value());
    CHECK(print_actual(*actual) == text);
}

TEST_CASE("property: a printed actual is read back as the same actual", "[target]") {
    CHECK(rc::check([] {
        auto const actual = *any_actual();
        auto const text = print_actual(actual);
        RC_LOG(text);
        auto const again = parse_actual(text, test_units());
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == actual);
    }));
}

TEST_CASE("property: any text is read or refused and what is read prints to its equal",
          "[target]") {
    CHECK(rc::check([] {
        auto const text = *any_text();
        auto const target = parse_target(text, test_units());
        if (target.has_error()) {
            RC_ASSERT(target.error().offset + target.error().length <= text.size());
            RC_ASSERT_FALSE(target.error().code.empty());
            return;
        }
        auto const printed = print_target(*target);
        RC_LOG(text + " as " + printed);
        auto const again = parse_target(printed, test_units());
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == *target);
    }));
}

TEST_CASE("property: random bytes never crash", "[target]") {
    CHECK(rc::check([] {
        auto const text = *rc::gen::arbitrary<std::string>();
        auto const target = parse_target(text, test_units());
        auto const actual = parse_actual(text, test_units());
        RC_ASSERT(target.has_value() || !target.error().code.empty());
        RC_ASSERT(actual.has_value() || !actual.error().code.empty());
    }));
}

TEST_CASE("property: in any unit the quick way gives what the full grammar gives", "[target]") {
    for (auto const& unit : test_units().spellings()) {
        for (auto const* const number : {"1", "4", "12", "30", "2024"}) {
            auto const text = number + unit;
            CAPTURE(text);
            auto const target = parse_target(text, test_units());
            auto const in_full = grammar::read_in_full(text, test_units());
            CHECK(target.has_value() == in_full.has_value());
            if (target.has_value() && in_full.has_value()) CHECK((*target == *in_full));
            auto const actual = parse_actual(text, test_units());
            auto const actual_in_full = grammar::read_actual_in_full(text, test_units());
            CHECK(actual.has_value() == actual_in_full.has_value());
            if (actual.has_value() && actual_in_full.has_value())
                CHECK((*actual == *actual_in_full));
        }
    }
}

TEST_CASE("property: the quick way gives what the full grammar gives", "[target]") {
    CHECK(rc::check([] {
        auto const text = *rc::gen::arbitrary<bool>() ? *any_text() : print_target(*any_target());
        auto const quick = parse_target(text, test_units());
        auto const full = grammar::read_in_full(text, test_units());
        RC_LOG(text);
        RC_ASSERT(quick.has_value() == full.has_value());
        if (!quick) return;
        RC_ASSERT(*quick == *full);
        RC_ASSERT(quick->parts.number == full->parts.number);
        RC_ASSERT(quick->parts.unit == full->parts.unit);
        RC_ASSERT(quick->parts.per == full->parts.per);
        RC_ASSERT(quick->parts.relation == full->parts.relation);
        RC_ASSERT(quick->parts.qualifier == full->parts.qualifier);
    }));
}

TEST_CASE("property: the quick way to an amount gives what the full grammar gives", "[target]") {
    CHECK(rc::check([] {
        auto text = *any_text();
        if (*rc::gen::arbitrary<bool>()) {
            auto const units = test_units().spellings();
            auto const number = *rc::gen::element<std::string>(
                "0", "1", "07", "3", "12", "45", "2023", "2024", "2.5", "2024.6", "12.31", "0.50",
                "1000000", "123456789012345", "1234567890123456");
            auto const scale = *rc::gen::element<std::string>("", "万", "亿", "千", "万千");
            auto const per = *rc::gen::element<std::string>("", "/年", "/周", "/3年", "/篇");
            text = number + scale + *rc::gen::elementOf(units) + per;
        }
        RC_LOG(text);
        auto const quick = parse_actual(text, test_units());
        auto const full = grammar::read_actual_in_full(text, test_units());
        RC_ASSERT(quick.has_value() == full.has_value());
        if (quick) RC_ASSERT(*quick == *full);
        auto again = parse_actual("3次/周", test_units());
        parse_actual_into(again, text, test_units());
        RC_ASSERT(again.has_value() == full.has_value());
        if (again) RC_ASSERT(*again == *full);
    }));
}
