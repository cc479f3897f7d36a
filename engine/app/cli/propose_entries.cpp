#include "app/cli/propose_entries.hpp"

#include "report/data/diagnostics.hpp"

#include <ostream>

namespace jixiao {

entry::Proposal propose_entries(Shell const& shell, entry::EditedWorkspace const& edited,
                                Period period, std::vector<entry::NewEntry> const& entries,
                                Catalog const& catalog) {
    try {
        return entry::propose(edited, period, entries);
    } catch (entry::Unreadable const& unreadable) {
        shell.err << diagnostics_text(unreadable.diagnostics, catalog);
        throw;
    }
}

}  // namespace jixiao
