#pragma once

#include "base/message.hpp"
#include "read/xlsx/cell_place.hpp"

#include <map>
#include <string>
#include <vector>

namespace jixiao::xlsx {

/// A cell as the person who filled it in sees it: 0.963 shown as a share is "96.3%", a day is
/// "2024-06-30", a formula is its last result.
struct Cell {
    std::string text;  // UTF-8, without blanks around it
    Message problem;   // why the text is not to be used; empty when it is
    Message hint;
};

/// Cells that are shown as one: from the first, which holds the text, to the last.
struct MergedCells {
    CellPlace first, last;
};

/// The cells of one sheet that hold something.
struct Sheet {
    std::string name;
    bool is_hidden = false;
    std::map<CellPlace, Cell> cells;
    std::vector<MergedCells> merged = {};
};

struct Workbook {
    std::vector<Sheet> sheets;
};

}  // namespace jixiao::xlsx
