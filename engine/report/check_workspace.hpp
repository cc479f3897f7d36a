#pragma once

#include "read/workspace/workspace.hpp"
#include "rules/status/verdict.hpp"

#include <map>
#include <string>
#include <vector>

namespace jixiao {

/// Everything that is wrong in the files, in the evaluation of each period, and
/// in the printed budget, with `more`; sorted by place.
std::vector<Diagnostic> check_workspace(Workspace const& workspace,
                                        std::vector<std::vector<Diagnostic>> more = {},
                                        WorkProgress const& progress = {});

/// The same with the evaluations that it was found by. Valid as long as the workspace.
struct CheckedWorkspace {
    std::vector<Diagnostic> findings;
    std::map<std::string, Evaluation> periods;  // reported, by their texts
    std::map<int, Evaluation> years;            // of the targets alone, without actuals
};

/// `like` was found of a workspace that shares files with this one: rows for which nothing else
/// counts are taken from there, which changes nothing but the time it takes.
CheckedWorkspace checked_workspace(Workspace const& workspace,
                                   std::vector<std::vector<Diagnostic>> more = {},
                                   WorkProgress const& progress = {},
                                   CheckedWorkspace const* like = nullptr);

}  // namespace jixiao
