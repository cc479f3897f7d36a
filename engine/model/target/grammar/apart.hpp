#pragma once

#include "model/target/grammar/leads.hpp"
#include "model/target/grammar/statement.hpp"

#include <vector>

namespace jixiao::grammar {

/// A requirement with the tokens [begin, end) it was read from and what stood before it.
struct Requirement {
    std::size_t begin = 0;
    Statement statement;
    Lead lead;
};

/// A text taken apart: its requirements, and the tokens that belong to none.
struct Apart {
    std::vector<Requirement> requirements;
    std::vector<std::size_t> left;  // words, marks, and what carries a meaning but no requirement
    std::vector<Span> groups;       // numbers within a name: 65岁以上
};

/// Reads requirements where they begin. Years that only say which one is meant, 2024年 of
/// 2024年≥5家, are no requirement beside others.
Apart take_apart(Tokens const& tokens);

/// What is left over beside the requirements of a text says something of its own, or takes a number
/// back: a change, a negator, a clause in words, 100%未完成.
bool leaves_meaning(Tokens const& tokens, Apart const& apart);

/// A sign, a comparator or 以上 without its number is a mistake.
bool is_mistake(Token const& token, bool beside_numbers);

}  // namespace jixiao::grammar
