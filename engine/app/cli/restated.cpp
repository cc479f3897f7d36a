#include "app/cli/restated.hpp"

#include "base/printable.hpp"
#include "report/data/diagnostics.hpp"
#include "workspace/history/closed_changes.hpp"

#include <ostream>

namespace jixiao {

history::KeptWorkspace kept_in(Shell const& shell, std::string const& folder,
                               Workspace const& workspace) {
    return {workspace, folder, shell.environment.history};
}

void report_restated(Shell const& shell, history::KeptWorkspace const& kept,
                     history::ClosedPeriod const& closed, Evaluation const& now,
                     Catalog const& catalog) {
    if (has_errors(kept.workspace.diagnostics) && !closed.is_unknown) return;
    auto restated = warnings_of(closed, now, kept);
    quote_source_lines(restated, kept.workspace);
    sort_by_place(restated);
    shell.err << diagnostics_text(restated, catalog, shell.options.ambiguous);
}

bool refuses_closed(Shell const& shell, history::KeptWorkspace const& kept, Workspace const& after,
                    Period period, Catalog const& catalog) {
    auto const changes = history::closed_changes(kept, after, period);
    if (changes.empty() || shell.options.history.restates) return false;
    shell.err << catalog(say("This changes what was closed:")) << '\n';
    for (auto const& change : changes)
        shell.err << printable("  " + catalog(history::text_of(change))) << '\n';
    shell.err << catalog(say("Nothing was written. Use --restate to write it all the same, then "
                             "record it with jixiao close {0} --restate --reason TEXT",
                             changes.front().closing.period.text()))
              << '\n';
    return true;
}

}  // namespace jixiao
