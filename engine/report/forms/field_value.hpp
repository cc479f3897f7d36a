#pragma once

#include "report/forms/form.hpp"
#include "report/workbook/sheet.hpp"

namespace jixiao::forms {

/// What stands in a cell: a number, else a text.
struct FieldValue {
    std::string text;
    std::optional<workbook::Number> number;
    workbook::Align align = workbook::Align::center;
    std::string comment;
};

/// Of the form as a whole.
FieldValue form_value(Field field, Form const& form);
/// Of a line of funds.
FieldValue funds_value(Field field, Form const& form, FundsLine const& line);
/// Of an indicator; `word` is that of a cause or a likelihood.
FieldValue row_value(Field field, std::string const& word, Row const& row);

}  // namespace jixiao::forms
