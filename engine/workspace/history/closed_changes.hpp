#pragma once

#include "workspace/history/closed_period.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::history {

/// A verdict of a closed period that would become another one.
struct ClosedChange {
    Closing closing;          // the last of its period
    Restatement restatement;  // what it recorded, and what would be
};

/// What the workspace `after` would make of the closed periods that end with `from` or later (all
/// of them when there is none), beyond what differs from the record already, whatever else is wrong
/// with its files. Nothing where the history cannot be read: closed_period says so.
std::vector<ClosedChange> closed_changes(KeptWorkspace const& kept, Workspace const& after,
                                         std::optional<Period> from);

/// Whether `after` would find the closings of the workspace no more: its tables name another unit,
/// or its jixiao.yaml another history. False where there are none, and where the history cannot be
/// read.
bool hides_closings(KeptWorkspace const& kept, Workspace const& after);

/// "2024Q3, closing 1: D-A-03 净增高新技术企业数量: recorded as 78家, green; would be 96家, green"
Message text_of(ClosedChange const& change);

}  // namespace jixiao::history
