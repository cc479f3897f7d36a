#include "target/grammar/cell.hpp"
#include "target/grammar/measure.hpp"
#include "target/grammar/near_units.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/wrong.hpp"
#include "text/nearest.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

/// The piece of text at `at` that a reader sees as one: to the next mark or figure.
std::size_t piece_end(Input const& input, std::size_t at) {
    auto end = at + character_bytes(input.text, at);
    while (end < input.text.size()) {
        auto const c = input.text[end];
        if (is_figure(c) || c == ',' || c == ';' || c == '(' || c == ' ' ||
            input.from(end).starts_with("。") || input.from(end).starts_with("、"))
            break;
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
    auto const end = at < input.text.size() ? piece_end(input, at) : at;
    throw Wrong{"number", at, end, say("expected a number here"),
                say("write the target as a comparator, a number and a unit: ≥115家")};
}

[[noreturn]] void broken_number(std::size_t at, std::size_t end) {
    throw Wrong{
        "number", at, end, say("this is not one number"),
        say("a number has figures with at most one point, or is written in words; exponents "
            "and hexadecimal numbers are not read")};
}

[[noreturn]] void no_unit(Input const& input, std::size_t at) {
    auto const end = piece_end(input, at);
    auto const word = input.given(at, end);
    auto const meant = near_unit(word, input.units);
    throw Wrong{"unit", at, end, say("expected a unit here, \"{0}\" is not one", word),
                meant ? say("did you mean {0}", *meant)
                      : say("units are listed in config/units.yaml; a workspace can add its own")};
}

[[noreturn]] void trailing(Input const& input, std::size_t begin, std::size_t at) {
    auto const end = input.text.size();
    auto const word = input.given(at, piece_end(input, at));
    auto const comparator = nearest(word, words_behind());
    throw Wrong{"trailing", at, end, say("\"{0}\" behind the number is not understood", word),
                comparator && comparator->size() > 3 && *comparator != word
                    ? say("did you mean {0}", *comparator)
                    : say("did you mean {0}", input.given(begin, at))};
}

/// A comparator right behind a comparator.
void refuse_second_comparator(Input const& input, std::size_t first, std::size_t at) {
    auto const second = read_word_before(input, at);
    if (!second || second->sureness == Sureness::hint) return;
    throw Wrong{"relation", first, second->end, say("two comparators stand here"),
                say("keep one of them: {0}", input.given(first, at))};
}

std::size_t first_figure(Input const& input) {
    auto const at = std::find_if(input.text.begin(), input.text.end(), is_figure);
    return static_cast<std::size_t>(at - input.text.begin());
}

}  // namespace

void explain_failure(Input const& input) {
    auto begin = read_lead(input, 0).end;
    auto word = read_word_before(input, begin);
    auto at = word ? word->end : begin;
    if (word) refuse_second_comparator(input, begin, at);
    auto measure = read_measure(input, at);
    if (!word && !measure && first_figure(input) < input.text.size()) {
        begin = at = first_figure(input);
        measure = read_measure(input, at);
    }
    if (!measure) no_number(input, at);
    auto const number = measure->number.end;
    auto const after = measure->end < input.text.size() ? input.text[measure->end] : '\0';
    auto const glued =
        is_latin(after) || is_figure(after) ||
        ((after == '.' || after == ',' || after == ' ') && measure->end + 1 < input.text.size() &&
         is_figure(input.text[measure->end + 1]));
    if (glued && measure->end == number)
        broken_number(measure->number.begin, number_end(input, number));
    if (measure->end == input.text.size()) no_number(input, at);
    if (measure->known == nullptr && measure->per.word.empty()) no_unit(input, measure->end);
    auto rest = measure->end;
    if (auto const behind = read_word_behind(input, rest)) rest = behind->end;
    if (rest == input.text.size()) rest = measure->end;
    trailing(input, begin, rest);
}

}  // namespace jixiao::grammar
