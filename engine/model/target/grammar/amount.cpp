#include "model/target/grammar/amount.hpp"

#include "model/target/grammar/failure.hpp"
#include "model/target/grammar/near_units.hpp"
#include "model/target/grammar/number.hpp"
#include "model/target/grammar/token_reader.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

constexpr std::size_t character = 3;  // bytes of a Chinese one

/// Whether one character behind a unit makes another unit with it: the 次 of 12宗次, the 时 of
/// 台时. Not the unit again (家家), a slip for another (家佳), nor one that says more than a thing
/// or begins a bound (家以).
bool joins_unit(std::string_view word, Measure const& measure, std::string_view unit,
                Units const& units) {
    static FirstCharacters const says_more{
        "以之左上下内外及或起不未无没的了多余半约等前后中间共各每是为在有和与其类型号底初末正增减"
        "超达至到率比"};
    auto const& dimension = measure.known->dimension;
    auto const is_thing = dimension == "counter" || dimension == "mass" || dimension == "length" ||
                          dimension == "area" || dimension == "volume";
    return word.size() == character && is_thing && !unit.ends_with(word) &&
           !says_more.begin(word) && !near_unit(word, units);
}

/// Whether words behind a number are its unit, or go on with it: two to five Chinese characters
/// behind a bare one, up to the end of the clause, 以上 or /天.
bool is_new_unit(Tokens const& tokens, std::size_t at, Measure const& measure) {
    constexpr std::size_t most = 5;
    auto const& token = tokens.all[at];
    auto const word = tokens.text(token);
    if (measure.known == nullptr && measure.low.is_zero()) return false;  // 0事故 is none of it
    auto const unit = tokens.input.text.substr(measure.unit_at.begin,
                                               measure.unit_at.end - measure.unit_at.begin);
    auto const has_length = measure.known == nullptr
                                ? word.size() >= 2 * character
                                : joins_unit(word, measure, unit, tokens.input.units);
    if (measure.known != nullptr && token.at.begin != measure.unit_at.end) return false;
    if (token.kind != Kind::words || !has_length || word.size() > most * character) return false;
    if (!std::all_of(word.begin(), word.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return false;
    if (starts_with_one_of(word, {"多", "余", "几", "来"})) return false;
    for (std::size_t here = token.at.begin; here < token.at.end;
         here += character_bytes(tokens.input.text, here))
        if (read_number(tokens.input, here)) return false;  // 五十十家
    if (at + 1 == tokens.all.size()) return true;
    switch (tokens.all[at + 1].kind) {
        case Kind::behind:
        case Kind::joint:
        case Kind::open:
        case Kind::close:
        case Kind::per:
        case Kind::range: return true;
        default: return false;
    }
}

struct NoteShape {
    Token const *include = nullptr, *again = nullptr, *words = nullptr;
};
auto const bracketed = x3::rule<struct NoteId, NoteShape>{"note"} =
    is<Kind::open> >> -is<Kind::include>[into<&NoteShape::include>] >>
    -is<Kind::words>[into<&NoteShape::words>] >> -is<Kind::quantity>[into<&NoteShape::again>] >>
    is<Kind::close>;

bool is_again(Measure const& first, Measure const& again) {
    if (again.low == first.low && (again.unit == first.unit || again.known == nullptr)) return true;
    return first.unit == "%" && again.known == nullptr && again.low.shifted(2) == first.low;
}

}  // namespace

std::optional<Amount> read_amount(Tokens const& tokens, std::size_t at) {
    if (at >= tokens.all.size() || tokens.all[at].kind != Kind::quantity) return std::nullopt;
    Amount amount{tokens.all[at].measure(), std::nullopt, at + 1};
    auto& measure = amount.measure;
    if (!measure.per.word.empty() || amount.end >= tokens.all.size() ||
        !is_new_unit(tokens, amount.end, measure))
        return amount;
    auto const& word = tokens.all[amount.end];
    if (measure.known == nullptr) {
        refuse_misspelt(tokens.input, word.at.begin, tokens.text(word));
        measure.unit_at.begin = word.at.begin;
    }
    measure.unit_at.end = word.at.end;
    measure.unit = tokens.input.text.substr(measure.unit_at.begin,
                                            measure.unit_at.end - measure.unit_at.begin);
    measure.known = nullptr;
    measure.shares = false;
    amount.new_unit = measure.unit_at;
    ++amount.end;
    if (amount.end < tokens.all.size() && tokens.all[amount.end].kind == Kind::per) {
        auto const& per = tokens.all[amount.end];
        measure.per = per.as<PerPhrase>().per;
        measure.per_at = per.at;
        ++amount.end;
    }
    return amount;
}

std::optional<Note> read_note(Tokens const& tokens, std::size_t at) {
    NoteShape shape;
    auto const end = run(tokens, at, bracketed, shape);
    if (!end) return std::nullopt;
    Note note{std::nullopt, *end};
    if (shape.include != nullptr) note.included = shape.include->as<bool>();
    if (shape.words != nullptr) {
        auto const text = tokens.text(*shape.words);
        auto const full_score = text == "满分" || text == "总分";  // 90分（满分100分）
        return full_score && shape.again != nullptr ? std::optional{note} : std::nullopt;
    }
    if (shape.again == nullptr) return shape.include ? std::optional{note} : std::nullopt;
    for (auto before = at; before-- > 0;)
        if (tokens.all[before].kind == Kind::quantity)
            return is_again(tokens.all[before].measure(), shape.again->measure())
                       ? std::optional{note}
                       : std::nullopt;
    return std::nullopt;
}

}  // namespace jixiao::grammar
