#include "model/target/grammar/closed_words.hpp"
#include "model/target/grammar/lexer.hpp"

namespace jixiao::grammar {

bool Lexer::take_comparator() {
    auto word = read_word_before(input_, at_);
    if (!word) return false;
    auto const reference = find_word(closed_words, input_, at_);
    if (reference && reference->end > word->end) return false;  // 控制标准
    auto const is_ahead = [&] {
        auto const next = read_word_before(input_, word->end);
        auto const placed = word->controlled && word->end > at_ + std::string_view{"控制"}.size();
        return placed || number_at(word->end) || reference_at(word->end) ||
               read_per_before(input_, word->end) || (next && next->sureness != Sureness::hint) ||
               (word->negated && input_.units.longest_prefix(input_.from(word->end)));
    };
    if (word->refused && !number_at(word->end) && !read_measure(input_, word->end)) return false;
    if (!word->refused && word->sureness == Sureness::hint && !is_ahead() &&
        !(limits_what_follows(*word)))
        return false;
    auto const end = word->end;
    if (last() == Kind::comparator && agrees(tokens_.all.back().as<ComparatorWord>(), *word)) {
        auto& one = tokens_.all.back();
        // 严控超过30万元 is at most.
        if (one.as<ComparatorWord>().controlled && word->compare == Compare::above &&
            !word->negated)
            word->compare = Compare::at_most;
        one.at.end = static_cast<std::uint32_t>(end);
        word->controlled = one.as<ComparatorWord>().controlled;
        one.meaning = *std::move(word);
        at_ = end;
        return true;
    }
    return add(Kind::comparator, end, *std::move(word));
}

bool Lexer::agrees(ComparatorWord const& one, ComparatorWord const& other) {
    if (one.refused || other.refused) return false;
    if (one.controlled) return true;
    if (one.sureness == Sureness::sign && other.sureness == Sureness::sign) return false;
    return (is_lower_bound(one.compare) && is_lower_bound(other.compare)) ||
           (is_upper_bound(one.compare) && is_upper_bound(other.compare));
}

bool Lexer::limits_what_follows(ComparatorWord const& word) const {
    auto const text = input_.text.substr(at_, word.end - at_);
    for (std::string_view const bound : {"最高", "最低", "最大", "最小", "上限", "下限", "限额"}) {
        if (!text.starts_with(bound)) continue;
        auto end = word.end;
        while (!ends(end) && !is_figure(input_.text[end])) end += character_bytes(input_.text, end);
        return !ends(end);
    }
    return false;
}

bool Lexer::take_change() {
    for (std::string_view const more : {"提前", "超额"}) {
        auto const end = at_ + more.size();
        if (input_.starts(at_, more) && (number_at(end) || more == "超额"))
            return add(Kind::change, end, ChangeWord{.direction = Direction::up, .end = end});
    }
    auto const word = read_change_word(input_, at_);
    if (!word) return false;
    auto const one_character = word->end - at_ == character_bytes(input_.text, at_);
    if (one_character && (!number_at(word->end) || !last_words().empty())) return false;
    return add(Kind::change, word->end, *word);
}

}  // namespace jixiao::grammar
