#include "target/grammar/limit.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/words.hpp"

namespace jixiao::grammar {

bool counts_grades(LimitPhrase const& phrase) {
    auto const is_grade = [](Quantity const& q) {
        return q.amount.scale() == 0 && (q.unit == "级" || q.unit == "星" || q.unit == "等");
    };
    if (auto const* stated = std::get_if<Stated>(&phrase.limit)) return is_grade(stated->value);
    if (auto const* least = std::get_if<AtLeast>(&phrase.limit)) return is_grade(least->bound);
    if (auto const* most = std::get_if<AtMost>(&phrase.limit)) return is_grade(most->bound);
    return false;
}

std::optional<Phrase> read_level(Input const& input, std::size_t at) {
    auto limit = read_limit(input, at);
    if (!limit || counts_grades(*limit)) return std::nullopt;
    return std::visit(
        [&](auto& comparator) {
            return Phrase{std::move(comparator), limit->per, limit->parts, limit->end};
        },
        limit->limit);
}

std::optional<Phrase> read_change(Input const& input, std::size_t at) {
    auto const word = read_change_word(input, at);
    if (!word || word->end_value) return std::nullopt;
    auto const size = read_limit(input, word->end);
    if (!size) return std::nullopt;
    Phrase phrase{ChangeBy{word->direction, size->limit}, size->per, size->parts, size->end};
    auto& relation = phrase.parts.relation;
    if (relation.empty() || relation.begin >= word->end) {
        relation.begin = static_cast<std::uint32_t>(at);
        if (relation.end <= at) relation.end = static_cast<std::uint32_t>(word->end);
    }
    return phrase;
}

}  // namespace jixiao::grammar
