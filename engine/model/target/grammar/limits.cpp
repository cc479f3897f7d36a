#include "model/target/grammar/amount.hpp"
#include "model/target/grammar/bounds.hpp"
#include "model/target/grammar/statement.hpp"
#include "model/target/grammar/token_reader.hpp"
#include "model/target/grammar/wrong.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

/// What a share is of, up to its 的: 年度计划的, 应检人数的.
struct Base {
    std::size_t begin = 0, of = 0, end = 0;
};
auto const base_words = +(is<Kind::words> | is<Kind::reference> | is<Kind::qualifier> |
                          is<Kind::date> | is<Kind::total>);

bool is_share(Measure const& measure) {
    return measure.unit == "%" || measure.unit == "‰" || measure.unit == "‱";
}

/// 控制在预算90%以内 says 的 by being controlled.
bool is_controlled(Tokens const& tokens, std::size_t at) {
    return at > 0 && tokens.all[at - 1].kind == Kind::comparator &&
           tokens.all[at - 1].as<ComparatorWord>().controlled;
}

std::optional<Base> read_base(Tokens const& tokens, std::size_t at) {
    auto const of = run(tokens, at, x3::omit[base_words]);
    auto end = of ? run(tokens, *of, x3::omit[is<Kind::of>]) : std::nullopt;
    if (of && !end && is_controlled(tokens, at)) end = of;
    auto const named = of && std::any_of(tokens.all.begin() + static_cast<std::ptrdiff_t>(at),
                                         tokens.all.begin() + static_cast<std::ptrdiff_t>(*of),
                                         [](Token const& t) { return t.kind != Kind::date; });
    if (!named) return std::nullopt;  // 2025年的3.1%
    if (!end || *end >= tokens.all.size() || tokens.all[*end].kind != Kind::quantity ||
        !is_share(tokens.all[*end].measure()))
        return std::nullopt;
    return Base{at, *of, *end};
}

struct LimitShape {
    Token const* before = nullptr;
    std::vector<Token const*> between;  // the words between comparator and number
    std::optional<Base> base;
    std::optional<Amount> low, high;
    std::optional<Note> low_note, note;
    Token const *around = nullptr, *behind = nullptr, *adjective = nullptr;
    bool is_range = false;
};

auto const add_between = [](auto& ctx) { x3::_val(ctx).between.push_back(x3::_attr(ctx)); };
auto const set_range = [](auto& ctx) { x3::_val(ctx).is_range = true; };
template <Kind kind>
auto const between_word = is<kind>[add_between];
auto const slot =
    *(between_word<Kind::words> | between_word<Kind::per> | between_word<Kind::qualifier> |
      between_word<Kind::total> | between_word<Kind::happens>);
auto const sign = is<Kind::comparator>[into<&LimitShape::before>];
auto const base_part = fill<&LimitShape::base>(&read_base);
auto const low_part = fill<&LimitShape::low>(&read_amount);
auto const high_part = fill<&LimitShape::high>(&read_amount);
auto const note_part = fill<&LimitShape::note>(&read_note);
auto const around_sign = is<Kind::plus_minus>[into<&LimitShape::around>];
auto const to_other =
    (is<Kind::range> >> high_part >> -note_part >> -is<Kind::between>)[set_range] |
    (is<Kind::than> >> high_part >> is<Kind::between>)[set_range];
auto const numbers =
    (around_sign >> low_part) | (low_part >> -fill<&LimitShape::low_note>(&read_note) >>
                                 -((around_sign >> high_part) | to_other));
auto const behind_word = is<Kind::behind>[into<&LimitShape::behind>];
auto const ending =
    -(behind_word | (is<Kind::open> >> behind_word >> is<Kind::close>)) >> -note_part;

auto const limit_shape = x3::rule<struct LimitId, LimitShape>{"limit"} =
    (-sign >> -x3::omit[is<Kind::from>] >> numbers >> ending);
/// 不低于年度计划的90%
auto const share_shape = x3::rule<struct ShareId, LimitShape>{"share"} =
    (-sign >> base_part >> numbers >> ending);
/// 至少开展3次, 至少每月更新2条
auto const spaced_shape = x3::rule<struct SpacedId, LimitShape>{"limit with words"} =
    (sign >> slot >> numbers >> ending);
/// 比三十大
auto const than_shape = x3::rule<struct ThanId, LimitShape>{"comparison"} =
    (x3::omit[is<Kind::than>] >> low_part >> is<Kind::adjective>[into<&LimitShape::adjective>]);

ComparatorWord const* word_of(Token const* token) {
    return token != nullptr ? &token->as<ComparatorWord>() : nullptr;
}

/// What the shape's numbers are asked to be.
Limit limit_in(LimitShape const& shape, Input const& input, std::size_t begin) {
    auto const& first = shape.low->measure;
    if (shape.around != nullptr)
        return shape.high ? spread(first, shape.high->measure, begin)
                          : spread(std::nullopt, first, begin);
    auto const* const before = word_of(shape.before);
    auto const* const behind = word_of(shape.behind);
    if (shape.is_range) {
        if (before && before->compare != Compare::about && !before->controlled)
            throw Wrong{"relation", begin, shape.high->measure.end,
                        say("a range cannot be combined with a comparator"),
                        say("write either a range or one number")};
        return ranged(input, first, shape.high->measure, begin);
    }
    if (shape.adjective != nullptr) {
        ComparatorWord const word{.compare = shape.adjective->as<Direction>() == Direction::up
                                                 ? Compare::above
                                                 : Compare::below};
        return bounded(first, &word, nullptr, std::nullopt, begin);
    }
    auto included = shape.low_note ? shape.low_note->included : std::nullopt;
    if (shape.note && shape.note->included) included = shape.note->included;
    return bounded(first, before, behind, included, begin);
}

void add_words_between(LimitStatement& statement, LimitShape const& shape, Tokens const& tokens) {
    for (auto const* token : shape.between) {
        if (token->kind == Kind::per && statement.per.word.empty()) {
            statement.per = token->as<PerPhrase>().per;
            statement.parts.per = token->at;
        } else if (tokens.text(*token) == "共") {
            continue;
        } else if (token->kind == Kind::qualifier || token->kind == Kind::total) {
            statement.qualifier += tokens.text(*token);
            statement.parts.qualifier = token->at;
        } else {
            statement.skipped.push_back(token->at);
        }
    }
}

LimitStatement statement_of(LimitShape const& shape, Tokens const& tokens, std::size_t at,
                            std::size_t end) {
    auto const begin = tokens.all[at].at.begin;
    auto const& first = shape.low->measure;
    LimitStatement statement;
    statement.end = end;
    statement.limit = limit_in(shape, tokens.input, begin);
    auto const& last = shape.high ? shape.high->measure : first;
    statement.per = last.per.word.empty() ? first.per : last.per;
    statement.parts.number = span_of(first.number.begin, last.number.end);
    statement.parts.unit = last.unit_at.empty() ? first.unit_at : last.unit_at;
    statement.parts.per = last.per.word.empty() ? first.per_at : last.per_at;
    if (shape.before != nullptr)
        statement.parts.relation = shape.before->at;
    else if (shape.behind != nullptr)
        statement.parts.relation = shape.behind->at;
    else if (shape.adjective != nullptr)
        statement.parts.relation = shape.adjective->at;
    for (auto const& amount : {shape.low, shape.high})
        if (amount && amount->new_unit) statement.new_units.push_back(*amount->new_unit);
    if (shape.base) statement.base = words_of(tokens, shape.base->begin, shape.base->of);
    add_words_between(statement, shape, tokens);
    std::visit([&](auto const& known) { statement.comparator = known; }, statement.limit);
    return statement;
}

/// The words between a comparator and its number are a verb or a noun, not one stray character.
bool fits(LimitShape const& shape) {
    constexpr std::size_t character = 3;  // bytes
    return std::none_of(shape.between.begin(), shape.between.end(), [](Token const* token) {
        return token->kind == Kind::words && token->at.end - token->at.begin <= character;
    });
}

std::optional<LimitStatement> read_one(Tokens const& tokens, std::size_t at) {
    if (at >= tokens.all.size()) return std::nullopt;
    if (auto flipped = read_flipped(tokens, at)) return flipped;
    auto const shaped = [&](auto const& grammar) -> std::optional<LimitStatement> {
        LimitShape shape;
        auto const end = run(tokens, at, grammar, shape);
        if (!end || !fits(shape)) return std::nullopt;
        return statement_of(shape, tokens, at, *end);
    };
    switch (tokens.all[at].kind) {
        case Kind::comparator:
            if (auto limit = shaped(limit_shape)) return limit;
            if (auto limit = shaped(share_shape)) return limit;
            return shaped(spaced_shape);
        case Kind::quantity:
        case Kind::plus_minus:
        case Kind::from: return shaped(limit_shape);
        case Kind::than: return shaped(than_shape);
        case Kind::words:
        case Kind::reference:
        case Kind::qualifier:
        case Kind::date: return shaped(share_shape);
        default: return std::nullopt;
    }
}

}  // namespace

std::optional<LimitStatement> read_limit(Tokens const& tokens, std::size_t at) {
    auto first = read_one(tokens, at);
    if (!first || !first->base.empty()) return first;
    auto const joint = run(tokens, first->end, x3::omit[*(is<Kind::joint> | is<Kind::than>)]);
    auto next = joint.value_or(first->end);
    // 比四分之一大,比二分之一小: the second comparison needs its own 比.
    if (next > first->end && tokens.all[next - 1].kind == Kind::than) --next;
    auto const second = read_one(tokens, next);
    if (!second || !second->base.empty()) return first;
    if (!first->per.word.empty() && !second->per.word.empty() && first->per != second->per)
        return first;
    auto const both = between_bounds(first->limit, second->limit, tokens.all[at].at.begin,
                                     second->parts.number.end);
    if (!both) return first;
    first->limit = *both;
    std::visit([&](auto const& known) { first->comparator = known; }, *both);
    if (first->per.word.empty()) first->per = second->per;
    first->parts.number.end = second->parts.number.end;
    first->parts.unit = second->parts.unit;
    first->new_units.insert(first->new_units.end(), second->new_units.begin(),
                            second->new_units.end());
    first->end = second->end;
    return first;
}

}  // namespace jixiao::grammar
