#pragma once

#include "base/decimal.hpp"

#include <boost/container/small_vector.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace jixiao::grammar {

/// A piece of a number in Chinese or mixed writing: 二, 百, 万, 零, 点, or a group of digits.
struct NumeralToken {
    enum Kind { digit, figures, zero, unit, big, point, more } kind;
    std::int64_t value =
        0;           // of a digit; of the figures, without their point; a unit's power of 10
    int places = 0;  // of the figures behind their point
    int length = 1;  // how many figures
    std::size_t bytes = 0;
};

using NumeralTokens = boost::container::small_vector<NumeralToken, 8>;

/// What a sequence of tokens is worth, as far as it is a number.
struct Numeral {
    Decimal low, high;       // apart for 三五百 and 四十五六
    bool more = false;       // 多 余 几: somewhat above
    int scale = 0;           // the power of ten it ends in, when a range may share it: 4 of 3万
    bool too_large = false;  // more than 18 digits
    std::size_t tokens = 0;  // how many of them it took
};

/// Reads 一百二十万三 (1203000), 四百五 (450), 一七二 (172), 二十点一万 (201000), 3万4000, 三五百.
/// Nothing when the tokens do not start with a number.
std::optional<Numeral> numeral_value(NumeralTokens const& tokens);

}  // namespace jixiao::grammar
