#pragma once

#include "rules/budget/sheet.hpp"

#include <optional>
#include <vector>

namespace jixiao::budget {

/// One side of a table that prints income on the left and expenditure on the right; some print
/// expenditure a second time, by another classification.
struct Side {
    std::size_t name = 0;              // the column of its entries
    std::vector<std::size_t> money;    // its columns of figures
    std::vector<Entry> entries;        // one for each row; empty names where the side has ended
    std::optional<std::size_t> sum;    // 本年收入合计
    std::optional<std::size_t> total;  // 收入总计; else the sum
};

/// The sides, from left to right: two, or one for a list with numbered entries. None for a table of
/// another shape.
std::vector<Side> sides_of(Sheet const& sheet);

/// The first entry on the side whose name contains `word`.
std::optional<std::size_t> find_entry(Side const& side, std::string_view word);

}  // namespace jixiao::budget
