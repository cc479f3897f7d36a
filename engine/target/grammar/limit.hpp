#pragma once

#include "target/grammar/input.hpp"
#include "target/grammar/measure.hpp"
#include "target/target.hpp"

#include <optional>

namespace jixiao::grammar {

/// A number with all that is said about it: ≥115家, 95%以上, 20与30之间, ±3%以内, 大于50小于100.
struct LimitPhrase {
    Limit limit;
    Per per;
    Parts parts;            // bytes of the folded text
    bool compared = false;  // it has a comparator or is a range
    bool in_words = true;   // no figures in it
    int words = 0;          // how many characters its first number has
    bool has_unit = false;
    std::size_t end = 0;
};

/// Throws Wrong for what can only be a mistake: too many digits, a range from high to low,
/// 不低于5以下.
std::optional<LimitPhrase> read_limit(Input const& input, std::size_t at);

/// 三级公路 has a grade in it, not an amount; 3.5级 is one.
bool counts_grades(LimitPhrase const& phrase);

}  // namespace jixiao::grammar
