#pragma once

#include "base/choose.hpp"
#include "report/forms/form.hpp"

#include <string>
#include <string_view>
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

/// A form that forms are written in.
struct FormFormat {
    std::string_view name;        // as --format takes it, and the ending of a file
    std::string_view media_type;  // of a download
    bool is_binary = false;       // for a file and not for a screen
    std::string (*write)(std::vector<Form> const&);
};

/// All of them, the usual one first.
std::vector<FormFormat> const& form_formats();
Choices<FormFormat const*> form_choices();

/// The kinds by the names that --form takes.
Choices<Kind> form_kinds();

}  // namespace jixiao::forms
