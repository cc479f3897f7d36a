#pragma once

#include "app/cli/shell.hpp"
#include "workspace/history/close_period.hpp"
#include "workspace/history/store.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// Throws Refusal where there is no workspace.
history::DigestedWorkspace load_digested(Shell const& shell);
/// The same; an empty one where there is none: what was recorded can be read
/// without it.
history::DigestedWorkspace load_what_is_there(Shell const& shell);

/// The history of the workspace at `folder`: as JIXIAO_HISTORY says, else as
/// its jixiao.yaml does, else history.sqlite in it.
history::Store open_history(Shell const& shell, std::string const& folder,
                            Workspace const& workspace);

/// The unit of the tables. Where they cannot be read, the only one that the
/// history has. Throws Refusal.
std::string unit_of(Workspace const& workspace, history::Store const& store);

}  // namespace jixiao
