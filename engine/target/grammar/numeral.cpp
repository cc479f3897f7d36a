#include "target/grammar/numeral.hpp"

#include "text/wide.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

using Tokens = NumeralTokens;

Wide const limit = Wide{1'000'000'000'000'000} * 1'000'000'000'000'000;

Wide times_ten(Wide number, std::int64_t power) {
    for (; power > 0 && number < limit; --power) number *= 10;
    return number;
}

/// The number as it grows from left to right: 一亿 | 二千三百万 | 四百 | 五.
class Growing {
public:
    /// Takes the token, or says that it cannot follow.
    bool take(NumeralToken const& token) {
        switch (token.kind) {
            case NumeralToken::digit: return take_digit(token);
            case NumeralToken::figures: return take_figures(token);
            case NumeralToken::zero: return take_zero();
            case NumeralToken::unit: return take_unit(token.value);
            case NumeralToken::big: return take_big(token.value);
            case NumeralToken::point:
            case NumeralToken::more: return false;
        }
        return false;
    }

    bool started() const { return last_ != nothing; }

    /// All of it, with the last digit of 四百五 and 十三万五 in its place.
    Wide total() const {
        auto const elided = last_ == single && before_pending_ > 1 && !zero_;
        return hundred_millions_ + ten_thousands_ + section_ +
               (elided ? times_ten(pending_, before_pending_ - 1) : pending_);
    }

    /// The power of ten of 3万, 三百, 2亿: one digit or group, then one scale word.
    int scale() const {
        if (last_ == big_word) return hundred_millions_ != 0 && ten_thousands_ != 0 ? 0 : scale_;
        return last_ == unit_word && units_ == 1 && !closed() ? smallest_ : 0;
    }

private:
    enum Last { nothing, run, single, group, unit_word, big_word, gap };

    bool closed() const { return hundred_millions_ != 0 || ten_thousands_ != 0; }
    bool has_pending() const { return last_ == run || last_ == single || last_ == group; }

    bool take_digit(NumeralToken const& token) {
        // 一七二: digit by digit, as long as no scale word came.
        auto const first_run = !closed() && section_ == 0 && !zero_;
        if ((last_ == single || last_ == run) && first_run && before_pending_ == 0) {
            pending_ = pending_ * 10 + token.value;
            last_ = run;
            return pending_ < limit;
        }
        if (has_pending()) return false;
        pending_ = token.value;
        last_ = single;
        return true;
    }

    bool take_figures(NumeralToken const& token) {
        if (has_pending()) return false;
        if (started() && last_ != gap && token.value >= times_ten(1, before_pending_)) return false;
        pending_ = token.value;
        last_ = token.length == 1 ? single : group;
        return true;
    }

    bool take_zero() {
        if (!started() || ((last_ == single || last_ == run) && before_pending_ == 0)) {
            pending_ *= 10;
            last_ = started() ? run : single;
            return pending_ < limit;
        }
        if (has_pending()) return false;
        zero_ = true;
        last_ = gap;
        return true;
    }

    bool take_unit(std::int64_t power) {
        if (power >= smallest_ || last_ == run) return false;
        auto const many = pending_ > 9 && (closed() || section_ != 0);
        if (many) return false;
        if (!has_pending()) {
            auto const lone = section_ == 0 && (!started() || last_ == gap);
            if (!lone && power != 1) return false;
            if (last_ == unit_word && power == 1 && smallest_ <= 1) return false;
            pending_ = 1;
        } else if (pending_ == 0) {
            return false;
        }
        section_ += times_ten(pending_, power);
        close(unit_word, power);
        smallest_ = static_cast<int>(power);
        ++units_;
        return true;
    }

    bool take_big(std::int64_t power) {
        auto amount = section_ + pending_;
        auto const nought = last_ == group || last_ == single;  // 0万
        if (amount == 0 && (!nought || scale_ != 0)) {
            if (last_ == big_word) return take_double_big(power);
            if (started()) return false;
            amount = 1;  // 万分之三
        }
        if (power == 4) {
            if (ten_thousands_ != 0) return false;
            ten_thousands_ = times_ten(amount, 4);
        } else {
            if (hundred_millions_ != 0) return false;
            hundred_millions_ = times_ten(ten_thousands_ + amount, power);
            ten_thousands_ = 0;
        }
        scale_ = static_cast<int>(power);
        end_section(power);
        return true;
    }

    /// 万万, 万亿.
    bool take_double_big(std::int64_t power) {
        if (hundred_millions_ != 0) return false;
        auto& target = power == 4 ? ten_thousands_ : hundred_millions_;
        target = times_ten(ten_thousands_, power);
        if (power != 4) ten_thousands_ = 0;
        scale_ += static_cast<int>(power);
        end_section(power);
        return target < limit;
    }

    void end_section(std::int64_t power) {
        section_ = 0;
        close(big_word, power);
        smallest_ = 4;
        units_ = 0;
    }

    void close(Last last, std::int64_t power) {
        pending_ = 0;
        before_pending_ = static_cast<int>(power);
        zero_ = false;
        last_ = last;
    }

    Wide hundred_millions_ = 0, ten_thousands_ = 0, section_ = 0, pending_ = 0;
    int smallest_ = 4;        // a unit word must be smaller than this power
    int before_pending_ = 0;  // power of the scale word before the pending digits
    int scale_ = 0, units_ = 0;
    bool zero_ = false;
    Last last_ = nothing;
};

/// A whole number with digits behind its point.
struct Value {
    Wide coefficient = 0;
    int places = 0;
    int scale = 0;
    std::size_t tokens = 0;
};

bool is_scale(NumeralToken const& token) {
    return token.kind == NumeralToken::unit || token.kind == NumeralToken::big;
}

/// 点 and the digits behind it.
void take_decimals(Value& value, Tokens const& tokens) {
    auto at = value.tokens;
    if (at + 1 >= tokens.size() || tokens[at].kind != NumeralToken::point) return;
    auto const is_decimal = [](NumeralToken const& t) {
        return t.kind == NumeralToken::digit || t.kind == NumeralToken::zero ||
               (t.kind == NumeralToken::figures && t.places == 0);
    };
    if (!is_decimal(tokens[at + 1])) return;
    for (++at; at < tokens.size() && is_decimal(tokens[at]) && value.coefficient < limit; ++at) {
        auto const& t = tokens[at];
        value.coefficient = times_ten(value.coefficient, t.length) + t.value;
        value.places += t.length;
    }
    value.tokens = at;
}

/// 万 and 亿 behind 二十点一 or behind 十余. 千 goes before 亿; behind it begins 千瓦时.
void take_scales(Value& value, Tokens const& tokens) {
    auto& at = value.tokens;
    for (; at < tokens.size() && is_scale(tokens[at]); ++at) {
        if (value.scale != 0 && tokens[at].kind == NumeralToken::unit) break;
        value.places -= static_cast<int>(tokens[at].value);
        value.scale += static_cast<int>(tokens[at].value);
    }
}

std::optional<Value> single_value(Tokens const& tokens) {
    Value value;
    auto const& first = tokens.front();
    if (first.kind == NumeralToken::figures && first.places > 0) {
        value = {first.value, first.places, 0, 1};
        take_scales(value, tokens);
        return value;
    }
    Growing growing;
    while (value.tokens < tokens.size() && tokens[value.tokens].places == 0 &&
           growing.take(tokens[value.tokens]))
        ++value.tokens;
    if (!growing.started()) return std::nullopt;
    value.coefficient = growing.total();
    value.scale = growing.scale();
    auto const whole = value.tokens;
    take_decimals(value, tokens);
    if (value.tokens > whole) {
        value.scale = 0;
        take_scales(value, tokens);
    }
    return value;
}

/// The place of two digits that mean "one or the other": 三四, 五六, and the idiom 三五.
std::optional<std::size_t> pair_at(Tokens const& tokens) {
    auto const is_digit = [&](std::size_t i) {
        return i < tokens.size() && tokens[i].kind == NumeralToken::digit;
    };
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind == NumeralToken::point) return std::nullopt;
        if (!is_digit(i) || !is_digit(i + 1)) continue;
        auto const a = tokens[i].value, b = tokens[i + 1].value;
        auto const zero_near = (i > 0 && tokens[i - 1].kind == NumeralToken::zero) ||
                               (i + 2 < tokens.size() && tokens[i + 2].kind == NumeralToken::zero);
        if (is_digit(i + 2) || zero_near) return std::nullopt;
        if (b == a + 1 || (a == 3 && b == 5)) return i;
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Decimal> decimal_of(Value const& value) {
    auto coefficient = value.coefficient;
    auto places = value.places;
    while (coefficient != 0 && coefficient % 10 == 0 && !fits_64(coefficient)) {
        coefficient /= 10;
        --places;
    }
    if (!fits_64(coefficient)) return std::nullopt;
    return Decimal::make(static_cast<std::int64_t>(coefficient), places);
}

Tokens without(Tokens tokens, std::size_t index) {
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(index));
    return tokens;
}

/// One group of figures or one digit, what most numbers are.
std::optional<Numeral> alone(Tokens const& tokens) {
    auto const& token = tokens.front();
    if (tokens.size() > 1 ||
        (token.kind != NumeralToken::figures && token.kind != NumeralToken::digit))
        return std::nullopt;
    auto const amount = Decimal::make(token.value, token.places);
    Numeral numeral;
    numeral.low = numeral.high = amount.value_or(Decimal{});
    numeral.too_large = !amount;
    numeral.tokens = 1;
    return numeral;
}

}  // namespace

std::optional<Numeral> numeral_value(Tokens const& tokens) {
    if (tokens.empty()) return std::nullopt;
    if (auto numeral = alone(tokens)) return numeral;
    auto low = single_value(tokens);
    auto high = low;
    auto const pair = pair_at(tokens);
    if (pair) {
        low = single_value(without(tokens, *pair + 1));
        high = single_value(without(tokens, *pair));
        if (!low || !high) return std::nullopt;
        ++low->tokens;
        ++high->tokens;
    }
    if (!low) return std::nullopt;
    Numeral numeral;
    if (low->tokens < tokens.size() && tokens[low->tokens].kind == NumeralToken::more) {
        numeral.more = true;
        ++low->tokens;
        high->tokens = low->tokens;
        take_scales(*low, tokens);
        take_scales(*high, tokens);
    }
    numeral.tokens = low->tokens;
    numeral.scale = low->scale;
    auto const from = decimal_of(*low), to = decimal_of(*high);
    numeral.too_large = !from || !to;
    numeral.low = from.value_or(Decimal{});
    numeral.high = to.value_or(Decimal{});
    return numeral;
}

}  // namespace jixiao::grammar
