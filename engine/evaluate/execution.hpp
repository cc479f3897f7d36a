#pragma once

#include "book/book.hpp"
#include "text/fraction.hpp"

#include <optional>

namespace jixiao {

/// What a project, or the department as a whole, was given and has spent. All money in 元. What
/// nobody reported stays empty: it is never 0.
struct Execution {
    Table const* table = nullptr;
    std::optional<Fraction> initial;   // 年初预算
    std::optional<Fraction> adjusted;  // 调整后预算; the initial one where none is stated
    std::optional<Fraction> spent;     // from the start of the year to the end of the period
    std::optional<Fraction> rate;      // 执行率: spent / adjusted; none when that is 0
};

}  // namespace jixiao
