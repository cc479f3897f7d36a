#pragma once

#include "spreadsheet_in/number_formats.hpp"
#include "spreadsheet_in/workbook.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace jixiao::spreadsheet_in {

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

/// The cells of a worksheet's XML that hold something. Throws Refused for a sheet that no program
/// writes: cells without a place, two in one place, more than the budget.
std::map<CellPlace, Cell> read_cells(std::string const& xml, std::string const& part,
                                     Shared const& shared, Budget& budget);

}  // namespace jixiao::spreadsheet_in
