#include "model/target/grammar/measure_parts.hpp"

#include "model/target/grammar/x3_reader.hpp"

namespace jixiao::grammar {
namespace {

auto const tenths =
    "成" >> !(x3::lit("员") | "果" | "本" | "功" | "效" | "立" | "为" | "都" | "长");
auto const more_behind = x3::omit[x3::lit("多") | "余"];

bool at_latin_word(Input const& input, std::size_t at) {
    return at < input.text.size() && (is_latin(input.text[at]) || is_figure(input.text[at]));
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

}  // namespace

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

std::optional<std::size_t> skip_more(Input const& input, std::size_t at) {
    return run(input, at, more_behind);
}

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
    } else if (auto const end = skip_more(input, behind); end && unit_behind(*end)) {
        measure.more = true;
        measure.end = *end;
    } else if (auto const unit = input.units.longest_prefix(input.from(behind));
               unit && unit->bytes > 3 && unit->unit->dimension != "counter") {
        measure.end = behind;  // 六个加仑
    }
}

}  // namespace jixiao::grammar
