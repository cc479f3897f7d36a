#include "model/target/grammar/measure.hpp"

#include "model/target/grammar/measure_parts.hpp"
#include "model/target/grammar/per.hpp"
#include "model/target/grammar/word_table.hpp"

namespace jixiao::grammar {
namespace {

/// A currency written before its number; the unit it stands for.
constexpr auto currency_signs = word_table([] {
    return std::to_array<WordRow<char const*>>({{"元", "¥ 人民币 RMB CNY"},
                                                {"美元", "$ US$ USD 美元 美金"},
                                                {"欧元", "€ 欧元"},
                                                {"英镑", "£ 英镑"},
                                                {"港元", "港币 港元 HK$"},
                                                {"日元", "日元"},
                                                {"新台币", "新台币 台币"},
                                                {"摄氏度", "摄氏"}});
});

auto const money_word =
    x3::omit[x3::lit("元人民币") | "人民币元" | "元整" | "元" | "圆" | "块钱" | "块" | "度"];
auto const money_end = x3::omit[x3::lit("人民币") | "钱" | "整" | "正"];

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
    if (auto const end = skip_more(input, measure.end)) {
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
        auto both = currency_signs.first;
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
