#pragma once

#include "report/forms/form.hpp"

#include <initializer_list>

namespace jixiao::forms {

/// A form that is looked through, and what was found so far.
class FormFindings {
public:
    explicit FormFindings(Form const& form);

    Form const& form() const { return form_; }
    std::string title() const { return form_.table->title(); }
    /// Whether a column, or a line above or below the indicators, shows one of the fields for this
    /// table.
    bool is_shown(std::initializer_list<Field> fields) const;

    void error(char const* code, Place const& place, Message message, Message hint) {
        add(Severity::error, code, place, std::move(message), std::move(hint));
    }
    void warn(char const* code, Place const& place, Message message, Message hint) {
        add(Severity::warning, code, place, std::move(message), std::move(hint));
    }
    /// Where the row's line of the actuals stands, else its indicator.
    Place const& place_of(Row const& row) const;

    std::vector<Diagnostic> take() { return std::move(found_); }

private:
    void add(Severity severity, char const* code, Place const& place, Message message,
             Message hint) {
        found_.push_back({severity, code, place, std::move(message), std::move(hint), {}});
    }

    Form const& form_;
    std::vector<Field> shown_;  // by columns, and by lines that such a table has
    std::vector<Diagnostic> found_;
};

/// What stands above the indicators, as far as the layout shows it, and the weights.
void check_head(FormFindings& findings);
/// 年初预算数, 执行数, 执行率 and the rest of 资金, in all and by source.
void check_funds(FormFindings& findings);

}  // namespace jixiao::forms
