#include "app/cli/restated.hpp"

#include "report/data/diagnostics.hpp"

#include <ostream>

namespace jixiao {

history::KeptWorkspace kept_in(Shell const& shell, std::string const& folder,
                               Workspace const& workspace) {
    return {workspace, folder, shell.environment.history};
}

void report_restated(Shell const& shell, history::KeptWorkspace const& kept,
                     history::ClosedPeriod const& closed, Evaluation const& now,
                     Catalog const& catalog) {
    if (has_errors(kept.workspace.diagnostics)) return;
    auto restated = warnings_of(closed, now, kept);
    quote_source_lines(restated, kept.workspace);
    sort_by_place(restated);
    shell.err << diagnostics_text(restated, catalog, shell.options.ambiguous);
}

}  // namespace jixiao
