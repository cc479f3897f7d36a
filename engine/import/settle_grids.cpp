#include "import/settle_grids.hpp"

#include <algorithm>
#include <unordered_set>

namespace jixiao::importing {

void settle_grids(std::vector<PrintedRow>& rows) {
    std::unordered_set<std::size_t> spanned;
    for (auto const& row : rows)
        if (std::any_of(row.cells.begin(), row.cells.end(),
                        [](PrintedCell const& cell) { return cell.covered == Covered::above; }))
            spanned.insert(row.grid);
    for (auto& row : rows) row.spans = row.grid > 0 && spanned.contains(row.grid);
}

}  // namespace jixiao::importing
