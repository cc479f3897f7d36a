#pragma once

#include "model/target/grammar/tokens.hpp"

namespace jixiao::grammar {

/// A number with its unit, which may be a counter that no table lists: 260标箱.
struct Amount {
    Measure measure;
    std::optional<Span> new_unit;
    std::size_t end = 0;  // the token behind it
};
std::optional<Amount> read_amount(Tokens const& tokens, std::size_t at);

/// A remark in brackets behind a number: （含） and （不含） decide whether the number itself is
/// in; the number again, as in 100%（1.0）, and 满分100分 change nothing.
struct Note {
    std::optional<bool> included;
    std::size_t end = 0;  // the token behind it
};
std::optional<Note> read_note(Tokens const& tokens, std::size_t at);

}  // namespace jixiao::grammar
