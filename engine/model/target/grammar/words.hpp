#pragma once

#include "model/target/grammar/first_characters.hpp"
#include "model/target/grammar/input.hpp"
#include "model/target/target.hpp"

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
    bool negated = false;     // 不低于, 未超过: already turned round
    bool refused = false;     // 不等于, ≠: nothing that can be asked for
    bool controlled = false;  // 控制在: gives way to a comparator behind the number
    std::size_t end = 0;
};

/// What a negator makes of it: 不低于 is at least. Nothing for 不等于 and 不约.
std::optional<Compare> flipped(Compare compare);

/// Before a number: a sign, a comparator word with a negator or without, two joined by 或, and the
/// particles behind them: ≥, 不得低于, 大于或等于, 至少有, 超过了 …
std::optional<ComparatorWord> read_word_before(Input const& input, std::size_t at);
/// Behind a number: 以上, 及以下, 左右, 之内 …
std::optional<ComparatorWord> read_word_behind(Input const& input, std::size_t at);

/// What the words of read_word_before, read_word_behind and read_change_word begin with.
FirstCharacters const& first_of_words_before();
FirstCharacters const& first_of_words_behind();
FirstCharacters const& first_of_change_words();

/// Every word that can stand behind a number, for "did you mean".
std::vector<std::string> const& words_behind();

/// A negator with its modal words: 不, 未, 没有, 不得, 严禁 …
std::optional<std::size_t> skip_negator(Input const& input, std::size_t at);

/// A word of change: 降低, 增长, 降幅; with 至 or 到 it names the value in the end instead.
struct ChangeWord {
    Direction direction = Direction::up;
    bool end_value = false;  // 降至, 提高到, 扩大至
    bool noun = false;       // 增幅, 下降率
    std::size_t end = 0;
};
std::optional<ChangeWord> read_change_word(Input const& input, std::size_t at);

/// What a comparator says of a grade or a reference; 约 asks for the same.
Relation relation_of(Compare compare);
bool is_lower_bound(Compare compare);
bool is_upper_bound(Compare compare);

}  // namespace jixiao::grammar
