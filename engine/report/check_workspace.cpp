#include "report/check_workspace.hpp"

#include "model/book/annual_years.hpp"
#include "model/book/reported_periods.hpp"
#include "report/evaluate_workspace.hpp"
#include "rules/budget/check_budget.hpp"

#include <algorithm>
#include <set>

namespace jixiao {

namespace {

/// What is to be said of the targets in the last year of each goal, whether or
/// not anything has been reported for it.
std::vector<Diagnostic> target_findings(Workspace const& workspace) {
    std::set<int> years;
    for (auto const& table : workspace.book.tables)
        for (auto const& goal : table.goals) years.insert(goal.term.to_year);
    std::vector<Diagnostic> findings;
    for (auto const year : years) {
        Period const period{Month::of(year, 1), Month::of(year, 12)};
        for (auto& found : evaluate(workspace.book, {}, workspace.profile, workspace.units, period,
                                    Detail::verdicts)
                               .diagnostics)
            if (found.code.starts_with("target-")) findings.push_back(std::move(found));
    }
    return findings;
}

}  // namespace

std::vector<Diagnostic> check_workspace(Workspace const& workspace,
                                        std::vector<std::vector<Diagnostic>> more,
                                        WorkProgress const& progress) {
    more.push_back(target_findings(workspace));
    auto periods = reported_periods(workspace.actuals);
    // Those of earlier years are checked in their own workspaces.
    std::erase_if(periods,
                  [&](Period const& period) { return is_of_earlier_year(workspace.book, period); });
    std::size_t done = 0;
    for (auto const& period : periods) {
        report_progress(progress, done++, periods.size(), period.text());
        more.push_back(evaluate(workspace, period, Detail::verdicts).diagnostics);
    }
    for (auto const& budget : workspace.budgets)
        more.push_back(budget::check_budget(budget, workspace.book));
    return joined_diagnostics(workspace, more);
}

}  // namespace jixiao
