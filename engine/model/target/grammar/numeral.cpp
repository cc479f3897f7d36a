#include "model/target/grammar/numeral.hpp"

#include "model/target/grammar/growing_numeral.hpp"

namespace jixiao::grammar {
namespace {

using Tokens = NumeralTokens;

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
    for (++at; at < tokens.size() && is_decimal(tokens[at]) && value.coefficient < numeral_limit;
         ++at) {
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
    GrowingNumeral growing;
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
