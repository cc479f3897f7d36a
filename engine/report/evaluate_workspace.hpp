#pragma once

#include "read/workspace/workspace.hpp"
#include "report/year.hpp"
#include "rules/status/evaluate.hpp"

namespace jixiao {

// What is evaluated of a workspace: its tables and actuals, by its own rules and units.

inline Evaluation evaluate(Workspace const& workspace, Period as_of,
                           Detail detail = Detail::derivation, Evaluation const* like = nullptr) {
    return evaluate(workspace.book, workspace.actuals, workspace.profile, workspace.units, as_of,
                    detail, like);
}

inline Evaluation evaluate_served(std::set<std::string> const& names, Workspace const& workspace,
                                  Period as_of, Detail detail) {
    return evaluate_served(names, workspace.book, workspace.actuals, workspace.profile,
                           workspace.units, as_of, detail);
}

inline Year evaluate_year(Workspace const& workspace, Period as_of,
                          YearNeeds const& needs = whole_year) {
    return evaluate_year(workspace.book, workspace.actuals, workspace.profile, workspace.units,
                         as_of, needs);
}

inline Year evaluate_pair(Workspace const& workspace, Period before, Period as_of) {
    return evaluate_pair(workspace.book, workspace.actuals, workspace.profile, workspace.units,
                         before, as_of);
}

}  // namespace jixiao
