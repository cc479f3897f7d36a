#pragma once

#include "read/document/imported.hpp"
#include "read/workspace/workspace.hpp"

namespace jixiao {

/// Compares the printed scores (得分) of self-evaluations with those that the engine computes from
/// target, actual and weight, and says which differ. `workspace` is what was imported. Scores of
/// words and of rows without a printed weight are not computed.
void compare_scores(document::Imported& imported, Workspace const& workspace);

}  // namespace jixiao
