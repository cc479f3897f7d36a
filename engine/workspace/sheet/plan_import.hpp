#pragma once

#include "read/workspace/workspace.hpp"
#include "workspace/sheet/returned_sheet.hpp"

#include <string>
#include <vector>

namespace jixiao::sheet {

/// One entry that the sheet changes.
struct PlannedChange {
    ReturnedRow const* row = nullptr;
    StampedRow const* stamped = nullptr;
    entries::EntryMerge merge;
    entries::NewEntry edit;
};

/// What an import would write, and everything that speaks against it. Valid as long as the sheet.
struct ImportPlan {
    std::vector<PlannedChange> changes;  // in the order of the sheet; those that can be read
    std::vector<Diagnostic> diagnostics;
};

/// Merges a sheet into what was reported for its period. Errors for cells that cannot be read, for
/// entries that changed in the file since the export, and for rows of indicators that are gone;
/// notes for cells that were emptied and targets that were changed. Pure: nothing is written.
ImportPlan plan_import(ReturnedSheet const& sheet, Workspace const& workspace);

}  // namespace jixiao::sheet
