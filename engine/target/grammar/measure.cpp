#include "target/grammar/measure.hpp"

#include "target/grammar/per.hpp"
#include "target/grammar/wrong.hpp"
#include "target/grammar/x3_reader.hpp"
#include "text/fraction.hpp"

namespace jixiao::grammar {
namespace {

/// A currency written before its number; the unit it stands for.
struct CurrencySigns : x3::symbols<char const*> {
    CurrencySigns() {
        add("¥", "元")("人民币", "元")("RMB", "元")("CNY", "元")("$", "美元")("US$", "美元");
        add("USD", "美元")("美元", "美元")("美金", "美元")("€", "欧元")("欧元", "欧元")("£",
                                                                                        "英镑");
        add("英镑", "英镑")("港币", "港元")("港元", "港元")("HK$", "港元")("日元", "日元");
        add("新台币", "新台币")("台币", "新台币")("摄氏", "摄氏度");
    }
} const currency_signs;

auto const money_word =
    x3::omit[x3::lit("元人民币") | "人民币元" | "元整" | "元" | "圆" | "块钱" | "块" | "度"];
auto const money_end = x3::omit[x3::lit("人民币") | "钱" | "整" | "正"];
auto const ratio_word = x3::omit[x3::lit("比例") | "比率"];
auto const tenths =
    "成" >> !(x3::lit("员") | "果" | "本" | "功" | "效" | "立" | "为" | "都" | "长");
auto const more_behind = x3::omit[x3::lit("多") | "余"];

bool at_latin_word(Input const& input, std::size_t at) {
    return at < input.text.size() && (is_latin(input.text[at]) || is_figure(input.text[at]));
}

/// The unit at `at`; one in Latin letters must end there.
std::optional<Units::Match> read_unit(Input const& input, std::size_t at) {
    // The unit 1: stands before its number.
    if (at < input.text.size() && is_figure(input.text[at])) return std::nullopt;
    auto const unit = input.units.longest_prefix(input.from(at));
    if (!unit || unit->bytes == 0) return std::nullopt;
    auto const end = at + unit->bytes;
    if (is_latin(input.text[end - 1]) && at_latin_word(input, end)) return std::nullopt;
    // 3/万元 is counted for so much money, 8/10万 is a share.
    if (input.text[at] == '/' && input.units.longest_prefix(input.from(end))) return std::nullopt;
    return unit;
}

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

/// How many of `unit` one of the smaller unit at `at` is: 角 and 分 in 元, 两 in 斤, 分 in 小时.
struct Smaller {
    Fraction share;
    std::size_t end = 0;
};
std::optional<Smaller> read_smaller_unit(Input const& input, std::size_t at, Unit const& unit) {
    auto const found = read_unit(input, at);
    if (!found) return std::nullopt;
    auto scale = found->unit->scale;
    if (found->unit->word == "分" && unit.dimension == "money") {
        scale = Fraction::of(1, 100);
    } else if (found->unit->word == "分" && unit.dimension == "time") {
        scale = 60;
    } else if (found->unit->dimension != unit.dimension) {
        return std::nullopt;
    }
    auto const share = scale / unit.scale;
    if (!(share < Fraction{1})) return std::nullopt;
    return Smaller{share, at + found->bytes};
}

void add_to(Measure& measure, Fraction const& more, std::size_t end) {
    auto const low = exact(Fraction{measure.low} + more),
               high = exact(Fraction{measure.high} + more);
    if (!low || !high) return;
    measure.low = *low;
    measure.high = *high;
    measure.end = end;
    measure.unit_at.end = static_cast<std::uint32_t>(end);
    measure.shares = false;
}

/// 三毛 behind 五元, 5两 behind 3斤, 30分钟 behind 1小时, and the 六 of 五块六.
void take_smaller_units(Input const& input, Measure& measure) {
    auto const& unit = *measure.known;
    auto last = Fraction{1};
    while (true) {
        auto const number = read_number(input, measure.end);
        if (!number || number->low != number->high || !number->unit.empty()) return;
        if (number->low.is_negative() || number->too_large) return;
        auto const smaller = read_smaller_unit(input, number->end, unit);
        if (smaller) {
            auto const part = Fraction{number->low} * smaller->share;
            if (!(part < Fraction{1})) return;
            auto const before = measure.end;
            add_to(measure, part, smaller->end);
            if (measure.end == before) return;
            last = smaller->share;
            continue;
        }
        auto const elided = (unit.word == "块" || unit.word == "斤") && number->in_words &&
                            number->words == 1 && number->low < Decimal{10};
        if (elided) add_to(measure, Fraction{number->low} * last / Fraction{10}, number->end);
        return;
    }
}

void take_half(Input const& input, Measure& measure) {
    static constexpr std::string_view half = "半";
    if (!input.starts(measure.end, half)) return;
    auto const end = measure.end + half.size();
    if (input.units.longest_prefix(input.from(end))) return;
    add_to(measure, Fraction::of(1, 2), end);
}

/// 9成, 七成六, 三成半: tenths, given per hundred.
bool take_tenths(Input const& input, Measure& measure) {
    auto const end = run(input, measure.end, tenths);
    if (!end) return false;
    auto const ten = [](Decimal const& d) { return d.shifted(1).value_or(d); };
    measure.unit_at = span_of(measure.end, *end);
    measure.end = *end;
    measure.unit = "%";
    measure.known = input.units.find("%");
    auto const digit = read_number(input, measure.end);
    if (digit && digit->words == 1 && digit->low < Decimal{10} && digit->unit.empty())
        add_to(measure, Fraction{digit->low} / Fraction{10}, digit->end);
    take_half(input, measure);
    measure.low = ten(measure.low);
    measure.high = ten(measure.high);
    return true;
}

/// 一个半小时, 两个多月: what stands between a number and its unit.
void take_between(Input const& input, Measure& measure) {
    auto const unit_behind = [&](std::size_t at) {
        return input.units.longest_prefix(input.from(at)).has_value();
    };
    static constexpr std::string_view one = "个", half = "半";
    if (!input.starts(measure.end, one)) return;
    if (auto const whole = input.units.longest_prefix(input.from(measure.end));
        whole && whole->bytes > one.size())
        return;  // 个百分点 is a unit as it stands
    auto const behind = measure.end + one.size();
    if (input.starts(behind, "/")) return;  // 5个/万亩
    if (input.starts(behind, half) && unit_behind(behind + half.size())) {
        add_to(measure, Fraction::of(1, 2), behind + half.size());
    } else if (auto const end = run(input, behind, more_behind); end && unit_behind(*end)) {
        measure.more = true;
        measure.end = *end;
    } else if (auto const unit = input.units.longest_prefix(input.from(behind));
               unit && unit->bytes > 3 && unit->unit->dimension != "counter") {
        measure.end = behind;  // 六个加仑
    }
}

/// ≥85（分）: a unit in brackets of its own.
void take_bracketed_unit(Input const& input, Measure& measure) {
    if (!input.starts(measure.end, "(")) return;
    auto const close = input.text.find(')', measure.end);
    if (close == std::string_view::npos) return;
    auto const word = input.text.substr(measure.end + 1, close - measure.end - 1);
    static constexpr std::pair<std::string_view, int> scales[] = {
        {"", 0}, {"千", 3}, {"万", 4}, {"百万", 6}, {"千万", 7}, {"亿", 8}};  // （万元）
    Unit const* unit = nullptr;
    for (auto const& [scale, power] : scales) {
        if (unit != nullptr || !word.starts_with(scale)) continue;
        unit = input.units.find(word.substr(scale.size()));
        if (unit == nullptr) continue;
        auto const scaled = measure.low.shifted(power), upper = measure.high.shifted(power);
        measure.too_large = measure.too_large || !scaled || !upper;
        measure.low = scaled.value_or(measure.low);
        measure.high = upper.value_or(measure.high);
    }
    if (unit == nullptr) return;
    measure.known = unit;
    measure.unit = unit->word;
    measure.unit_at = span_of(measure.end + 1, close);
    measure.end = close + 1;
}

void take_unit(Input const& input, Measure& measure, Units::Match const& match) {
    measure.unit_at = span_of(measure.end, measure.end + match.bytes);
    measure.end += match.bytes;
    measure.known = match.unit;
    measure.unit = match.unit->word;
    if (auto const end = run(input, measure.end, more_behind)) {
        measure.more = true;
        measure.end = *end;
    }
    if (measure.low == measure.high) {
        take_smaller_units(input, measure);
        take_half(input, measure);
    }
    if (match.unit->dimension == "money")
        if (auto const end = run(input, measure.end, money_end)) measure.end = *end;
}

/// The unit of a share that was written as a plain number: 0.97比例 is 97%.
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

/// 1:0.6, 18:1 and 1比0.6: what stands for one of the other, in the unit `1:` or `:1`. Other ratios
/// are brought into that form where it is exact, 3:2 as 1.5:1.
auto const to = x3::omit[x3::lit(":") | "比"];
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

Measure measure_of(Number const& number, std::size_t at) {
    Measure measure;
    measure.low = number.low;
    measure.high = number.high;
    measure.more = number.more;
    measure.too_large = number.too_large;
    measure.scale = number.scale;
    measure.in_words = number.in_words;
    measure.words = number.words;
    measure.number = span_of(at, number.end);
    measure.unit_at = measure.per_at = span_of(number.end, number.end);
    measure.end = number.end;
    return measure;
}

bool names_year(Input const& input, Number const& number) {
    return input.starts(number.end, "年") && is_calendar_year(number.low);
}

}  // namespace

FirstCharacters const& first_of_measures() {
    static FirstCharacters const first = [] {
        auto both = first_characters_of(currency_signs);
        both.add(first_of_numbers());
        return both;
    }();
    return first;
}

std::optional<Measure> read_measure(Input const& input, std::size_t at) {
    if (!first_of_measures().begin(input.from(at))) return std::nullopt;
    char const* sign = nullptr;
    auto const sign_end = run(input, at, currency_signs, sign);
    auto const number = read_number(input, sign_end.value_or(at));
    if (!number || names_year(input, *number)) return std::nullopt;
    auto measure = measure_of(*number, sign_end.value_or(at));
    if (sign_end) {
        measure.unit = sign;
        measure.known = input.units.find(sign);
        measure.unit_at = span_of(at, *sign_end);
        if (auto const end = run(input, measure.end, money_word)) measure.end = *end;
    } else if (!number->fraction && !number->unit.empty()) {
        measure.unit = number->unit;
        measure.known = input.units.find(number->unit);
        measure.shares = false;
    } else if (!take_proportion(input, *number, measure) && !take_tenths(input, measure) &&
               !take_ratio(input, measure)) {
        take_between(input, measure);
        auto const unit = read_unit(input, measure.end);
        if (unit && number->fraction) {  // 四分之一公升
            measure.low = measure.low.shifted(-2).value_or(measure.low);
            measure.high = measure.low;
        }
        if (unit) {
            take_unit(input, measure, *unit);
        } else if (number->fraction) {
            measure.unit = "%";
            measure.known = input.units.find("%");
        } else {
            take_bracketed_unit(input, measure);
        }
    }
    if (auto const per = read_per_behind(input, measure.end)) {
        measure.per = per->per;
        measure.per_at = span_of(measure.end, per->end);
        measure.end = per->end;
    }
    return measure;
}

}  // namespace jixiao::grammar
