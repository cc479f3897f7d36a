#pragma once

#include "report/forms/form.hpp"
#include "report/workbook/sheet.hpp"

namespace jixiao::forms {

/// The form as a sheet: what is printed, wherever it is printed.
workbook::Sheet sheet_of(Form const& form);

}  // namespace jixiao::forms
