#include "model/target/grammar/actual.hpp"
#include "model/target/grammar/amount.hpp"
#include "model/target/grammar/bounds.hpp"
#include "model/target/grammar/doubts.hpp"
#include "model/target/grammar/near_units.hpp"
#include "model/target/grammar/wrong.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

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

/// What a comparator before the number says. 近, 接近 and 将近 come close from below.
ActualSign sign_before(Tokens const& tokens, Token const& token) {
    auto const text = tokens.text(token);
    for (std::string_view const nearly : {"近", "接近", "将近"})
        if (text.starts_with(nearly)) return ActualSign::below;
    auto const& word = token.as<ComparatorWord>();
    if (word.refused)
        throw Wrong{"relation", token.at.begin, token.at.end,
                    say("an actual states what was reached, not what was not"),
                    say("write the figure that was reached")};
    return sign_of(word.compare);
}

/// Of two signs, before the number and behind it, the one that says more: 约95%以上.
ActualSign joined(ActualSign before, ActualSign behind) {
    bool const is_vague = before == ActualSign::exact || before == ActualSign::about;
    return is_vague && behind != ActualSign::exact ? behind : before;
}

void check_size(Measure const& measure) {
    if (!measure.too_large) return;
    throw Wrong{"too-large",
                measure.number.begin,
                measure.number.end,
                say("a number here needs more than {0} digits", Decimal::max_digits),
                {}};
}

/// The one number of a text, or its one range, with its signs: the tokens [begin, end).
struct Figure {
    jixiao::Amount amount;
    std::size_t begin = 0, end = 0;
};

Figure read_figure(Tokens const& tokens, std::size_t at) {
    auto const& all = tokens.all;
    auto const counted = *read_amount(tokens, at);
    auto const& measure = counted.measure;
    check_size(measure);
    Figure figure{{{measure.low, measure.unit}, measure.per}, at, counted.end};
    auto& amount = figure.amount;
    if (measure.low != measure.high) amount.high = measure.high;
    if (measure.more) amount.sign = ActualSign::and_some;
    auto const to = figure.end;
    auto const second =
        to < all.size() && all[to].kind == Kind::range ? read_amount(tokens, to + 1) : std::nullopt;
    if (second) {
        auto const range =
            std::get<Between>(ranged(tokens.input, measure, second->measure, all[at].at.begin));
        amount.quantity = range.low;
        amount.high = range.high.amount;
        amount.per = second->measure.per;
        figure.end = second->end;
    }
    auto const* before = at > 0 && all[at - 1].kind == Kind::comparator ? &all[at - 1] : nullptr;
    auto const* behind = figure.end < all.size() && all[figure.end].kind == Kind::behind
                             ? &all[figure.end]
                             : nullptr;
    bool const is_controlled = before && before->as<ComparatorWord>().controlled;
    if (before && behind && !is_controlled && !second)  // may contradict each other
        bounded(measure, &before->as<ComparatorWord>(), &behind->as<ComparatorWord>(), std::nullopt,
                before->at.begin);
    if (behind) {
        amount.sign = joined(amount.sign, sign_of(behind->as<ComparatorWord>().compare));
        ++figure.end;
    }
    if (before) {
        auto const sign = sign_before(tokens, *before);
        amount.sign = behind && is_controlled ? amount.sign : joined(sign, amount.sign);
        --figure.begin;
    }
    return figure;
}

/// Says what is wrong behind the number of a text that could not be read as a whole.
[[noreturn]] void refuse_rest(Tokens const& tokens, Figure const& figure) {
    auto const& input = tokens.input;
    auto const begin = tokens.all[figure.end - 1].at.end;
    auto const word = input.given(begin, input.text.size());
    bool const is_words =
        figure.end < tokens.all.size() && tokens.all[figure.end].kind == Kind::words;
    if (figure.amount.quantity.unit.empty() && is_words) {
        auto const meant = near_unit(word, input.units);
        throw Wrong{"unit", begin, input.text.size(),
                    say("expected a unit of measure here, \"{0}\" is not one", word),
                    meant ? say("did you mean {0}", *meant)
                          : say("see config/units.yaml for the known units of measure; a workspace "
                                "can add its own")};
    }
    throw Wrong{"trailing", begin, input.text.size(),
                say("\"{0}\" after the number is not understood", word),
                say("keep the number here and move the words to `note`")};
}

/// 6月20日完成100%, 2024年新增78家: the number, with the time beside it.
std::optional<ActualValue> read_dated(Tokens const& tokens, std::size_t date) {
    auto without = tokens;
    without.all[date].kind = Kind::joint;
    auto value = read_number_value(without);
    if (auto* const amount = value ? std::get_if<jixiao::Amount>(&*value) : nullptr)
        amount->done = done_on(tokens, tokens.all[date]);
    return value;
}

}  // namespace

std::optional<ActualValue> read_number_value(Tokens const& tokens) {
    auto const& all = tokens.all;
    auto const is_date = [&](Token const& each) {
        // 年初 says what there was at the start.
        return each.kind == Kind::date && tokens.text(each).find("年初") == std::string_view::npos;
    };
    if (std::count_if(all.begin(), all.end(), is_date) == 1)
        return read_dated(tokens, static_cast<std::size_t>(
                                      std::find_if(all.begin(), all.end(), is_date) - all.begin()));
    auto const token = std::find_if(all.begin(), all.end(),
                                    [](Token const& each) { return each.kind == Kind::quantity; });
    if (token == all.end()) return std::nullopt;
    auto figure = read_figure(tokens, static_cast<std::size_t>(token - all.begin()));
    auto const head = read_aside(tokens, 0, figure.begin);
    if (!head) {
        auto const begin = all[figure.begin].at.begin;
        throw Wrong{
            "leading", 0, begin,
            say("\"{0}\" before the number is not understood", tokens.input.given(0, begin)),
            say("keep the number here and move the words to `note`")};
    }
    auto& amount = figure.amount;
    amount.change = head->change;
    amount.doubt =
        head->doubt.empty() ? doubt_beside(tokens, figure.begin, figure.end) : head->doubt;
    if (amount.per.word.empty()) amount.per = head->per;
    if (figure.end == all.size()) return amount;
    auto const remark = read_remark_behind(tokens, figure.end, amount.quantity);
    if (!remark || remark->change) refuse_rest(tokens, figure);
    if (amount.doubt.empty()) amount.doubt = remark->doubt;
    return amount;
}

}  // namespace jixiao::grammar
