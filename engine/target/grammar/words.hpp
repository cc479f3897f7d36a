#pragma once

#include "target/grammar/first_characters.hpp"
#include "target/grammar/input.hpp"
#include "target/target.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::grammar {

enum class Compare { at_least, above, at_most, below, equal, about };

/// How sure a comparator word is of being one: a sign and 不低于 must be followed by a number or a
/// reference, 约 and 过 also begin other words (约束有力, 过程规范).
enum class Sureness { sign, word, hint };

struct ComparatorWord {
    Compare compare = Compare::equal;
    Sureness sureness = Sureness::word;
    std::size_t end = 0;
};

/// Before a number: ≥, 不低于, 至少有, 超过了 …
std::optional<ComparatorWord> read_word_before(Input const& input, std::size_t at);
/// Behind a number: 以上, 及以下, 左右, 之内 …
std::optional<ComparatorWord> read_word_behind(Input const& input, std::size_t at);
/// 大 in 比三十大, 低 in 比170低.
std::optional<ComparatorWord> read_adjective(Input const& input, std::size_t at);

/// What the words of read_word_before and of read_change_word begin with.
FirstCharacters const& first_of_words_before();
FirstCharacters const& first_of_change_words();
/// And those of skip_lead_word and skip_qualifier together.
FirstCharacters const& first_of_lead_words();

/// Every word that can stand behind a number, for "did you mean".
std::vector<std::string> const& words_behind();

/// A word of change: 降低, 增长, 降幅; with 至 or 到 it names the value in the end instead.
struct ChangeWord {
    Direction direction = Direction::up;
    bool end_value = false;   // 降至, 提高到, 扩大至
    bool controlled = false;  // 控制在: at most, and no change
    std::size_t end = 0;
};
std::optional<ChangeWord> read_change_word(Input const& input, std::size_t at);

/// A word without weight before a number: 完成, 达到, 共, 实现.
std::optional<std::size_t> skip_lead_word(Input const& input, std::size_t at);
/// A word that travels with the target: 平均, 各, 累计, 全年, 控制在.
std::optional<std::size_t> skip_qualifier(Input const& input, std::size_t at);

/// What a comparator says of a grade or a reference; 约 asks for the same.
Relation relation_of(Compare compare);
bool is_lower_bound(Compare compare);
bool is_upper_bound(Compare compare);

}  // namespace jixiao::grammar
