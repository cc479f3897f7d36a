#pragma once

#include "cli/shell.hpp"
#include "forms/form.hpp"

namespace jixiao {

/// The forms of the tables and the period that were asked for, and what their rows point into.
struct FilledForms {
    Period as_of;
    Evaluation evaluation;
    score::SelfEvaluation scores;
    std::vector<forms::Form> forms;
    std::vector<Diagnostic> diagnostics;  // found while evaluating and scoring
};

/// Throws UsageError for a self-evaluation of a period that does not end with the year.
FilledForms fill_forms(Shell const& shell, Workspace const& workspace, forms::Kind kind,
                       Period period);

}  // namespace jixiao
