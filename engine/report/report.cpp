#include "report/report.hpp"

#include "evaluate/shown_figure.hpp"
#include "report/execution_words.hpp"

#include <algorithm>

namespace jixiao {
namespace {

bool is_of_term(Goal const& goal, TermChoice choice) {
    switch (choice) {
        case TermChoice::all: return true;
        case TermChoice::annual: return goal.term.is_annual();
        case TermChoice::long_term: return !goal.term.is_annual();
    }
    return false;
}

template <class T>
bool has(std::vector<T> const& values, T value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_listed(Verdict const& verdict, Selection const& selection) {
    if (selection.statuses.empty() && selection.states.empty()) return true;
    return has(selection.statuses, verdict.status) || has(selection.states, verdict.state);
}

}  // namespace

bool is_called(Table const& table, std::string const& wanted) {
    auto const department = table.kind == TableKind::department;
    return wanted == table.code || (department && wanted == "department") ||
           (!wanted.empty() && table.title().find(wanted) != std::string::npos);
}

Report make_report(Evaluation const& evaluation, Profile const& profile,
                   Selection const& selection) {
    Report report;
    report.as_of = evaluation.as_of;
    report.profile = evaluation.profile;
    report.selection = selection;
    report.limits = share_limits(profile);
    std::vector<std::vector<Verdict const*>> by_table;
    for (auto const& verdict : evaluation.verdicts) {
        auto const& table = *verdict.table;
        if (!selection.table.empty() && !is_called(table, selection.table)) continue;
        if (!is_of_term(*verdict.goal, selection.term)) continue;
        if (report.tables.empty() || report.tables.back().table != &table) {
            report.tables.push_back({&table, {}, {}});
            by_table.emplace_back();
        }
        auto& part = report.tables.back();
        if (part.goals.empty() || part.goals.back().goal != verdict.goal)
            part.goals.push_back({verdict.goal, {}});
        if (is_listed(verdict, selection)) part.goals.back().rows.push_back(&verdict);
        by_table.back().push_back(&verdict);
        report.selected.push_back(&verdict);
    }
    for (std::size_t i = 0; i < by_table.size(); ++i)
        report.tables[i].roll_up = roll_up(by_table[i]);
    report.roll_up = roll_up(report.selected);
    std::vector<Table const*> tables;
    for (auto const& part : report.tables)
        if (selection.term != TermChoice::long_term) tables.push_back(part.table);
    report.executions = executions_of(evaluation.executions, tables);
    if (!report.tables.empty()) report.unit = report.tables.front().table->unit;
    return report;
}

}  // namespace jixiao
