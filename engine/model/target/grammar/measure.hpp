#pragma once

#include "model/target/grammar/input.hpp"
#include "model/target/grammar/number.hpp"
#include "model/target/target.hpp"

#include <optional>
#include <string>

namespace jixiao::grammar {

/// A number with its unit and what it is counted for: 五元三毛, 两米半, 10km/h, ¥300, 9成.
/// Places are bytes of the folded text.
struct Measure {
    Decimal low, high;  // in `unit`; apart for 三五百块
    bool more = false;
    bool too_large = false;
    int scale = 0;       // as in Number, for a range that shares it
    bool shares = true;  // a range may lend it the other number's unit and scale
    std::string unit;
    Unit const* known = nullptr;  // nothing when there is no unit
    Per per;
    bool in_words = true;
    int words = 0;
    Span number, unit_at, per_at;
    std::size_t end = 0;
};

/// What a measure can begin with.
FirstCharacters const& first_of_measures();

std::optional<Measure> read_measure(Input const& input, std::size_t at);

}  // namespace jixiao::grammar
