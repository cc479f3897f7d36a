#pragma once

#include "read/workspace/workspace.hpp"
#include "workspace/history/listing.hpp"
#include "workspace/history/series.hpp"
#include "workspace/history/store.hpp"

#include <string>
#include <vector>

namespace jixiao::history {

/// The closed periods of the unit as they were recorded, and the open ones as they are evaluated
/// now, those that end first in front.
std::vector<PeriodRecords> period_records(Store const& store, std::string const& unit,
                                          Workspace const& workspace, Catalog const& catalog);

/// To the last closing of each period what the workspace says otherwise now. Nothing while its
/// tables cannot be read.
void add_since(std::vector<Entry>& entries, Store const& store, Workspace const& workspace,
               Catalog const& catalog);

/// A name, alias or id, and the rows that it serves today.
Wanted wanted(Workspace const& workspace, std::string const& text);

}  // namespace jixiao::history
