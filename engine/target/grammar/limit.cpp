#include "target/grammar/limit.hpp"

#include "target/grammar/bounds.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/wrong.hpp"
#include "target/grammar/x3_reader.hpp"

namespace jixiao::grammar {
namespace {

/// A remark in brackets behind a number: （含） and （不含） decide whether the number itself is
/// in, others change nothing.
struct Note {
    std::optional<bool> included;
    std::size_t end = 0;
};

auto const bracketed = '(' >> x3::raw[*(x3::char_ - '(' - ')')] >> ')';

std::optional<Note> read_note(Input const& input, std::size_t at) {
    boost::iterator_range<char const*> inner;
    auto const end = run(input, at, bracketed, inner);
    if (!end) return std::nullopt;
    std::string_view const text{inner.begin(), static_cast<std::size_t>(inner.size())};
    auto const begin = *end - text.size() - 1;
    auto number_at = begin;
    Note note{std::nullopt, *end};
    if (text.starts_with("含") || text.starts_with("包含")) {
        note.included = true;
        number_at += text.starts_with("含") ? 3 : 6;
    } else if (text.starts_with("不含")) {
        note.included = false;
        number_at += 6;
    }
    if (text == "含" || text == "不含") return note;
    // A number again, as in 100%（1.0）; any other number in brackets is a target of its own.
    auto const number = read_measure(input, number_at);
    if (number && number->end == *end - 1) return note;
    auto const has_figures = std::any_of(text.begin(), text.end(), is_figure);
    if (has_figures) return std::nullopt;
    note.included = std::nullopt;
    return note;
}

/// The 20000 of 10000与20000间, where 间 is "between" and not rooms.
std::optional<Measure> read_before_between(Input const& input, std::size_t at) {
    auto number = read_measure(input, at);
    if (!number || number->unit != "间" || !number->per.word.empty()) return std::nullopt;
    number->end = number->number.end;
    number->unit.clear();
    number->known = nullptr;
    number->unit_at = number->per_at = {};
    return number;
}

struct BoundedShape {
    std::optional<ComparatorWord> before;
    Measure low;
    std::optional<Note> low_note;
    std::optional<Measure> high;
    std::optional<Note> high_note;
    std::optional<ComparatorWord> behind;
    std::optional<Note> note;
    bool plus_minus = false;
};

auto const plus_minus_seen = [](auto& ctx) { x3::_val(ctx).plus_minus = true; };
auto const no_high = [](auto& ctx) { x3::_val(ctx).high = std::nullopt; };

auto const before_word = fill<&BoundedShape::before>(&read_word_before);
auto const behind_word = fill<&BoundedShape::behind>(&read_word_behind);
auto const low_end = -x3::lit("第") >> fill<&BoundedShape::low>(&read_measure);
auto const second = -x3::lit("第") >> fill<&BoundedShape::high>(&read_measure);
auto const unitless = fill<&BoundedShape::high>(&read_before_between);

auto const range_sign = +x3::lit('-') | +x3::lit('~') | x3::lit("至") | "到" | "—";
auto const range_end = -(x3::lit("之间") | "间") >> -x3::lit("不等");
auto const and_word = x3::lit("与") | "和" | "跟" | "到" | "至" | "-" | "~" | ",";
auto const in_word = x3::lit("从") | "介于" | "位于" | "处于" | "在" | "于";

auto const high_end =
    (range_sign >> second >> -fill<&BoundedShape::high_note>(&read_note) >> range_end) |
    (and_word >> second >> -fill<&BoundedShape::high_note>(&read_note) >>
     (x3::lit("之间") | "间")) |
    (and_word >> unitless >> "间");
auto const plus_minus = (x3::lit("±") | "+-" | "正负" | "+/-")[plus_minus_seen];

auto const bounded_shape = x3::rule<struct BoundedId, BoundedShape>{"limit"} =
    -before_word >>
    ((plus_minus >> low_end) | (low_end >> -fill<&BoundedShape::low_note>(&read_note) >>
                                ((plus_minus >> second) | high_end | x3::eps[no_high]))) >>
    -behind_word >> -fill<&BoundedShape::note>(&read_note);

auto const range_in_words = x3::rule<struct RangeId, BoundedShape>{"range"} =
    -before_word >> in_word >> low_end >> -fill<&BoundedShape::low_note>(&read_note) >> high_end >>
    -behind_word;

/// 比三十大: the adjective stands for the comparator.
struct ThanShape {
    Measure measure;
    ComparatorWord adjective;
};
auto const than_shape = x3::rule<struct ThanId, ThanShape>{"comparison"} =
    "比" >>
    fill<&ThanShape::measure>(&read_measure) >> fill<&ThanShape::adjective>(&read_adjective);

auto const bound_joint =
    x3::omit[-(x3::lit(",") | "、" | ";") >>
             -(x3::lit("的同时") | "同时" | "并且" | "而且" | "并" | "且" | "和" | "又")];

void describe(LimitPhrase& phrase, Measure const& measure) {
    phrase.per = measure.per;
    phrase.parts.number = measure.number;
    phrase.parts.unit = measure.unit_at;
    phrase.parts.per = measure.per_at;
    phrase.in_words = measure.in_words;
    phrase.words = measure.words;
    phrase.has_unit = measure.known != nullptr;
}

Limit around(Measure middle, std::optional<Measure> const& deviation, std::size_t begin) {
    auto spread = deviation.value_or(middle);
    if (!deviation) middle.low = middle.high = Decimal{};
    if (middle.known == nullptr) {
        middle.unit = spread.unit;
        middle.known = spread.known;
    }
    auto const away = Fraction{spread.high};
    auto const low = (Fraction{middle.low} - away).rounded(9);
    auto const high = (Fraction{middle.low} + away).rounded(9);
    middle.low = middle.high = low;
    spread.low = spread.high = high;
    spread.unit = middle.unit;
    spread.known = middle.known;
    middle.shares = false;
    return ranged(middle, spread, begin);
}

LimitPhrase phrase_of(BoundedShape const& shape, std::size_t at, std::size_t end) {
    LimitPhrase phrase;
    phrase.end = end;
    describe(phrase, shape.low);
    if (shape.before) phrase.parts.relation = span_of(at, shape.low.number.begin);
    if (!shape.before && shape.behind) {
        auto const last = shape.high ? shape.high->end : shape.low.end;
        phrase.parts.relation = span_of(last, shape.behind->end);
    }
    phrase.compared = shape.before || shape.behind || shape.high || shape.plus_minus;
    auto const& ends_in = shape.high ? shape.high : shape.low;
    if (shape.high) {
        describe(phrase, *shape.high);
        phrase.parts.number = span_of(shape.low.number.begin, shape.high->number.end);
        if (phrase.per.word.empty()) phrase.per = shape.low.per;
        phrase.in_words = shape.low.in_words && shape.high->in_words;
        phrase.has_unit = phrase.has_unit || shape.low.known != nullptr;
    }
    if (shape.plus_minus) {
        phrase.limit = around(shape.low, shape.high, at);
        return phrase;
    }
    if (shape.high) {
        if (shape.before && shape.before->compare != Compare::about)
            throw Wrong{"relation", at, ends_in->end,
                        say("a range needs no other comparator beside it"),
                        say("write either a range or one number")};
        phrase.limit = ranged(shape.low, *shape.high, at);
        return phrase;
    }
    auto included = shape.low_note ? shape.low_note->included : std::nullopt;
    if (shape.note && shape.note->included) included = shape.note->included;
    phrase.limit = bounded(shape.low, shape.before, shape.behind, included, at);
    return phrase;
}

/// 第一, 第二百五十: a place, not an amount of anything.
bool is_place(Input const& input, std::size_t at) {
    return input.starts(at, "第");
}

FirstCharacters const first_of_range_words{"从介位处在于"};

/// What a limit can begin with.
bool may_begin(std::string_view text) {
    static FirstCharacters const first = [] {
        FirstCharacters all{"±+正比第从介位处在于"};
        all.add(first_of_measures());
        all.add(first_of_words_before());
        return all;
    }();
    return first.begin(text);
}

std::optional<LimitPhrase> read_one(Input const& input, std::size_t at) {
    if (!may_begin(input.from(at))) return std::nullopt;
    BoundedShape shape;
    if (first_of_range_words.begin(input.from(at)) || read_word_before(input, at)) {
        if (auto const end = run(input, at, range_in_words, shape))
            return phrase_of(shape, at, *end);
        shape = {};
    }
    if (auto const end = run(input, at, bounded_shape, shape)) {
        if (is_place(input, at) && *end != input.text.size()) return std::nullopt;
        return phrase_of(shape, at, *end);
    }
    ThanShape than;
    if (auto const end = run(input, at, than_shape, than)) {
        LimitPhrase phrase;
        describe(phrase, than.measure);
        phrase.parts.relation = span_of(than.measure.end, *end);
        phrase.compared = true;
        phrase.end = *end;
        phrase.limit = bounded(than.measure, than.adjective, std::nullopt, std::nullopt, at);
        return phrase;
    }
    return std::nullopt;
}

bool is_one_sided(Limit const& limit) {
    return std::holds_alternative<AtLeast>(limit) || std::holds_alternative<AtMost>(limit);
}

}  // namespace

std::optional<LimitPhrase> read_limit(Input const& input, std::size_t at) {
    auto first = read_one(input, at);
    if (!first || !is_one_sided(first->limit)) return first;
    auto const joint = run(input, first->end, bound_joint).value_or(first->end);
    auto const other = read_one(input, joint);
    if (!other || !is_one_sided(other->limit)) return first;
    if (!first->per.word.empty() && !other->per.word.empty() && first->per != other->per)
        return first;
    auto const both = between_bounds(first->limit, other->limit, at, other->end);
    if (!both) return first;
    first->limit = *both;
    if (first->per.word.empty()) first->per = other->per;
    first->parts.number = span_of(first->parts.number.begin, other->parts.number.end);
    first->parts.unit = other->parts.unit;
    first->end = other->end;
    return first;
}

}  // namespace jixiao::grammar
