#pragma once

#include "app/bulk/figures.hpp"
#include "base/fraction.hpp"

#include <cstdint>
#include <optional>

namespace jixiao::bulk {

/// Where what is known of rows alike is kept: a line of output, by the number it was given.
using LineNumber = std::uint16_t;

/// The figures of a row, in the unit of its target.
struct RowNumbers {
    Fraction target, actual;
    Fraction high;  // of a range, else no meaning
};

/// Where the line of a row is kept, and the row's figures where it has any.
struct RowPlace {
    LineNumber* line = nullptr;  // nullptr: nowhere. Valid until the next row is read
    bool has_target = false, has_actual = false;
    Tenths4 target = 0, high = 0, actual = 0;
    Tenths4 weight = 0;

    /// The figures, of a row that has them.
    std::optional<RowNumbers> numbers() const {
        if (!has_target) return std::nullopt;
        return RowNumbers{Fraction::of(target, one), Fraction::of(actual, one),
                          Fraction::of(high, one)};
    }
};

}  // namespace jixiao::bulk
