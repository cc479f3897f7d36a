#pragma once

#include "model/target/grammar/folded.hpp"
#include "model/target/parse.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace jixiao::grammar {

/// Thrown inside the grammar where a text can only be wrong, with bytes of the folded text; the
/// functions of parse.hpp turn it into a ParseError on the spot.
struct Wrong {
    std::string code;  // without the prefix "target-" or "actual-"
    std::size_t begin = 0, end = 0;
    Message message;
    Message hint;
};

/// What to do about a number of too many digits, which depends on where they stand.
Message hint_for_digits(std::string_view number);

/// A Wrong of code "too-large" gets its hint here.
ParseError error_of(Wrong const& wrong, Folded const& folded, std::string_view prefix);

}  // namespace jixiao::grammar
