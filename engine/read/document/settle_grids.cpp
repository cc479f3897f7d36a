#include "read/document/settle_grids.hpp"

#include <algorithm>
#include <unordered_map>

namespace jixiao::document {
namespace {

struct Counts {
    std::size_t rows = 0, across = 0, down = 0;  // rows with cells that span columns, or rows
};

bool has(PrintedRow const& row, Covered how) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [&](PrintedCell const& cell) { return cell.covered == how; });
}

/// Counts the rows that each cell spans: those below it whose place it covers.
void count_rows(std::vector<PrintedRow>& rows) {
    std::vector<std::size_t> below;  // by column, the rows of the cell above that were passed
    std::size_t grid = 0;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (row->grid != grid) below.clear();
        grid = row->grid;
        if (grid == 0) continue;
        if (below.size() < row->cells.size()) below.resize(row->cells.size());
        for (std::size_t i = 0; i < row->cells.size(); ++i) {
            auto& cell = row->cells[i];
            if (cell.covered == Covered::above) {
                ++below[i];
                continue;
            }
            cell.rows = 1 + below[i];
            below[i] = 0;
        }
    }
}

/// Whether the cells of two rows begin at the same columns, as far as both have cells of their own.
bool are_alike(PrintedRow const& a, PrintedRow const& b) {
    if (a.grid != b.grid || a.cells.size() != b.cells.size()) return false;
    for (std::size_t i = 0; i < a.cells.size(); ++i) {
        auto const one = a.cells[i].covered, other = b.cells[i].covered;
        if (one == Covered::above || other == Covered::above) continue;
        if (one != other) return false;
    }
    return true;
}

/// Tables that touch are drawn as one grid of many narrow columns: nearly every cell spans some.
bool is_drawn_together(Counts const& counts) {
    return counts.down == 0 && counts.rows >= 5 && counts.across * 10 >= counts.rows * 8;
}

}  // namespace

void settle_grids(std::vector<PrintedRow>& rows) {
    count_rows(rows);
    std::unordered_map<std::size_t, Counts> grids;
    for (auto const& row : rows) {
        auto& counts = grids[row.grid];
        ++counts.rows;
        if (has(row, Covered::left)) ++counts.across;
        if (has(row, Covered::above)) ++counts.down;
    }
    for (std::size_t i = 0; i + 1 < rows.size(); ++i)
        if (are_alike(rows[i], rows[i + 1])) rows[i].lines_up = rows[i + 1].lines_up = true;
    for (auto& row : rows) {
        auto const& counts = grids[row.grid];
        row.spans = row.grid > 0 && counts.down > 0;
        if (row.grid > 0 && is_drawn_together(counts))
            std::erase_if(row.cells,
                          [](PrintedCell const& cell) { return cell.covered == Covered::left; });
    }
}

}  // namespace jixiao::document
