#include "model/target/grammar/number.hpp"

#include "base/fraction.hpp"
#include "model/target/grammar/first_characters.hpp"
#include "model/target/grammar/numeral_lexer.hpp"
#include "model/target/grammar/word_table.hpp"

#include <charconv>

namespace jixiao::grammar {
namespace {

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

auto const half_share = (x3::lit("一半") | "半数" | "半") >>
                        &(x3::eoi | "。" | "以上" | "及以上" | "或以上" | "以下" | "以内" | "左右");

/// Digits that are the lower part of a fraction: 3/16, but not the date 3/16/2024, nor 18/10万.
std::optional<Lexed> read_denominator(Input const& input, std::size_t at) {
    auto lexed = read_numeral(input, at);
    if (!lexed || !lexed->only_figures || lexed->numeral.scale != 0 || lexed->numeral.low.is_zero())
        return std::nullopt;
    auto const rest = input.from(lexed->end);
    if (starts_with_one_of(rest, {"/", "-", ":", "年", "月", "周", "季", "日", "天"}))
        return std::nullopt;
    return lexed;
}

/// 一半 and 半数 are 50%, where no word goes on: 半数以上, 过半.
std::optional<Lexed> read_half_share(Input const& input, std::size_t at) {
    auto const end = run(input, at, half_share);
    if (!end) return std::nullopt;
    Lexed lexed;
    lexed.numeral.low = lexed.numeral.high = 50;
    lexed.words = 2;
    lexed.end = *end;
    return lexed;
}

constexpr auto percentages = word_table([] {
    return std::to_array<WordRow<char const*>>(
        {{"%", "百分之 佰分之 百分"}, {"‰", "千分之 仟分之"}, {"‱", "万分之"}});
});

/// What the grammar fills: whole and part of a mixed number, or a number in words.
struct Written {
    bool negative = false;
    char const* unit = nullptr;
    Lexed whole;
    std::optional<Lexed> numerator, denominator;
};

auto const negate = [](auto& ctx) { x3::_val(ctx).negative = true; };
/// Forgets what an alternative that failed has left behind.
auto const afresh = x3::eps[([](auto& ctx) {
    auto const negative = x3::_val(ctx).negative;
    x3::_val(ctx) = Written{};
    x3::_val(ctx).negative = negative;
})];

auto const sign = x3::lit('+') | (x3::lit("负的") | "负" | "零下" | "-")[negate];
auto const fraction = (fill<&Written::denominator>(&read_numeral) >> "分之" >>
                       fill<&Written::numerator>(&read_numeral)) |
                      (fill<&Written::numerator>(&read_numeral) >> '/' >>
                       fill<&Written::denominator>(&read_denominator));
auto const in_hundreds = percentages[into<&Written::unit>] >>
                         -(x3::lit("负") | "-")[negate] >> fill<&Written::whole>(&read_numeral);
auto const in_percent = [](auto& ctx) { x3::_val(ctx).unit = "%"; };
auto const half_of_all = fill<&Written::whole>(&read_half_share) >> x3::eps[in_percent];
auto const mixed = fill<&Written::whole>(&read_numeral) >> "又" >> fraction;
auto const plain = fill<&Written::whole>(&read_half) | fill<&Written::whole>(&read_plain);
auto const number = x3::rule<struct NumberId, Written>{"number"} =
    -sign >>
    (in_hundreds | afresh >> mixed | afresh >> fraction | afresh >> half_of_all | afresh >> plain);

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

FirstCharacters const& first_of_numbers() {
    static FirstCharacters const first{
        "0123456789.+-负零〇○一壹二贰两俩三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿廿卅卌半"};
    return first;
}

std::optional<Number> read_number(Input const& input, std::size_t at) {
    if (!first_of_numbers().begin(input.from(at))) return std::nullopt;
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
