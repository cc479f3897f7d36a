#pragma once

#include "workspace/entries/propose.hpp"
#include "workspace/sheet/plan_import.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// The entries of all changes, in their order.
std::vector<entries::NewEntry> entries_of(sheet::ImportPlan const& plan);

/// Adds what the engine finds in the changed entries to the plan, on the cells
/// they come from.
void find_in_entries(sheet::ReturnedSheet const& sheet, entries::Proposal const& proposal,
                     sheet::ImportPlan& plan);

/// What the sheet changes: an indicator, and below it a line for each text.
std::string changes_text(sheet::ImportPlan const& plan, Catalog const& catalog);

}  // namespace jixiao
