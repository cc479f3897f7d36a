#pragma once

#include "read/workspace/workspace.hpp"
#include "report/forms/form.hpp"

#include <string>

namespace jixiao::forms {

/// The forms of some tables for a period, and what their rows point into.
struct FilledForms {
    Period as_of;
    Year year;
    score::SelfEvaluation scores;
    std::vector<Form> forms;
    std::vector<Diagnostic> diagnostics;  // found while evaluating and scoring
    /// Found in the layout that the workspace states. With an error among them the forms have the
    /// usual one, which nobody asked for.
    std::vector<Diagnostic> of_layout;
};

/// Fills in the forms of the tables that are called `table`; of all when that is empty. Throws
/// Refusal for a self-evaluation of a period that does not end with the year.
FilledForms fill_forms(Workspace const& workspace, Kind kind, Period period,
                       std::string const& table);

}  // namespace jixiao::forms
