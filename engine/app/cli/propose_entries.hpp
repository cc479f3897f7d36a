#pragma once

#include "app/cli/shell.hpp"
#include "workspace/entries/propose.hpp"

#include <vector>

namespace jixiao {

/// Proposes the entries, and prints why a file that holds them cannot be read.
/// Throws Refusal.
entries::Proposal propose_entries(Shell const& shell, entries::EditedWorkspace const& edited,
                                  Period period, std::vector<entries::NewEntry> const& entries,
                                  Catalog const& catalog);

}  // namespace jixiao
