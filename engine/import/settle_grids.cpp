#include "import/settle_grids.hpp"

#include <algorithm>
#include <unordered_map>

namespace jixiao::importing {
namespace {

struct Counts {
    std::size_t rows = 0, across = 0, down = 0;  // rows with cells that span columns, or rows
};

bool has(PrintedRow const& row, Covered how) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [&](PrintedCell const& cell) { return cell.covered == how; });
}

/// Tables that touch are drawn as one grid of many narrow columns: nearly every cell spans some.
bool is_drawn_together(Counts const& counts) {
    return counts.down == 0 && counts.rows >= 5 && counts.across * 10 >= counts.rows * 8;
}

}  // namespace

void settle_grids(std::vector<PrintedRow>& rows) {
    std::unordered_map<std::size_t, Counts> grids;
    for (auto const& row : rows) {
        auto& counts = grids[row.grid];
        ++counts.rows;
        if (has(row, Covered::left)) ++counts.across;
        if (has(row, Covered::above)) ++counts.down;
    }
    for (auto& row : rows) {
        auto const& counts = grids[row.grid];
        row.spans = row.grid > 0 && counts.down > 0;
        if (row.grid > 0 && is_drawn_together(counts))
            std::erase_if(row.cells,
                          [](PrintedCell const& cell) { return cell.covered == Covered::left; });
    }
}

}  // namespace jixiao::importing
