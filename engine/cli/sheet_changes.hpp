#pragma once

#include "cli/edit_actuals.hpp"
#include "entry/period_files.hpp"
#include "exchange/plan_import.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// The edits of all files that a sheet changes, and for each entry of each the change it comes
/// from.
struct SheetEdits {
    std::vector<ActualsEdit> files;
    std::vector<std::vector<exchange::PlannedChange const*>> changes;
};

/// Valid as long as the plan. Throws UsageError for a file that cannot be read.
SheetEdits edits_of(Shell const& shell, exchange::ImportPlan const& plan,
                    entry::PeriodFiles const& files, Catalog const& catalog);

/// Adds what the engine finds in the changed entries, on the cells they come from.
void find_in_entries(exchange::ReturnedSheet const& sheet, SheetEdits const& edits,
                     std::string const& folder, std::vector<Diagnostic>& diagnostics);

/// What the sheet changes: an indicator, and below it a line for each text.
std::string changes_text(exchange::ImportPlan const& plan, Catalog const& catalog);

}  // namespace jixiao
