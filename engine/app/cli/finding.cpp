#include "app/cli/finding.hpp"

#include "base/refusal.hpp"
#include "base/suggest.hpp"
#include "model/book/annual_years.hpp"
#include "model/book/reported_periods.hpp"
#include "report/data/diagnostics.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace jixiao {

Period chosen_period(Shell const& shell, Workspace const& workspace) {
    if (shell.options.period) return *shell.options.period;
    if (auto const usual = usual_period(workspace.book, workspace.actuals)) return *usual;
    if (auto const last = workspace.actuals.latest();
        last && is_of_earlier_year(workspace.book, *last))
        throw Refusal{say("nothing has been reported yet for the year of the tables"),
                      say("start its first period: jixiao start {0}",
                          std::to_string(annual_years(workspace.book)->first) + "-01")};
    if (has_errors(workspace.diagnostics)) {
        Catalog const catalog{shell.language(workspace.language)};
        report_errors(shell, workspace, {}, catalog);
    }
    auto const years = annual_years(workspace.book);
    throw Refusal{say("no actuals have been reported yet, so there is no period "
                      "to evaluate"),
                  years ? say("start one, such as with jixiao start {0}Q1", years->first)
                        : say("give one with --period, such as --period 2024Q3")};
}

void require_table(Book const& book, std::string const& wanted) {
    if (wanted.empty()) return;
    std::vector<std::string> titles;
    for (auto const& table : book.tables) {
        if (is_called(table, wanted)) return;
        titles.push_back(table.title());
    }
    throw Refusal{say("no table is called \"{0}\"", wanted), suggest(wanted, titles)};
}

void require_owner(Book const& book, std::string const& wanted) {
    if (wanted.empty()) return;
    std::set<std::string> owners;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) owners.insert(indicator.owner);
    owners.erase("");
    if (owners.contains(wanted)) return;
    if (owners.empty())
        throw Refusal{say("no indicator has the key owner"),
                      say("add owner: {0} to the indicators it reports", wanted)};
    throw Refusal{say("no indicator has the owner \"{0}\"", wanted),
                  suggest(wanted, {owners.begin(), owners.end()})};
}

bool report_errors(Shell const& shell, Workspace const& workspace,
                   std::vector<std::vector<Diagnostic>> const& more, Catalog const& catalog) {
    auto const all = joined_diagnostics(workspace, more);
    std::vector<Diagnostic> errors;
    std::copy_if(all.begin(), all.end(), std::back_inserter(errors), [](auto const& d) {
        return d.severity == Severity::error || d.code == "target-before" ||
               d.code == "history-actuals";
    });
    auto const warnings = std::count_if(
        all.begin(), all.end(), [](auto const& d) { return d.severity == Severity::warning; });
    shell.err << diagnostics_text(errors, catalog, shell.options.ambiguous);
    if (warnings > 0)
        shell.err << catalog(say("warnings: {0}; run jixiao check to see them", warnings)) << '\n';
    shell.err.flush();
    return has_errors(errors);
}

}  // namespace jixiao
