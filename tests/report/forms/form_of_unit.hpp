#pragma once

#include "read/workspace/workspace.hpp"
#include "report/forms/fill_forms.hpp"

#include <memory>
#include <string>

namespace jixiao::tests {

/// The forms of the workspace tests/report/forms/unit, with what they point into.
struct FormsOfUnit {
    Workspace workspace;
    forms::FilledForms filled;
};

std::unique_ptr<FormsOfUnit> forms_of_unit(forms::Kind kind, std::string const& period);

/// The row of this id.
forms::Row const& row_of(FormsOfUnit const& unit, std::string const& id);

}  // namespace jixiao::tests
