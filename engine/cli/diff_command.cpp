#include "cli/finding.hpp"
#include "cli/shell.hpp"
#include "handout/diff.hpp"
#include "text/refusal.hpp"

#include <algorithm>

namespace jixiao {
namespace {

bool compares_nothing(Report const& report) {
    return std::all_of(report.parts.begin(), report.parts.end(), [](auto const& part) {
        return std::all_of(part.rows.begin(), part.rows.end(),
                           [](auto const& row) { return row.before == nullptr; });
    });
}

}  // namespace

int diff_command(Shell const& shell) {
    auto const& options = shell.options;
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, options.selection.table);
    auto const before = *options.before, now = *options.period;
    auto const year = evaluate_pair(workspace.book, workspace.actuals, workspace.profile,
                                    workspace.units, before, now);
    auto const report = make_report(year, workspace.profile, options.selection);
    auto const has_errors =
        tell_errors(shell, workspace, {year.before->diagnostics, year.now.diagnostics}, catalog);
    if (compares_nothing(report) && !has_errors)
        throw Refusal{say("no selected goal covers both {0} and {1}", before.text(), now.text())};
    shell.deliver(options.format == "json" ? handout::diff_json(report, catalog)
                                           : handout::diff_text(report, catalog, shell.look()));
    return has_errors ? findings : clean;
}

}  // namespace jixiao
