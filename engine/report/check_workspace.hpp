#pragma once

#include "read/workspace/workspace.hpp"

#include <vector>

namespace jixiao {

/// Everything that is wrong in the files, in the evaluation of each period, and
/// in the printed budget, with `more`; sorted by place.
std::vector<Diagnostic> check_workspace(Workspace const& workspace,
                                        std::vector<std::vector<Diagnostic>> more = {},
                                        WorkProgress const& progress = {});

}  // namespace jixiao
