#include "report/forms/form_sheet.hpp"
#include "report/forms/formats.hpp"
#include "report/workbook/write_workbook.hpp"

namespace jixiao::forms {

std::string forms_xlsx(std::vector<Form> const& forms) {
    workbook::Workbook workbook;
    auto const& first = forms.front();
    workbook.title = first.table->unit + "　" + std::string{word_of(first.kind)};
    workbook.made_on = first.as_of.last.last_day();
    for (auto const& form : forms) workbook.sheets.push_back(sheet_of(form));
    return workbook::write_workbook(workbook);
}

}  // namespace jixiao::forms
