#include "model/target/grammar/numeral_lexer.hpp"

#include "model/target/grammar/word_table.hpp"

namespace jixiao::grammar {
namespace {

using Token = NumeralToken;

constexpr std::size_t longest_number = 48;  // characters: 一千一百一十一万…亿… has 40

constexpr Token of_kind(Token::Kind kind, std::int64_t value = 0) {
    return {.kind = kind, .value = value};
}

constexpr auto numeral_words = word_table([] {
    return std::to_array<WordRow<Token>>({
        {of_kind(Token::digit, 1), "一 壹"},
        {of_kind(Token::digit, 2), "二 贰 两 俩"},
        {of_kind(Token::digit, 3), "三 叁"},
        {of_kind(Token::digit, 4), "四 肆"},
        {of_kind(Token::digit, 5), "五 伍"},
        {of_kind(Token::digit, 6), "六 陆"},
        {of_kind(Token::digit, 7), "七 柒"},
        {of_kind(Token::digit, 8), "八 捌"},
        {of_kind(Token::digit, 9), "九 玖"},
        {of_kind(Token::zero), "零 〇 ○"},
        {of_kind(Token::unit, 1), "十 拾"},
        {of_kind(Token::unit, 2), "百 佰"},
        {of_kind(Token::unit, 3), "千 仟"},
        {of_kind(Token::big, 4), "万 个万"},
        {of_kind(Token::big, 8), "亿 个亿"},
        {of_kind(Token::point), "点"},
        {of_kind(Token::more), "多 余 几 来"},
    });
});

constexpr auto tens = word_table([] {
    return std::to_array<WordRow<std::int64_t>>({{2, "廿"}, {3, "卅"}, {4, "卌"}});
});

auto const digit = x3::ascii::digit;
auto const thousands = x3::repeat(1, 3)[digit] >> +(',' >> x3::repeat(3)[digit]) >> !digit;
auto const decimals = '.' >> +digit;
auto const figures = x3::raw[((thousands | +digit) >> -decimals) | decimals];

/// "1,200.50" as 12005 with one place; nothing when it has more than 18 digits.
std::optional<Token> token_of(std::string_view text) {
    Token token{.kind = Token::figures, .bytes = text.size()};
    token.length = 0;
    bool behind_point = false;
    for (auto const c : text) {
        if (c == '.') behind_point = true;
        if (!is_figure(c)) continue;
        if (__builtin_mul_overflow(token.value, 10, &token.value) ||
            __builtin_add_overflow(token.value, c - '0', &token.value))
            return std::nullopt;
        ++token.length;
        if (behind_point) ++token.places;
    }
    while (token.places > 0 && token.value % 10 == 0) {
        token.value /= 10;
        --token.places;
    }
    return token;
}

/// 千 in 5千瓦 and in 十五六千瓦时 belongs to the unit.
bool starts_unit(Input const& input, std::size_t at, NumeralTokens const& before) {
    auto const count = before.size();
    if (count == 0) return false;
    auto const pair = count >= 2 && before[count - 1].kind == Token::digit &&
                      before[count - 2].kind == Token::digit;
    if (!pair && before.back().kind != Token::figures) return false;
    auto const unit = input.units.longest_prefix(input.from(at));
    return unit && unit->bytes > 3;
}

/// Whether a token can stand here; 两 is a digit only where 2 is said so, 点 only before digits.
bool can_follow(Input const& input, std::size_t at, Token const& token, std::string_view word,
                NumeralTokens const& before) {
    auto const next_is = [&](auto const& grammar) {
        return run(input, at + word.size(), grammar).has_value();
    };
    static auto const scale_word = x3::omit[x3::lit("百") | "佰" | "千" | "仟" | "万" | "亿"];
    static auto const decimal_digit = x3::omit[numeral_words | digit];
    switch (token.kind) {
        case Token::digit:
            return (word != "两" && word != "俩") || before.empty() || next_is(scale_word);
        case Token::unit: return !starts_unit(input, at, before);
        case Token::point:
            return !before.empty() && next_is(decimal_digit) &&
                   (before.front().kind != Token::figures || before.size() > 1);
        case Token::more: return !before.empty();
        case Token::figures:
        case Token::zero:
        case Token::big: return true;
    }
    return true;
}

}  // namespace

std::optional<Lexed> read_numeral(Input const& input, std::size_t at) {
    NumeralTokens tokens;
    Lexed lexed;
    bool too_large = false;
    auto here = at;
    while (tokens.size() < longest_number) {
        Token token;
        std::string_view word;
        std::int64_t ten = 0;
        if (auto const end = run(input, here, figures)) {
            word = input.text.substr(here, *end - here);
            auto const read = token_of(word);
            too_large = too_large || !read;
            token = read.value_or(Token{.kind = Token::figures, .bytes = word.size()});
            lexed.in_words = false;
        } else if (auto const tens_end = run(input, here, tens, ten)) {
            tokens.push_back({.kind = Token::digit, .value = ten, .bytes = 0});
            token = {.kind = Token::unit, .value = 1};
            word = input.text.substr(here, *tens_end - here);
        } else if (auto const word_end = run(input, here, numeral_words, token)) {
            word = input.text.substr(here, *word_end - here);
            if (!can_follow(input, here, token, word, tokens)) break;
        } else {
            break;
        }
        token.bytes = word.size();
        tokens.push_back(token);
        here += word.size();
    }
    auto const numeral = numeral_value(tokens);
    if (!numeral) return std::nullopt;
    lexed.numeral = *numeral;
    lexed.numeral.too_large = lexed.numeral.too_large || too_large;
    lexed.only_figures = numeral->tokens == 1 && tokens.front().kind == Token::figures;
    lexed.words = static_cast<int>(numeral->tokens);
    lexed.end = at;
    for (std::size_t i = 0; i < numeral->tokens; ++i) lexed.end += tokens[i].bytes;
    return lexed;
}

}  // namespace jixiao::grammar
