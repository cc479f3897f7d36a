#pragma once

#include "app/cli/shell.hpp"

namespace jixiao {

/// evaluate --as-published: needs the history, and no file of the workspace.
int published_command(Shell const& shell);

}  // namespace jixiao
