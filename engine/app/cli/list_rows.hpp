#pragma once

#include "app/cli/options.hpp"
#include "read/workspace/workspace.hpp"

#include <string>
#include <vector>

namespace jixiao {

using Rows = std::vector<std::vector<std::string>>;

/// What the workspace has of one kind, a row each, the name first.
Rows list_rows(Subject subject, Workspace const& workspace, Catalog const& catalog);

}  // namespace jixiao
