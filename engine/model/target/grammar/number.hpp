#pragma once

#include "base/decimal.hpp"
#include "model/target/grammar/first_characters.hpp"
#include "model/target/grammar/input.hpp"

#include <optional>
#include <string_view>

namespace jixiao::grammar {

/// A number as it stands in a text: 1,200.50, 二百三十三, -3.8, 三分之一, 百分之五, 15k, 十余万.
struct Number {
    Decimal low, high;       // apart for 三五百
    bool more = false;       // 多 余 几
    bool too_large = false;  // more than 18 digits
    bool fraction = false;   // 1/3 and 三分之一, given per hundred
    bool in_words = true;    // no figures in it
    int words = 0;           // how many characters of a number it has, for 一 in a sentence
    int scale = 0;           // power of ten that a range may share: 4 of 3万
    std::string_view unit;   // "%", "‰" or "‱" where the number itself says so
    std::size_t end = 0;
};

/// 2024 before 年 is a year of the calendar, not 2024 years.
inline bool is_calendar_year(Decimal const& number) {
    return number >= Decimal{1900} && number <= Decimal{2199} && number.scale() == 0;
}

/// What a number can begin with.
FirstCharacters const& first_of_numbers();

std::optional<Number> read_number(Input const& input, std::size_t at);

}  // namespace jixiao::grammar
