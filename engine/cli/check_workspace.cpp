#include "cli/check_workspace.hpp"

#include "cli/finding.hpp"
#include "evaluate/evaluate.hpp"
#include "review/check_budget.hpp"

#include <algorithm>

namespace jixiao {

std::vector<Period> reported_periods(Actuals const& actuals) {
    std::vector<Period> periods;
    for (auto const& actual : actuals.all) periods.push_back(actual.period);
    std::sort(periods.begin(), periods.end(), ends_before);
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    return periods;
}

std::vector<Diagnostic> check_workspace(Workspace const& workspace,
                                        std::vector<std::vector<Diagnostic>> more) {
    for (auto const& period : reported_periods(workspace.actuals))
        more.push_back(evaluate(workspace.book, workspace.actuals, workspace.profile,
                                workspace.units, period, Detail::verdicts)
                           .diagnostics);
    for (auto const& budget : workspace.budgets)
        more.push_back(review::check_budget(budget, workspace.book));
    return joined_diagnostics(workspace, more);
}

}  // namespace jixiao
