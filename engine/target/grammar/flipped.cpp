#include "target/grammar/bounds.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/x3_reader.hpp"

namespace jixiao::grammar {
namespace {

/// 90%≤满意度, 80分≤得分<90分: the number stands before the sign, the name behind it.
struct FlippedShape {
    Measure low;
    ComparatorWord first;
    std::optional<ComparatorWord> second;
    std::optional<Measure> high;
    std::string name;
};

/// Bytes of two Chinese characters: 0>亿 has no name.
constexpr std::size_t shortest_name = 6;

std::optional<ComparatorWord> read_sign(Input const& input, std::size_t at) {
    auto const word = read_word_before(input, at);
    return word && word->sureness == Sureness::sign && word->compare != Compare::about
               ? word
               : std::nullopt;
}

auto const name =
    +(x3::char_ - (x3::lit("≤") | "≥" | '<' | '>' | '=' | x3::ascii::digit | '.' | ',' | ';'));
auto const flipped = x3::rule<struct FlippedId, FlippedShape>{"bounds around a name"} =
    fill<&FlippedShape::low>(&read_measure) >>
    fill<&FlippedShape::first>(&read_sign) >> name[into<&FlippedShape::name>] >>
    -(fill<&FlippedShape::second>(&read_sign) >> fill<&FlippedShape::high>(&read_measure)) >>
    x3::eoi;

ComparatorWord turned(ComparatorWord word) {
    switch (word.compare) {
        case Compare::at_least: word.compare = Compare::at_most; break;
        case Compare::at_most: word.compare = Compare::at_least; break;
        case Compare::above: word.compare = Compare::below; break;
        case Compare::below: word.compare = Compare::above; break;
        case Compare::equal:
        case Compare::about: break;
    }
    return word;
}

}  // namespace

std::optional<Phrase> read_flipped(Input const& input, std::size_t at) {
    FlippedShape shape;
    auto const end = run(input, at, flipped, shape);
    if (!end || shape.name.size() < shortest_name) return std::nullopt;
    auto limit = bounded(shape.low, turned(shape.first), std::nullopt, std::nullopt, at);
    if (shape.high) {
        auto const second = bounded(*shape.high, shape.second, std::nullopt, std::nullopt, at);
        auto const both = between_bounds(limit, second, at, *end);
        if (!both) return std::nullopt;
        limit = *both;
    }
    Parts parts;
    parts.number = shape.low.number;
    parts.unit = shape.low.unit_at;
    return std::visit(
        [&](auto& comparator) {
            return Phrase{std::move(comparator), shape.low.per, parts, *end};
        },
        limit);
}

}  // namespace jixiao::grammar
