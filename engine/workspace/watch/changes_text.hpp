#pragma once

#include "base/catalog.hpp"
#include "report/terminal/paint.hpp"
#include "workspace/watch/changes.hpp"

#include <string>
#include <vector>

namespace jixiao::watch {

/// For a terminal: a line a row, "■ → ● D-A-03 净增高新技术企业数量: 78家 → 96家", with its table
/// where there are several, and under it why. At most `most` rows, then how many more there are.
std::string changes_text(std::vector<RowChange> const& changes, Catalog const& catalog,
                         Look const& look, std::size_t most = 40);

/// "● 189  ▲ 27  ■ 10  ○ 25": the counts of all rows; with steps where they were others before.
std::string counts_text(RollUp const& now, RollUp const* before, Catalog const& catalog,
                        Look const& look);

}  // namespace jixiao::watch
