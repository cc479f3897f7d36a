#include "cli/finding.hpp"
#include "cli/shell.hpp"
#include "cli/usage_error.hpp"
#include "evaluate/places_within.hpp"
#include "report/csv.hpp"
#include "report/evaluation_json.hpp"
#include "report/printable.hpp"
#include "report/terminal.hpp"

#include <algorithm>
#include <ostream>

namespace jixiao {
namespace {

std::string shown(Report const& report, Catalog const& catalog, Shell const& shell) {
    switch (shell.options.format) {
        case Format::json: return evaluation_json(report, catalog);
        case Format::csv: return evaluation_csv(report, catalog);
        default: return show_report(report, catalog, shell.look());
    }
}

bool fails(Report const& report, std::optional<Status> const& fail_on) {
    if (!fail_on) return false;
    auto const& counts = report.roll_up;
    return counts.red > 0 || (*fail_on == Status::amber && counts.amber > 0);
}

/// Where to write, to whom has reported nothing yet.
void tell_where_to_begin(Shell const& shell, Workspace const& workspace, Catalog const& catalog) {
    auto const& [actuals, unfilled] = workspace.actuals;
    if (!actuals.empty() || unfilled.empty()) return;
    shell.err << printable(
                     catalog(say("Nothing was reported yet. Fill in {0}, then evaluate again.",
                                 unfilled.front().file)))
              << '\n';
}

}  // namespace

int evaluate_command(Shell const& shell) {
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, shell.options.selection.table);
    auto const period = chosen_period(shell, workspace);
    // Only the JSON shows the steps; the others do not pay for them.
    auto const detail =
        shell.options.format == Format::json ? Detail::derivation : Detail::verdicts;
    auto const evaluation = places_within(
        shell.options.folder, evaluate(workspace.book, workspace.actuals, workspace.profile,
                                       workspace.units, period, detail));
    auto const report = make_report(evaluation, workspace.profile, shell.options.selection);
    auto const has_errors = tell_errors(shell, workspace, {evaluation.diagnostics}, catalog);
    if (report.selected.empty() && !has_errors)
        throw UsageError{say("no goal that was chosen covers {0}", period.text())};
    shell.deliver(shown(report, catalog, shell));
    tell_where_to_begin(shell, workspace, catalog);
    return has_errors || fails(report, shell.options.fail_on) ? findings : clean;
}

}  // namespace jixiao
