#include "forms/form.hpp"
#include "forms/row_text.hpp"

namespace jixiao::forms {
namespace {

/// 年初预算数 as the table prints it.
std::optional<Fraction> printed_budget(Table const& table, Units const& units) {
    auto const value = parse_actual(table.budget, units);
    if (table.budget.empty() || value.has_error()) return std::nullopt;
    auto const* const amount = std::get_if<Amount>(&*value);
    auto const* const unit = amount ? units.find(amount->quantity.unit) : nullptr;
    if (!unit || unit->dimension != "money") return std::nullopt;
    return Fraction{amount->quantity.amount} * unit->scale;
}

}  // namespace

std::string_view name_of(Kind kind) {
    return kind == Kind::monitoring ? "monitoring" : "self-evaluation";
}

std::string_view word_of(Kind kind) {
    return kind == Kind::monitoring ? "绩效运行监控表" : "绩效自评表";
}

std::vector<Form> make_forms(Kind kind, Report const& report, Units const& units) {
    std::vector<Form> forms;
    for (auto const& part : report.tables) {
        Form form;
        form.kind = kind;
        form.table = part.table;
        form.as_of = report.as_of;
        form.funds.initial = printed_budget(*part.table, units);
        for (auto const& goal : part.goals)
            for (auto const* verdict : goal.rows) form.rows.push_back(row_of(*verdict, kind));
        forms.push_back(std::move(form));
    }
    return forms;
}

bool needs_reason(Row const& row) {
    return row.verdict->status == Status::amber || row.verdict->status == Status::red;
}

bool has_reason(Row const& row) {
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
