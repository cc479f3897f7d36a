#include "cli/finding.hpp"
#include "cli/report_file.hpp"
#include "cli/report_forms.hpp"
#include "cli/report_text.hpp"
#include "cli/report_units.hpp"
#include "cli/restated.hpp"
#include "cli/usage_error.hpp"
#include "evaluate/places_within.hpp"

namespace jixiao {
namespace {

int whole_report(Shell const& shell, Member const& member) {
    auto const& options = shell.options;
    auto const& workspace = member.workspace;
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, options.selection.table);
    auto const period = chosen_period(shell, workspace);
    auto year = handout::evaluate_year(workspace.book, workspace.actuals, workspace.profile,
                                       workspace.units, period);
    year.now = places_within(member.folder, std::move(year.now));
    auto handout = handout::make_handout(year, workspace.profile, options.selection);
    mark_published(shell, member.folder, workspace, year.now, handout);
    auto const has_errors = tell_errors(shell, workspace, {year.now.diagnostics}, catalog);
    if (handout.parts.empty() && !has_errors)
        throw UsageError{say("no selected goal covers {0}", period.text())};
    deliver_report(shell, report_text(handout, catalog, options), handout.unit, period.text());
    return has_errors ? findings : clean;
}

}  // namespace

int report_command(Shell const& shell) {
    auto const& options = shell.options;
    if (is_binary(options.format) && options.output.empty() && shell.environment.out_is_terminal)
        throw UsageError{say("this format cannot be shown on a terminal"),
                         say("name a file with -o")};
    auto const members = load_members(shell);
    if (options.form)
        return members.are_many ? form_units(shell, members)
                                : form_report(shell, members.all.front());
    return members.are_many ? report_units(shell, members)
                            : whole_report(shell, members.all.front());
}

}  // namespace jixiao
