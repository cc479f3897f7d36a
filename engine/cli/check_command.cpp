#include "cli/fill_forms.hpp"
#include "cli/finding.hpp"
#include "cli/members.hpp"
#include "cli/version.hpp"
#include "evaluate/evaluate.hpp"
#include "forms/check_form.hpp"
#include "report/diagnostics.hpp"
#include "review/check_budget.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// Every period that has actuals, earliest first, each once.
std::vector<Period> reported_periods(Actuals const& actuals) {
    std::vector<Period> periods;
    for (auto const& actual : actuals.all) periods.push_back(actual.period);
    std::sort(periods.begin(), periods.end(), ends_before);
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    return periods;
}

/// Everything that is wrong in one workspace, in each of its periods, and in the form of
/// `form_period` when one was asked for.
std::vector<Diagnostic> everything_in(Workspace const& workspace, Shell const& shell,
                                      std::optional<Period> form_period) {
    std::vector<std::vector<Diagnostic>> found;
    for (auto const& period : reported_periods(workspace.actuals))
        found.push_back(evaluate(workspace.book, workspace.actuals, workspace.profile,
                                 workspace.units, period, Detail::verdicts)
                            .diagnostics);
    if (form_period) {
        auto const filled = fill_forms(shell, workspace, *shell.options.form, *form_period);
        found.push_back(filled.diagnostics);
        for (auto const& form : filled.forms) found.push_back(forms::check_form(form));
    }
    for (auto const& budget : workspace.budgets)
        found.push_back(review::check_budget(budget, workspace.book));
    return joined_diagnostics(workspace, found);
}

}  // namespace

int check_command(Shell const& shell) {
    auto const members = load_members(shell);
    Catalog const catalog{shell.language(members.language())};
    std::optional<Period> form_period;
    if (shell.options.form) form_period = chosen_period(shell, members);
    auto all = members.naming.diagnostics;
    for (auto const& member : members.all) {
        auto const found = everything_in(member.workspace, shell, form_period);
        all.insert(all.end(), found.begin(), found.end());
    }
    sort_by_place(all);
    switch (shell.options.format) {
        case Format::json: shell.deliver(diagnostics_json(all, catalog)); break;
        case Format::sarif: shell.deliver(diagnostics_sarif(all, catalog, version)); break;
        default: shell.deliver(diagnostics_text(all, catalog) + diagnostics_summary(all, catalog));
    }
    return has_errors(all) ? findings : clean;
}

}  // namespace jixiao
