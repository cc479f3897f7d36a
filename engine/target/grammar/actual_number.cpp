#include "target/grammar/actual.hpp"
#include "target/grammar/bounds.hpp"
#include "target/grammar/measure.hpp"
#include "target/grammar/near_units.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/wrong.hpp"
#include "target/grammar/x3_reader.hpp"

#include <array>

namespace jixiao::grammar {
namespace {

auto const joint = x3::omit[+x3::lit('-') | +x3::lit('~') | x3::lit("至") | "到"];

/// 近, 接近 and 将近 come close from below; the other words of their row say about.
bool is_nearly(Input const& input, std::size_t at) {
    return input.starts(at, "近") || input.starts(at, "接近") || input.starts(at, "将近");
}

ActualSign sign_of(Compare compare) {
    switch (compare) {
        case Compare::at_least: return ActualSign::at_least;
        case Compare::above: return ActualSign::above;
        case Compare::at_most: return ActualSign::at_most;
        case Compare::below: return ActualSign::below;
        case Compare::about: return ActualSign::about;
        case Compare::equal: break;
    }
    return ActualSign::exact;
}

/// Of two signs, before the number and behind it, the one that says more: 约95%以上.
ActualSign joined(ActualSign before, ActualSign behind) {
    bool const is_vague = before == ActualSign::exact || before == ActualSign::about;
    return is_vague && behind != ActualSign::exact ? behind : before;
}

struct Found {
    Amount amount;
    std::size_t end = 0;
};

void check_size(Measure const& measure) {
    if (!measure.too_large) return;
    throw Wrong{"too-large", measure.number.begin, measure.number.end,
                say("a number here needs more than {0} digits", Decimal::max_digits),
                say("write it with 万 or 亿")};
}

/// A word like 超 or 过 is a sign only where a number can be said to begin: at the start and behind
/// 已, 完成, 达.
bool may_hint(std::string_view head) {
    constexpr auto words =
        std::to_array<std::string_view>({"完成", "达", "达到", "共", "已", "为", "实际", "计"});
    return head.empty() || std::any_of(words.begin(), words.end(),
                                       [&](std::string_view word) { return head.ends_with(word); });
}

/// The upper end of a range behind its lower one, where there is one.
std::optional<Found> read_range(Input const& input, std::size_t begin, Measure const& low) {
    auto const next = run(input, low.end, joint);
    auto const high = next ? read_measure(input, *next) : std::nullopt;
    if (!high) return std::nullopt;
    auto const range = std::get<Between>(ranged(low, *high, begin));
    Found found{{range.low, high->per}, high->end};
    found.amount.high = range.high.amount;
    return found;
}

/// One number with its signs, or a range, from `at`.
std::optional<Found> read_figure(Input const& input, std::size_t at) {
    auto before = read_word_before(input, at);
    if (before && before->sureness == Sureness::hint && !may_hint(input.text.substr(0, at)))
        before.reset();
    auto const begin = before ? before->end : at;
    auto const measure = read_measure(input, begin);
    if (!measure) return std::nullopt;
    bool const is_word = measure->in_words && measure->known == nullptr && measure->words <= 1;
    if (is_word && begin > 0) return std::nullopt;  // the 三 of 三农
    check_size(*measure);
    auto found = read_range(input, begin, *measure);
    if (!found) {
        found = Found{{{measure->low, measure->unit}, measure->per}, measure->end};
        if (measure->low != measure->high) found->amount.high = measure->high;
    }
    auto& sign = found->amount.sign;
    if (before) sign = is_nearly(input, at) ? ActualSign::below : sign_of(before->compare);
    if (measure->more) sign = joined(sign, ActualSign::and_some);
    if (auto const behind = read_word_behind(input, found->end)) {
        if (before) bounded(*measure, before, behind, std::nullopt, at);  // may contradict
        sign = joined(sign, sign_of(behind->compare));
        found->end = behind->end;
    }
    return found;
}

/// The number that begins at `at` behind `head`, when the rest of the text is understood too.
std::optional<Amount> read_all(Input const& input, std::size_t at, Aside const& head) {
    auto const found = read_figure(input, at);
    if (!found) return std::nullopt;
    auto amount = found->amount;
    amount.change = head.change;
    amount.doubt = head.doubt;
    if (found->end == input.text.size()) return amount;
    auto const remark = read_remark_behind(input, found->end, amount.quantity);
    if (!remark || remark->change) return std::nullopt;
    if (amount.doubt.empty()) amount.doubt = remark->doubt;
    return amount;
}

/// Says what is wrong behind the first number of a text that could not be read as a whole.
[[noreturn]] void refuse_rest(Input const& input, Found const& found) {
    auto const word = input.given(found.end, input.text.size());
    if (found.amount.quantity.unit.empty() && !word.empty() && !is_figure(word[0])) {
        auto const meant = near_unit(word, input.units);
        throw Wrong{
            "unit", found.end, input.text.size(),
            say("expected a unit here, \"{0}\" is not one", word),
            meant ? say("did you mean {0}", *meant)
                  : say("units are listed in config/units.yaml; a workspace can add its own")};
    }
    throw Wrong{"trailing", found.end, input.text.size(),
                say("\"{0}\" behind the number is not understood", word),
                say("keep the number here and move the words to `note`")};
}

}  // namespace

std::optional<ActualValue> read_number_value(Input const& input) {
    std::optional<Found> first;
    for (std::size_t at = 0; at < input.text.size(); at += character_bytes(input.text, at)) {
        bool const may_begin = first_of_measures().begin(input.from(at)) ||
                               first_of_words_before().begin(input.from(at));
        if (!may_begin) continue;
        auto const head = read_aside(input, 0, at);
        if (!head) break;
        if (auto amount = read_all(input, at, *head)) return *std::move(amount);
        if (!first) first = read_figure(input, at);
    }
    if (first) refuse_rest(input, *first);
    return std::nullopt;
}

}  // namespace jixiao::grammar
