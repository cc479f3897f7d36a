#pragma once

#include "read/workspace/workspace.hpp"
#include "workspace/entries/propose.hpp"
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

/// The entries of the plan.
std::vector<entries::NewEntry> entries_of(ImportPlan const& plan);

/// Adds what is found on the lines of the entries once they are written, each at the cell that it
/// is about.
void find_in_entries(ReturnedSheet const& sheet, entries::Proposal const& proposal,
                     ImportPlan& plan);

/// Throws Refusal for a sheet of another unit or year.
void require_same_book(ReturnedSheet const& sheet, Workspace const& workspace);

}  // namespace jixiao::sheet
