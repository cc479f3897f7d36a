#include "report/forms/formats.hpp"

namespace jixiao::forms {

std::vector<FormFormat> const& form_formats() {
    static std::vector<FormFormat> const formats{
        {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true,
         forms_xlsx},
        {"html", "text/html; charset=utf-8", false, forms_html},
        {"json", "application/json; charset=utf-8", false, forms_json}};
    return formats;
}

Choices<FormFormat const*> form_choices() {
    Choices<FormFormat const*> choices;
    for (auto const& format : form_formats()) choices.emplace_back(format.name, &format);
    return choices;
}

Choices<Kind> form_kinds() {
    return {{name_of(Kind::monitoring), Kind::monitoring},
            {name_of(Kind::self_evaluation), Kind::self_evaluation}};
}

}  // namespace jixiao::forms
