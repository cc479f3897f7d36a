#include "model/target/grammar/measure_parts.hpp"
#include "model/target/grammar/wrong.hpp"
#include "model/target/grammar/x3_reader.hpp"

namespace jixiao::grammar {
namespace {

auto const ratio_word = x3::omit[x3::lit("比例") | "比率"];
auto const to = x3::omit[x3::lit(":") | "比"];

}  // namespace

std::optional<Decimal> exact(Fraction const& fraction) {
    for (int const places : {12, 6, 2}) try {
            auto const decimal = fraction.rounded(places);
            if (Fraction{decimal} == fraction) return decimal;
            return std::nullopt;
        } catch (std::overflow_error const&) {
            continue;  // too many digits for so many places
        }
    return std::nullopt;
}

bool take_ratio(Input const& input, Measure& measure) {
    auto const end = run(input, measure.end, ratio_word);
    if (!end) return false;
    auto const low = measure.low.shifted(2), high = measure.high.shifted(2);
    measure.too_large = !low || !high;
    measure.low = low.value_or(Decimal{});
    measure.high = high.value_or(Decimal{});
    measure.unit_at = span_of(measure.end, *end);
    measure.end = *end;
    measure.unit = "%";
    measure.known = input.units.find("%");
    return true;
}

bool take_proportion(Input const& input, Number const& number, Measure& measure) {
    if (number.fraction || number.in_words || !number.unit.empty()) return false;
    auto const behind = run(input, number.end, to);
    auto const other = behind ? read_number(input, *behind) : std::nullopt;
    if (!other || other->fraction || other->in_words || !other->unit.empty()) return false;
    Decimal const zero, one{1};
    auto const written = input.text.substr(*behind, other->end - *behind);
    constexpr int hours = 24, minutes = 60;
    if (number.low != one && other->low != one && written.size() == 2 &&
        number.low < Decimal{hours} && other->low < Decimal{minutes})
        throw Wrong{"number", measure.number.begin, other->end,
                    say("this is a time of day or a ratio without a 1"),
                    say("write a ratio as 1:1.5 or 1.5:1, a time as 12时30分")};
    if (number.low <= zero || other->low <= zero) return false;
    auto const to_one = other->low == one || (number.low >= other->low && number.low != one);
    auto const exact_share = to_one ? exact(Fraction{number.low} / Fraction{other->low})
                                    : exact(Fraction{other->low} / Fraction{number.low});
    if (!exact_share) return false;
    measure.low = measure.high = *exact_share;
    measure.unit = to_one ? ":1" : "1:";
    measure.known = input.units.find(measure.unit);
    if (to_one) {
        measure.unit_at = span_of(number.end, other->end);
    } else {
        measure.unit_at = span_of(measure.number.begin, *behind);
        measure.number = span_of(*behind, other->end);
    }
    measure.end = other->end;
    measure.shares = false;
    return true;
}

}  // namespace jixiao::grammar
