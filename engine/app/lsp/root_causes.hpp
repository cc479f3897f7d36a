#pragma once

#include "read/workspace/workspace.hpp"

#include <vector>

namespace jixiao::lsp {

/// The findings without those that only follow from a table that could not be made out, as while a
/// bracket is open: names that it has may be its own. What is wrong with the table stays.
std::vector<Diagnostic> root_causes(std::vector<Diagnostic> findings, Workspace const& workspace);

}  // namespace jixiao::lsp
