#pragma once

#include "model/target/grammar/tokens.hpp"
#include "model/target/target.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::grammar {

/// One requirement of a text. Places are bytes of the folded text; `end` is the index of the token
/// behind it.
struct Statement {
    Comparator comparator;
    Per per = {};
    int total_over_years = 0;
    std::string qualifier = {};
    std::string base = {};
    Parts parts = {};
    std::vector<Span> skipped = {};    // numbers and nouns within it that nothing was read from
    std::vector<Span> new_units = {};  // counters that no table lists
    std::size_t end = 0;
};

/// A number with all that is said about it: ≥115家, 至少开展3次, 每季度不少于2次, 20与30之间, ±3%,
/// 不低于年度计划的90%. Throws Wrong for what can only be a mistake: too many digits, a range from
/// high to low, 不低于5以下, ≠0.
struct LimitStatement : Statement {
    Limit limit;
};
std::optional<LimitStatement> read_limit(Tokens const& tokens, std::size_t at);
/// 90%≤满意度, 80分≤得分<90分: up to the end of the text, with the name between the signs.
std::optional<LimitStatement> read_flipped(Tokens const& tokens, std::size_t at);

/// Each of these reads one kind of requirement where it begins, or gives nothing.

/// 降低500万元, 增长率5%-8%, 增加就业岗位300个; 增长1倍.
std::optional<Statement> read_change(Tokens const& tokens, std::size_t at);
/// 降至5%, 从2021年的52%提高到66%.
std::optional<Statement> read_end_value(Tokens const& tokens, std::size_t at);
/// 超过上年, 超上年4%, 较2022年的80起下降10%, 与上年持平, 是上年的2倍, 控制在预算内.
std::optional<Statement> read_reference(Tokens const& tokens, std::size_t at);
/// 不发生一次死亡3人以上的事故, 无5万元以上损失, 0事故, 0发生 and 为零 behind their event.
std::optional<Statement> read_no_occurrence(Tokens const& tokens, std::size_t at);
/// Any of them, a grade, a place or 翻一番.
std::optional<Statement> read_statement(Tokens const& tokens, std::size_t at);

/// Throws Wrong where a change behind `verb` has a bare size below zero: 降低-5% says its direction
/// twice, and may mean either.
void check_size_of_change(LimitStatement const& size, Token const& verb);

/// Words that name what a number is held against: 上年, 全市平均水平, 2023年, 年度计划.
struct ReferencePhrase {
    std::size_t end = 0;    // the token behind it
    std::size_t named = 0;  // the token behind the last word that makes it a reference
};
std::optional<ReferencePhrase> read_reference_words(Tokens const& tokens, std::size_t at);

/// The given text of the tokens [begin, end).
std::string words_of(Tokens const& tokens, std::size_t begin, std::size_t end);

}  // namespace jixiao::grammar
