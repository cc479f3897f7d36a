#pragma once

#include "base/wide.hpp"
#include "model/target/grammar/numeral.hpp"

namespace jixiao::grammar {

/// No numeral grows past this; what is larger is too large for a Decimal anyway.
inline constexpr Wide numeral_limit = Wide{1'000'000'000'000'000} * 1'000'000'000'000'000;

/// number * 10^power, or something above the limit.
inline Wide times_ten(Wide number, std::int64_t power) {
    for (; power > 0 && number < numeral_limit; --power) number *= 10;
    return number;
}

/// The number as it grows from left to right: 一亿 | 二千三百万 | 四百 | 五.
class GrowingNumeral {
public:
    /// Takes the token, or says that it cannot follow.
    bool take(NumeralToken const& token);

    bool started() const { return last_ != nothing; }

    /// All of it, with the last digit of 四百五 and 十三万五 in its place.
    Wide total() const;

    /// The power of ten of 3万, 三百, 2亿: one digit or group, then one scale word.
    int scale() const;

private:
    enum Last { nothing, run, single, group, unit_word, big_word, gap };

    bool closed() const { return hundred_millions_ != 0 || ten_thousands_ != 0; }
    bool has_pending() const { return last_ == run || last_ == single || last_ == group; }

    bool take_digit(NumeralToken const& token);
    bool take_figures(NumeralToken const& token);
    bool take_zero();
    bool take_unit(std::int64_t power);
    bool take_big(std::int64_t power);

    /// 万万, 万亿.
    bool take_double_big(std::int64_t power);
    void end_section(std::int64_t power);
    void close(Last last, std::int64_t power);

    Wide hundred_millions_ = 0, ten_thousands_ = 0, section_ = 0, pending_ = 0;
    int smallest_ = 4;        // a unit word must be smaller than this power
    int before_pending_ = 0;  // power of the scale word before the pending digits
    int scale_ = 0, units_ = 0;
    bool zero_ = false;
    Last last_ = nothing;
};

}  // namespace jixiao::grammar
