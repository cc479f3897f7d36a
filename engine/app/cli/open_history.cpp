#include "app/cli/open_history.hpp"

#include "app/cli/restated.hpp"
#include "base/refusal.hpp"

namespace jixiao {

history::DigestedWorkspace load_digested(Shell const& shell) {
    return history::load_digested(shell.options.folder,
                                  [&](ReadBytes const& read) { return shell.load(read); });
}

history::DigestedWorkspace load_what_is_there(Shell const& shell) {
    if (shell.has_workspace()) return load_digested(shell);
    return {};
}

history::Store open_history(Shell const& shell, std::string const& folder,
                            Workspace const& workspace) {
    return history::open_history(kept_in(shell, folder, workspace));
}

std::string unit_of(Workspace const& workspace, history::Store const& store) {
    if (!workspace.book.tables.empty()) return workspace.book.tables.front().unit;
    auto const units = store.units();
    if (units.size() == 1) return units.front();
    if (units.empty())
        throw Refusal{say("no period has been closed yet in {0}", store.location().shown),
                      say("close one with jixiao close PERIOD")};
    throw Refusal{
        say("the tables cannot be read, and {0} holds several units", store.location().shown),
        say("run jixiao check to see the errors in the tables")};
}

}  // namespace jixiao
