#pragma once

#include "app/cli/shell.hpp"
#include "workspace/history/store.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// A workspace, and the digests of the very bytes it was read from.
struct DigestedWorkspace {
    Workspace workspace;
    std::vector<history::InputFile> files;
};

/// Throws Refusal where there is no workspace.
DigestedWorkspace load_digested(Shell const& shell);
/// The same; an empty one where there is none: what was recorded can be read
/// without it.
DigestedWorkspace load_what_is_there(Shell const& shell);

/// The history of the workspace at `folder`: as JIXIAO_HISTORY says, else as
/// its jixiao.yaml does, else history.sqlite in it.
history::Store open_history(Shell const& shell, std::string const& folder,
                            Workspace const& workspace);

/// The unit of the tables. Where they cannot be read, the only one that the
/// history has. Throws Refusal.
std::string unit_of(Workspace const& workspace, history::Store const& store);

}  // namespace jixiao
