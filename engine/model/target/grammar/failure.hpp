#pragma once

#include "model/target/grammar/statement.hpp"

namespace jixiao::grammar {

/// What is wrong with the token `at`, which belongs to no requirement; always throws Wrong.
[[noreturn]] void explain_stray(Tokens const& tokens, std::size_t at);

/// Throws Wrong where what follows a number can be neither its noun nor another requirement: 115佳,
/// 115家家, 1.2.3, 150家以土.
void refuse_tail(Tokens const& tokens, Statement const& statement);

/// Throws Wrong for a word behind a number that was meant to be a comparator: 以土.
void refuse_misspelt(Input const& input, std::size_t at, std::string_view word);

}  // namespace jixiao::grammar
