#include "target/grammar/number.hpp"

#include "target/grammar/numeral.hpp"
#include "target/grammar/x3_reader.hpp"
#include "text/fraction.hpp"

#include <charconv>

namespace jixiao::grammar {
namespace {

using Token = NumeralToken;

constexpr std::size_t longest_number = 80;  // characters: 一千一百一十一万…亿… has 40

struct NumeralWords : x3::symbols<Token> {
    NumeralWords() {
        auto const digits = [&](std::int64_t value, std::initializer_list<char const*> words) {
            for (auto const* word : words) add(word, Token{.kind = Token::digit, .value = value});
        };
        digits(1, {"一", "壹"});
        digits(2, {"二", "贰", "两", "俩"});
        digits(3, {"三", "叁"});
        digits(4, {"四", "肆"});
        digits(5, {"五", "伍"});
        digits(6, {"六", "陆"});
        digits(7, {"七", "柒"});
        digits(8, {"八", "捌"});
        digits(9, {"九", "玖"});
        for (auto const* word : {"零", "〇", "○"}) add(word, Token{.kind = Token::zero});
        auto const unit = [&](std::int64_t power, std::initializer_list<char const*> words) {
            for (auto const* word : words) add(word, Token{.kind = Token::unit, .value = power});
        };
        unit(1, {"十", "拾"});
        unit(2, {"百", "佰"});
        unit(3, {"千", "仟"});
        add("万", Token{.kind = Token::big, .value = 4});
        add("亿", Token{.kind = Token::big, .value = 8});
        add("个万", Token{.kind = Token::big, .value = 4});
        add("个亿", Token{.kind = Token::big, .value = 8});
        add("点", Token{.kind = Token::point});
        for (auto const* word : {"多", "余", "几", "来"}) add(word, Token{.kind = Token::more});
    }
} const numeral_words;

struct Tens : x3::symbols<std::int64_t> {
    Tens() { add("廿", 2)("卅", 3)("卌", 4); }
} const tens;

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
bool starts_unit(Input const& input, std::size_t at, std::vector<Token> const& before) {
    auto const count = before.size();
    if (count == 0) return false;
    auto const pair = count >= 2 && before[count - 1].kind == Token::digit &&
                      before[count - 2].kind == Token::digit;
    if (!pair && before.back().kind != Token::figures) return false;
    auto const unit = input.units.longest_prefix(input.from(at));
    return unit && unit->bytes > 3;
}

struct Lexed {
    Numeral numeral;
    bool in_words = true;
    bool only_figures = false;
    int words = 0;
    std::size_t end = 0;
};

/// Whether a token can stand here; 两 is a digit only where 2 is said so, 点 only before digits.
bool can_follow(Input const& input, std::size_t at, Token const& token, std::string_view word,
                std::vector<Token> const& before) {
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

std::optional<Lexed> read_numeral(Input const& input, std::size_t at) {
    std::vector<Token> tokens;
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

/// 15k, 300w: a letter as a scale, where it is not a unit and no word goes on.
std::optional<Lexed> read_plain(Input const& input, std::size_t at) {
    auto lexed = read_numeral(input, at);
    if (!lexed || !lexed->only_figures || lexed->end >= input.text.size()) return lexed;
    auto const letter = input.text[lexed->end];
    auto const power = letter == 'k' || letter == 'K' ? 3 : letter == 'w' ? 4 : 0;
    auto const next = input.from(lexed->end + 1);
    auto const word_goes_on = !next.empty() && (is_latin(next[0]) || is_figure(next[0]));
    if (power == 0 || word_goes_on || input.units.longest_prefix(input.from(lexed->end)))
        return lexed;
    auto const scaled = lexed->numeral.low.shifted(power);
    lexed->numeral.too_large = !scaled;
    lexed->numeral.low = lexed->numeral.high = scaled.value_or(Decimal{});
    lexed->numeral.scale = power;
    ++lexed->end;
    return lexed;
}

/// 半 is a number only before what it halves.
std::optional<Lexed> read_half(Input const& input, std::size_t at) {
    static constexpr std::string_view half = "半";
    if (!input.starts(at, half)) return std::nullopt;
    auto const end = at + half.size();
    if (!input.starts(end, "成") && !input.units.longest_prefix(input.from(end)))
        return std::nullopt;
    Lexed lexed;
    lexed.numeral.low = lexed.numeral.high = *Decimal::make(5, 1);
    lexed.words = 1;
    lexed.end = end;
    return lexed;
}

/// Digits that are the lower part of a fraction: 3/16, but not the date 3/16/2024, nor 18/10万.
std::optional<Lexed> read_denominator(Input const& input, std::size_t at) {
    auto lexed = read_numeral(input, at);
    if (!lexed || !lexed->only_figures || lexed->numeral.scale != 0) return std::nullopt;
    auto const rest = input.from(lexed->end);
    for (std::string_view const after : {"/", "-", ":", "年", "月", "周", "季", "日", "天"})
        if (rest.starts_with(after)) return std::nullopt;
    return lexed;
}

struct Percentages : x3::symbols<char const*> {
    Percentages() {
        add("百分之", "%")("佰分之", "%")("百分", "%")("千分之", "‰")("仟分之", "‰");
        add("万分之", "‱");
    }
} const percentages;

/// What the grammar fills: whole and part of a mixed number, or a number in words.
struct Written {
    bool negative = false;
    char const* unit = nullptr;
    Lexed whole;
    std::optional<Lexed> numerator, denominator;
};

template <auto member>
auto const into = [](auto& ctx) { x3::_val(ctx).*member = x3::_attr(ctx); };
auto const negate = [](auto& ctx) { x3::_val(ctx).negative = true; };
/// Forgets what an alternative that failed has left behind.
auto const afresh = x3::eps[([](auto& ctx) {
    auto const negative = x3::_val(ctx).negative;
    x3::_val(ctx) = Written{};
    x3::_val(ctx).negative = negative;
})];

auto const numeral = reader(&read_numeral);
auto const denominator = reader(&read_denominator);
auto const sign = x3::lit('+') | (x3::lit("负的") | "负" | "零下" | "-")[negate];
auto const fraction =
    (numeral[into<&Written::denominator>] >> "分之" >> numeral[into<&Written::numerator>]) |
    (numeral[into<&Written::numerator>] >> (x3::lit('/') | ':') >>
     denominator[into<&Written::denominator>]);
auto const in_hundreds = percentages[into<&Written::unit>] >>
                         -(x3::lit("负") | "-")[negate] >> numeral[into<&Written::whole>];
auto const mixed = numeral[into<&Written::whole>] >> "又" >> fraction;
auto const plain =
    reader(&read_half)[into<&Written::whole>] | reader(&read_plain)[into<&Written::whole>];
auto const number = x3::rule<struct NumberId, Written>{
    "number"} = -sign >> (in_hundreds | afresh >> mixed | afresh >> fraction | afresh >> plain);

/// The exact share per hundred, rounded where it does not end within 18 digits.
std::optional<Decimal> per_hundred(Fraction const& share) {
    for (int places = Decimal::max_digits; places >= 0; --places) {
        try {
            return (share * Fraction{100}).rounded(places);
        } catch (std::overflow_error const&) {
            continue;
        }
    }
    return std::nullopt;
}

void take_fraction(Number& number_read, Written const& written) {
    auto const& below = written.denominator->numeral.low;
    if (below.is_zero()) {
        number_read.too_large = true;
        return;
    }
    Fraction share = Fraction{written.numerator->numeral.low} / Fraction{below};
    if (written.whole.end > 0) share = share + Fraction{written.whole.numeral.low};
    auto const percent = per_hundred(share);
    number_read.too_large = !percent;
    number_read.low = number_read.high = percent.value_or(Decimal{});
    number_read.unit = "%";
    number_read.fraction = true;
}

}  // namespace

std::optional<Number> read_number(Input const& input, std::size_t at) {
    if (at >= input.text.size()) return std::nullopt;
    Written written;
    auto const end = run(input, at, number, written);
    if (!end) return std::nullopt;
    auto const& whole = written.whole;
    Number read;
    read.end = *end;
    if (written.denominator) {
        take_fraction(read, written);
        read.in_words = written.denominator->in_words && written.numerator->in_words;
        read.words = 3;
    } else {
        read.low = whole.numeral.low;
        read.high = whole.numeral.high;
        read.more = whole.numeral.more;
        read.too_large = whole.numeral.too_large;
        read.scale = whole.numeral.scale;
        read.in_words = whole.in_words;
        read.words = whole.words + (written.unit != nullptr ? 2 : 0);
        if (written.unit != nullptr) read.unit = written.unit;
    }
    if (written.negative) {
        auto const high = -read.low;
        read.low = -read.high;
        read.high = high;
    }
    return read;
}

}  // namespace jixiao::grammar
