#pragma once

#include "model/target/grammar/input.hpp"
#include "model/target/grammar/numeral.hpp"

#include <optional>

namespace jixiao::grammar {

/// A number in figures or words as it stands in a text.
struct Lexed {
    Numeral numeral;
    bool in_words = true;
    bool only_figures = false;
    int words = 0;
    std::size_t end = 0;
};

/// 1,200.50, 二百三十三, 3万4000, 十余万. Takes as much of the text as is one number: of 五十十
/// only 五十.
std::optional<Lexed> read_numeral(Input const& input, std::size_t at);

}  // namespace jixiao::grammar
