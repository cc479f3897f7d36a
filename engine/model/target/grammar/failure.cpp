#include "model/target/grammar/failure.hpp"

#include "base/nearest.hpp"
#include "model/target/grammar/near_units.hpp"
#include "model/target/grammar/wrong.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

/// The piece of text at `at` that a reader sees as one: to the next mark or figure.
std::size_t piece_end(Input const& input, std::size_t at) {
    if (at >= input.text.size()) return at;
    auto end = at + character_bytes(input.text, at);
    while (end < input.text.size()) {
        auto const c = input.text[end];
        if (is_figure(c) || c == '(' || c == ' ' || ends_clause(input.from(end))) break;
        end += character_bytes(input.text, end);
    }
    return end;
}

/// Figures, points and letters that belong to one broken number: 1.2.3, 1e5, 0x10.
std::size_t number_end(Input const& input, std::size_t at) {
    auto end = at;
    while (end < input.text.size() &&
           (is_figure(input.text[end]) || input.text[end] == '.' || input.text[end] == ',' ||
            is_latin(input.text[end]) || input.text[end] == ' '))
        ++end;
    return end;
}

[[noreturn]] void no_number(Input const& input, std::size_t at) {
    throw Wrong{"number", at, piece_end(input, at), say("expected a number here"),
                say("write the target as a comparator, a number and a unit of measure: ≥115家")};
}

[[noreturn]] void no_unit(Input const& input, std::size_t at) {
    auto const end = piece_end(input, at);
    auto const word = input.given(at, end);
    auto const meant = near_unit(word, input.units);
    throw Wrong{"unit", at, end, say("expected a unit of measure here, \"{0}\" is not one", word),
                meant ? say("did you mean {0}", *meant)
                      : say("see config/units.yaml for the known units of measure; a workspace can "
                            "add its own")};
}

[[noreturn]] void trailing(Input const& input, std::size_t begin, std::size_t at) {
    auto const end = input.text.size();
    auto const word = input.given(at, piece_end(input, at));
    auto const comparator = nearest(word, words_behind());
    throw Wrong{"trailing", at, end, say("\"{0}\" after the number is not understood", word),
                comparator && comparator->size() > 3 && *comparator != word
                    ? say("did you mean {0}", *comparator)
                    : say("did you mean {0}", input.given(begin, at))};
}

/// A letter, a figure or a point right behind a number that has no unit: 1e5, 5 3, 1.2.3.
void refuse_broken_number(Input const& input, Parts const& parts) {
    auto const end = parts.number.end;
    if (end >= input.text.size()) return;
    auto const after = input.text[end];
    auto const figure_next = end + 1 < input.text.size() && is_figure(input.text[end + 1]);
    bool const goes_on = is_latin(after) || is_figure(after) ||
                         ((after == '.' || after == ',' || after == ' ') && figure_next);
    if (!goes_on) return;
    throw Wrong{"number", parts.number.begin, number_end(input, end), say("this is not one number"),
                say("write digits with at most one decimal point, or Chinese numerals; exponents "
                    "and hexadecimal numbers are not read")};
}

/// The words that go on from a token: 高标准农田.
std::string_view tail_words(Tokens const& tokens, std::size_t at) {
    auto end = at;
    while (end < tokens.all.size() &&
           (tokens.all[end].kind == Kind::words || tokens.all[end].kind == Kind::reference ||
            tokens.all[end].kind == Kind::qualifier || tokens.all[end].kind == Kind::change))
        ++end;
    return tokens.input.text.substr(tokens.all[at].at.begin,
                                    tokens.all[end - 1].at.end - tokens.all[at].at.begin);
}

/// Words of two characters and more that are no comparator, or 的: 1000家|企业.
bool is_noun(std::string_view word) {
    constexpr std::size_t character = 3;  // bytes
    return static_cast<unsigned char>(word[0]) >= 0xE3 && word.size() > character;
}

}  // namespace

void refuse_misspelt(Input const& input, std::size_t at, std::string_view word) {
    static auto const longer = [] {
        std::vector<std::string> words;
        for (auto const& behind : words_behind())
            if (behind.size() > 3) words.push_back(behind);
        return words;
    }();
    static FirstCharacters const of_longer = [] {
        FirstCharacters all;
        for (std::string_view words : longer)
            for (; !words.empty(); words.remove_prefix(character_bytes(words, 0))) all.add(words);
        return all;
    }();
    bool shares_one = false;
    for (auto rest = word; !rest.empty(); rest.remove_prefix(character_bytes(rest, 0)))
        shares_one = shares_one || of_longer.begin(rest);
    auto const meant = shares_one ? nearest(word, longer) : std::nullopt;
    if (meant && *meant != word && word.size() <= meant->size())
        throw Wrong{
            "trailing", at, at + word.size(),
            say("\"{0}\" after the number is not understood", input.given(at, at + word.size())),
            say("did you mean {0}", *meant)};
}

void explain_stray(Tokens const& tokens, std::size_t at) {
    auto const& input = tokens.input;
    auto const& token = tokens.all[at];
    auto const is_last = at + 1 == tokens.all.size();
    if (token.kind == Kind::comparator) {
        auto const* const next = is_last ? nullptr : &tokens.all[at + 1];
        auto const sure = [](Token const& word) {
            return word.as<ComparatorWord>().sureness != Sureness::hint;
        };
        if (next != nullptr && next->kind == Kind::comparator && sure(*next))
            throw Wrong{"relation", token.at.begin, next->at.end,
                        say("there are two comparators here"),
                        say("keep one of them: {0}", input.given(token.at.begin, token.at.end))};
        no_number(input, token.at.end);
    }
    if (at > 0 && (token.kind == Kind::behind || token.kind == Kind::stray))
        trailing(input, tokens.all.front().at.begin, token.at.begin);
    no_number(input, token.at.begin);
}

void refuse_tail(Tokens const& tokens, Statement const& statement) {
    auto const& input = tokens.input;
    auto const& parts = statement.parts;
    auto const has_unit = !parts.unit.empty() || !parts.per.empty();
    if (!has_unit) refuse_broken_number(input, parts);
    if (statement.end >= tokens.all.size()) return;
    auto const& next = tokens.all[statement.end];
    if (next.kind == Kind::of || next.kind == Kind::open || next.kind == Kind::close) return;
    if (next.kind == Kind::quantity && tokens.all[statement.end - 1].kind == Kind::quantity &&
        !has_unit)
        no_unit(input, next.at.begin);
    if (next.kind != Kind::words) return;
    auto const unit = input.text.substr(parts.unit.begin, parts.unit.end - parts.unit.begin);
    auto const word = tail_words(tokens, statement.end);
    auto const compared_behind = tokens.all[statement.end - 1].kind == Kind::behind;
    if (!has_unit && !compared_behind) no_unit(input, next.at.begin);
    if (!is_noun(word) || (!unit.empty() && word.starts_with(unit)))
        trailing(input, tokens.all.front().at.begin, next.at.begin);
    refuse_misspelt(input, next.at.begin, word);
}

}  // namespace jixiao::grammar
