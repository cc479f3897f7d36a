#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao::xlsx {

/// A cell of a sheet; row and column from 0.
struct CellPlace {
    std::size_t row = 0, column = 0;
    auto operator<=>(CellPlace const&) const = default;
};

/// "G12".
std::string name_of(CellPlace place);

/// Reads "G12"; nothing for what no sheet has (1048576 rows and 16384 columns at most).
std::optional<CellPlace> parse_cell_place(std::string_view name);

}  // namespace jixiao::xlsx
