#pragma once

#include "model/target/parse.hpp"
#include "model/target/print.hpp"
#include "tests/catch.hpp"

#include <string>
#include <string_view>

namespace jixiao {

/// The units of config/units.yaml, read once.
Units const& test_units();

/// The target of a text that must parse.
inline Target reading_of(std::string_view text) {
    auto const target = parse_target(text, test_units());
    INFO(text << ": " << (target.has_error() ? target.error().code : ""));
    REQUIRE(target.has_value());
    return *target;
}

template <class Kind>
Kind reading_as(std::string_view text) {
    auto const target = reading_of(text);
    INFO(print_target(target));
    REQUIRE(std::holds_alternative<Kind>(target.comparator));
    return std::get<Kind>(target.comparator);
}

/// A number as a test writes it: amount("2.5", "元").
inline Quantity amount(std::string_view number, std::string unit = "") {
    return {Decimal::from_text(number).value(), std::move(unit)};
}

/// The value of an actual that must parse.
inline ActualValue value_of(std::string_view text) {
    auto const actual = parse_actual(text, test_units());
    INFO(text << ": " << (actual.has_error() ? actual.error().code : ""));
    REQUIRE(actual.has_value());
    return *actual;
}

inline Amount amount_of(std::string_view text) {
    auto const value = value_of(text);
    INFO(text << " as " << print_actual(value));
    REQUIRE(std::holds_alternative<Amount>(value));
    return std::get<Amount>(value);
}

}  // namespace jixiao
