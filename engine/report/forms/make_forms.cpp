#include "report/forms/form.hpp"
#include "report/forms/row_text.hpp"

#include <unordered_map>

namespace jixiao::forms {
namespace {

Form filled(Kind kind, Table const* table, Report const& report,
            std::vector<Execution> const& executions) {
    Form form;
    form.kind = kind;
    form.table = table;
    form.as_of = report.as_of;
    for (auto const& execution : executions)
        if (execution.table == table) form.funds = &execution;
    for (auto const& part : report.parts)
        for (auto const& row : part.rows)
            if (part.table == table) form.rows.push_back(row_of(*row.verdict, kind));
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

std::vector<Form> monitoring_forms(Report const& report, std::vector<Execution> const& executions) {
    std::vector<Form> forms;
    for (auto const& tally : report.tables)
        forms.push_back(filled(Kind::monitoring, tally.table, report, executions));
    return forms;
}

std::vector<Form> self_evaluation_forms(Report const& report,
                                        std::vector<Execution> const& executions,
                                        score::SelfEvaluation const& scores) {
    std::vector<Form> forms;
    for (auto const& tally : report.tables) {
        forms.push_back(filled(Kind::self_evaluation, tally.table, report, executions));
        add_points(forms.back(), scores);
    }
    return forms;
}

bool needs_reason(Row const& row) {
    if (row.points) return row.points->needs_reason;
    return row.verdict->status == Status::amber || row.verdict->status == Status::red;
}

bool has_reason(Row const& row) {
    if (row.points) return row.points->has_reason;
    auto const* const actual = row.verdict->actual;
    return actual && actual->reason && !actual->reason->text.empty();
}

std::string months_of(Period const& period) {
    auto const last = period.last.month();
    return (last == 1 ? "1" : "1-" + std::to_string(last)) + "月";
}

std::string title_of(Form const& form) {
    auto const* const whose =
        form.table->kind == TableKind::department ? "部门整体支出" : "项目支出";
    return std::string{whose} + std::string{word_of(form.kind)};
}

}  // namespace jixiao::forms
