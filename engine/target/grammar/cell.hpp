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

/// What is wrong with a text that is neither; always throws Wrong.
[[noreturn]] void explain_failure(Input const& input);

}  // namespace jixiao::grammar
