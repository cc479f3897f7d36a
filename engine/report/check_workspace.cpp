#include "report/check_workspace.hpp"

#include "model/book/reported_periods.hpp"
#include "report/evaluate_workspace.hpp"
#include "rules/budget/check_budget.hpp"

#include <algorithm>
#include <set>

namespace jixiao {

namespace {

template <class Key>
Evaluation const* known(std::map<Key, Evaluation> const* evaluations, Key const& key) {
    if (!evaluations) return nullptr;
    auto const found = evaluations->find(key);
    return found == evaluations->end() ? nullptr : &found->second;
}

/// What is to be said of the targets in the last year of each goal, whether or
/// not anything has been reported for it.
std::map<int, Evaluation> target_years(Workspace const& workspace,
                                       std::map<int, Evaluation> const* like) {
    std::map<int, Evaluation> years;
    for (auto const& table : workspace.book.tables)
        for (auto const& goal : table.goals) years.try_emplace(goal.term.to_year);
    for (auto& [year, evaluation] : years) {
        Period const period{Month::of(year, 1), Month::of(year, 12)};
        evaluation = evaluate(workspace.book, {}, workspace.profile, workspace.units, period,
                              Detail::verdicts, known(like, year));
    }
    return years;
}

std::vector<Diagnostic> target_findings(std::map<int, Evaluation> const& years) {
    std::vector<Diagnostic> findings;
    for (auto const& [year, evaluation] : years)
        for (auto const& found : evaluation.diagnostics())
            if (found.code.starts_with("target-")) findings.push_back(found);
    return findings;
}

}  // namespace

CheckedWorkspace checked_workspace(Workspace const& workspace,
                                   std::vector<std::vector<Diagnostic>> more,
                                   WorkProgress const& progress, CheckedWorkspace const* like) {
    CheckedWorkspace checked;
    checked.years = target_years(workspace, like ? &like->years : nullptr);
    more.push_back(target_findings(checked.years));
    auto const periods = reported_periods(workspace.book, workspace.actuals);
    std::size_t done = 0;
    for (auto const& period : periods) {
        report_progress(progress, done++, periods.size(), period.text());
        auto const& evaluation =
            checked.periods
                .emplace(period.text(),
                         evaluate(workspace, period, Detail::verdicts,
                                  known(like ? &like->periods : nullptr, period.text())))
                .first->second;
        more.push_back(evaluation.diagnostics());
    }
    for (auto const& budget : workspace.budgets)
        more.push_back(budget::check_budget(budget, workspace.book));
    checked.findings = joined_diagnostics(workspace, more);
    return checked;
}

std::vector<Diagnostic> check_workspace(Workspace const& workspace,
                                        std::vector<std::vector<Diagnostic>> more,
                                        WorkProgress const& progress) {
    return checked_workspace(workspace, std::move(more), progress).findings;
}

}  // namespace jixiao
