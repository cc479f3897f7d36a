#pragma once

#include "forms/form.hpp"

#include <string>
#include <vector>

namespace jixiao::forms {

/// The version of the JSON, as in config/schema/form-output.json.
constexpr int form_json_version = 1;

/// The forms as an XLSX file, a sheet each. Throws as spreadsheet::write_workbook does.
std::string forms_xlsx(std::vector<Form> const& forms);
/// One self-contained page without script, a form a printed page: what the sheets show.
std::string forms_html(std::vector<Form> const& forms);
/// One JSON object, a row a line: what was filled in, null where nothing was.
std::string forms_json(std::vector<Form> const& forms);

}  // namespace jixiao::forms
