#pragma once

#include "report/forms/form.hpp"

namespace jixiao::forms {

/// What the unit still has to fill in before the form can be handed on, with the place where it
/// goes. The codes are in docs/diagnostics.md.
std::vector<Diagnostic> check_form(Form const& form);

}  // namespace jixiao::forms
