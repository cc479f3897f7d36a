#include "cli/deliver_report.hpp"
#include "cli/finding.hpp"
#include "cli/report_forms.hpp"
#include "cli/report_units.hpp"
#include "cli/restated.hpp"
#include "forms/formats.hpp"
#include "handout/formats.hpp"
#include "history/report_on.hpp"
#include "text/refusal.hpp"

namespace jixiao {
namespace {

int whole_report(Shell const& shell, Member const& member) {
    auto const& options = shell.options;
    auto const& format = *choose("--format", options.format, handout::report_choices());
    auto const& workspace = member.workspace;
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, options.selection.table);
    auto const period = chosen_period(shell, workspace);
    auto const made = history::report_on(kept_in(shell, member.folder, workspace), period,
                                         options.selection, format.needs);
    auto const has_errors = tell_errors(shell, workspace, {made.year.now.diagnostics}, catalog);
    if (made.report.parts.empty() && !has_errors)
        throw Refusal{say("no selected goal covers {0}", period.text())};
    deliver_report(shell, format.write({{&made.report, {}}}, catalog, {options.bom, false, {}}),
                   made.report.unit, period.text(), format.ending);
    return has_errors ? findings : clean;
}

}  // namespace

int report_command(Shell const& shell) {
    auto const& options = shell.options;
    auto const is_binary =
        options.form ? choose("--format", options.format, forms::form_choices())->is_binary
                     : choose("--format", options.format, handout::report_choices())->is_binary;
    if (is_binary && options.output.empty() && shell.environment.out_is_terminal)
        throw Refusal{say("this format cannot be shown on a terminal"), say("name a file with -o")};
    auto const members = load_members(shell);
    if (options.form)
        return members.are_many ? form_units(shell, members)
                                : form_report(shell, members.all.front());
    return members.are_many ? report_units(shell, members)
                            : whole_report(shell, members.all.front());
}

}  // namespace jixiao
