#include "app/cli/propose_entries.hpp"

#include "report/data/diagnostics.hpp"

#include <ostream>

namespace jixiao {

entries::Proposal propose_entries(Shell const& shell, entries::EditedWorkspace const& edited,
                                  Period period, std::vector<entries::NewEntry> const& entries,
                                  Catalog const& catalog) {
    try {
        return entries::propose(edited, period, entries);
    } catch (entries::Unreadable const& unreadable) {
        shell.err << diagnostics_text(unreadable.diagnostics, catalog, shell.options.ambiguous);
        throw;
    }
}

}  // namespace jixiao
