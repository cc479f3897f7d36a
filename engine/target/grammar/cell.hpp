#pragma once

#include "target/grammar/input.hpp"
#include "target/target.hpp"

#include <optional>

namespace jixiao::grammar {

/// The whole text as one statement: lead, statement, remark. Nothing when it is something else.
/// Throws Wrong for what can only be a mistake.
std::optional<Target> read_cell(Input const& input);

/// A sentence: words with numbers in them, several statements, or words alone. Nothing when the
/// text tries to be a number and is none.
std::optional<Target> read_sentence(Input const& input);

/// 能耗下降5%, 项目6月底前完成, 满意度≥95%: a short subject, then one statement.
std::optional<Target> read_with_subject(Input const& input);

/// 事故为零, 事故零发生, 安全生产零事故: none of something, said at the end.
std::optional<Target> read_zero_at_end(Input const& input);

/// The usual words at once: those in which nothing begins a number, a comparator, a date, a
/// reference, a grade or a denial. What it gives is what the other functions would come to.
std::optional<Target> read_only_words(Input const& input);

/// Words without a number; nothing when the text tries to be a number.
std::optional<Target> read_words(Input const& input);

/// What is wrong with a text that is neither; always throws Wrong.
[[noreturn]] void explain_failure(Input const& input);

}  // namespace jixiao::grammar
