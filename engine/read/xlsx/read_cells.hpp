#pragma once

#include "read/xlsx/number_formats.hpp"
#include "read/xlsx/workbook.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace jixiao::xlsx {

/// What the cells of all sheets refer to.
struct Shared {
    std::vector<std::string> strings;
    std::vector<Shown> styles;
    bool counts_from_1904 = false;
};

/// How much the cells of a workbook may still hold: a text that is stored once can be shown by a
/// million cells.
struct Budget {
    std::size_t cells = 1'000'000;
    std::size_t bytes = std::size_t{64} << 20;
};

/// What a worksheet's XML holds: its cells with something in them, and which are merged.
struct SheetCells {
    std::map<CellPlace, Cell> cells;
    std::vector<MergedCells> merged;
};

/// Reads a worksheet's XML. Throws Refusal for a sheet that no program
/// writes: cells without a place, two in one place, more than the budget.
SheetCells read_cells(std::string const& xml, std::string const& part, Shared const& shared,
                      Budget& budget);

}  // namespace jixiao::xlsx
