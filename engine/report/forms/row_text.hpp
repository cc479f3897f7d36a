#pragma once

#include "report/forms/form.hpp"

namespace jixiao::forms {

/// The cells of one indicator in a form.
Row row_of(Verdict const& verdict, Kind kind);

}  // namespace jixiao::forms
