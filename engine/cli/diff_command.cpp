#include "cli/finding.hpp"
#include "cli/shell.hpp"
#include "cli/usage_error.hpp"
#include "handout/diff.hpp"

#include <algorithm>

namespace jixiao {
namespace {

bool compares_nothing(handout::Handout const& handout) {
    return std::all_of(handout.parts.begin(), handout.parts.end(), [](auto const& part) {
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
    auto const year = handout::evaluate_pair(workspace.book, workspace.actuals, workspace.profile,
                                             workspace.units, before, now);
    auto const handout = handout::make_handout(year, workspace.profile, options.selection);
    auto const has_errors =
        tell_errors(shell, workspace, {year.before->diagnostics, year.now.diagnostics}, catalog);
    if (compares_nothing(handout) && !has_errors)
        throw UsageError{
            say("no selected goal covers both {0} and {1}", before.text(), now.text())};
    shell.deliver(options.format == Format::json
                      ? handout::diff_json(handout, catalog)
                      : handout::diff_text(handout, catalog, shell.look()));
    return has_errors ? findings : clean;
}

}  // namespace jixiao
