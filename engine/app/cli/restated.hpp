#pragma once

#include "app/cli/shell.hpp"
#include "workspace/history/closed_period.hpp"

#include <string>

namespace jixiao {

/// The workspace at `folder` with where its history is kept.
history::KeptWorkspace kept_in(Shell const& shell, std::string const& folder,
                               Workspace const& workspace);

/// Prints on standard error what is not as it was published, in full, unlike
/// other warnings. While the files have errors only that nobody can tell: those
/// come first.
void report_restated(Shell const& shell, history::KeptWorkspace const& kept,
                     history::ClosedPeriod const& closed, Evaluation const& now,
                     Catalog const& catalog);

/// Prints what `after` would make of closed periods that end with `period` or
/// later, with both values of every row. True when nobody said --restate: then
/// nothing may be written.
bool refuses_closed(Shell const& shell, history::KeptWorkspace const& kept, Workspace const& after,
                    Period period, Catalog const& catalog);

}  // namespace jixiao
