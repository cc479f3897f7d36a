#pragma once

#include "target/grammar/first_characters.hpp"
#include "target/grammar/input.hpp"
#include "target/target.hpp"

#include <optional>
#include <string>

namespace jixiao::grammar {

/// One statement of a text: what it asks for, what the number is counted for, and where it ends.
/// Places are bytes of the folded text.
struct Phrase {
    Comparator comparator;
    Per per;
    Parts parts;
    std::size_t end = 0;
};

/// What may stand before the statement: 平均, 每年, 3年共, 扩大至, 从30%提高到, 2024年.
struct Lead {
    std::string qualifier;
    Span qualifier_at;
    Per per;
    Span per_at;
    int total_over_years = 0;
    std::optional<Direction> end_value;  // 降至, 提高到
    bool controlled = false;             // 控制在
    bool dated = false;                  // a day or month that is dropped
    std::size_t end = 0;
};

/// Whether a lead or a number can begin so.
bool may_begin_lead(std::string_view text);
/// The limit behind the lead: 降至5% is an end value, 控制在5% at most 5%.
Comparator behind_lead(Limit limit, std::optional<Direction> end_value, bool controlled);
/// Reads as many of them as there are; never fails.
Lead read_lead(Input const& input, std::size_t at);

/// What the three kinds below can begin with: references, grades and denials.
FirstCharacters const& first_of_relatives();
FirstCharacters const& first_of_grades();
FirstCharacters const& first_of_denials();

/// 降低500万元, 增长5%以上. Not 降至5%, which is a level.
std::optional<Phrase> read_change(Input const& input, std::size_t at);
/// 超过上年, 较上年增长5%, 同比下降, 不超预算, 与上年持平.
std::optional<Phrase> read_relative(Input const& input, std::size_t at);
/// 三星及以上, 一级, 5A级, 优秀, Ⅲ类.
std::optional<Phrase> read_grade(Input const& input, std::size_t at);
/// 不发生安全责任事故, 零事故, 0投诉, 无浪费.
std::optional<Phrase> read_no_occurrence(Input const& input, std::size_t at);
/// 12月底前, 于2024年6月30日前, 2024.07-2024.12.
std::optional<Phrase> read_deadline(Input const& input, std::size_t at);
/// 90%≤满意度, 80分≤得分<90分, to the end of the text.
std::optional<Phrase> read_flipped(Input const& input, std::size_t at);
/// A limit as a statement.
std::optional<Phrase> read_level(Input const& input, std::size_t at);

/// Words behind a statement that change nothing: 1000家|企业, 100%|达标. They are no single
/// character, no misspelt comparator and no number; `unit` must not be said again.
std::optional<std::size_t> skip_remark(Input const& input, std::size_t at, std::string_view unit);

}  // namespace jixiao::grammar
