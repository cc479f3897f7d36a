#include "report/forms/form.hpp"
#include "report/forms/row_text.hpp"

#include <unordered_map>

namespace jixiao::forms {
namespace {

Form filled(Kind kind, std::shared_ptr<SheetLayout const> const& layout, Table const* table,
            Report const& report, std::vector<Execution> const& executions) {
    Form form;
    form.kind = kind;
    form.layout = layout;
    form.table = table;
    form.as_of = report.as_of;
    form.file = table->place;
    for (auto const& execution : executions)
        if (execution.table == table) form.funds = &execution;
    auto const causes = layout->words_of(Field::cause);
    for (auto const& part : report.parts)
        for (auto const& row : part.rows)
            if (part.table == table) form.rows.push_back(row_of(*row.verdict, causes));
    return form;
}

/// Each row finds its points by its indicator.
void add_points(Form& form, score::SelfEvaluation const& scores) {
    for (auto const& table : scores.tables) {
        if (table.table != form.table) continue;
        form.points = &table;
        std::unordered_map<Indicator const*, score::RowScore const*> points;
        for (auto const& row : table.rows) points.emplace(row.verdict->indicator, &row);
        for (auto& row : form.rows) row.points = points.at(row.verdict->indicator);
    }
}

}  // namespace

std::string_view name_of(Kind kind) {
    return kind == Kind::monitoring ? "monitoring" : "self-evaluation";
}

std::string_view word_of(Kind kind) {
    return kind == Kind::monitoring ? "绩效运行监控表" : "绩效自评表";
}

std::vector<Form> make_forms(Kind kind, std::shared_ptr<SheetLayout const> const& layout,
                             Report const& report, std::vector<Execution> const& executions,
                             score::SelfEvaluation const* scores) {
    std::vector<Form> forms;
    for (auto const& tally : report.tables) {
        forms.push_back(filled(kind, layout, tally.table, report, executions));
        if (scores) add_points(forms.back(), *scores);
    }
    return forms;
}

bool needs_reason(Row const& row) {
    if (row.points) return row.points->needs_reason;
    auto const is_given_up = row.likelihood == Likelihood::impossible && !row.is_proposed;
    return is_given_up || row.verdict->status == Status::amber ||
           row.verdict->status == Status::red;
}

bool has_reason(Row const& row) {
    if (row.points) return row.points->has_reason;
    auto const* const actual = row.verdict->actual;
    return actual && actual->remarks().reason && !actual->remarks().reason->text.empty();
}

std::string months_of(Period const& period) {
    auto const last = period.last.month();
    return (last == 1 ? "1" : "1-" + std::to_string(last)) + "月";
}

std::string filled_in(std::string text, Form const& form) {
    auto const replace = [&](std::string const& hole, std::string const& word) {
        for (auto at = text.find(hole); at != std::string::npos;
             at = text.find(hole, at + word.size()))
            text.replace(at, hole.size(), word);
    };
    replace("{year}", std::to_string(form.as_of.year()));
    replace("{months}", months_of(form.as_of));
    return text;
}

std::string title_of(Form const& form) {
    auto const is_project = form.table->kind == TableKind::project;
    return filled_in(is_project ? form.layout->project_title : form.layout->department_title, form);
}

std::string file_name_of(Kind kind, Period const& period) {
    auto const year = std::to_string(period.year()) + "年";
    return (kind == Kind::monitoring ? year + months_of(period) : year + "度") + "-" +
           std::string{word_of(kind)};
}

}  // namespace jixiao::forms
