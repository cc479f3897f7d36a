#pragma once

#include "forms/form.hpp"
#include "load/workspace.hpp"

#include <memory>
#include <string>

namespace jixiao::tests {

/// The forms of the workspace tests/forms/unit, with what they point into.
struct FormsOfUnit {
    Workspace workspace;
    Evaluation evaluation;
    score::SelfEvaluation scores;
    std::vector<forms::Form> forms;
};

std::unique_ptr<FormsOfUnit> forms_of_unit(forms::Kind kind, std::string const& period);

/// The row of this id.
forms::Row const& row_of(FormsOfUnit const& unit, std::string const& id);

}  // namespace jixiao::tests
