#include "cli/fill_forms.hpp"
#include "cli/finding.hpp"
#include "cli/report_file.hpp"
#include "cli/report_text.hpp"
#include "cli/report_units.hpp"
#include "cli/usage_error.hpp"
#include "evaluate/places_within.hpp"
#include "forms/formats.hpp"

#include <fmt/format.h>

namespace jixiao {
namespace {

void deliver_report(Shell const& shell, std::string const& text, std::string const& unit,
                    std::string const& name) {
    auto const& options = shell.options;
    if (options.output.empty()) return shell.deliver(text);
    shell.deliver_to(report_file(options.output, unit, name, ending_of(options.format)), text);
}

int whole_report(Shell const& shell, Member const& member) {
    auto const& options = shell.options;
    auto const& workspace = member.workspace;
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, options.selection.table);
    auto const period = chosen_period(shell, workspace);
    auto year = handout::evaluate_year(workspace.book, workspace.actuals, workspace.profile,
                                       workspace.units, period);
    year.now = places_within(member.folder, std::move(year.now));
    auto const handout = handout::make_handout(year, workspace.profile, options.selection);
    auto const has_errors = tell_errors(shell, workspace, {year.now.diagnostics}, catalog);
    if (handout.parts.empty() && !has_errors)
        throw UsageError{say("no goal that was chosen covers {0}", period.text())};
    deliver_report(shell, report_text(handout, catalog, options), handout.unit, period.text());
    return has_errors ? findings : clean;
}

std::string written(std::vector<forms::Form> const& forms, Format format) {
    switch (format) {
        case Format::html: return forms::forms_html(forms);
        case Format::json: return forms::forms_json(forms);
        default: return forms::forms_xlsx(forms);
    }
}

int form_report(Shell const& shell, forms::Kind kind) {
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, shell.options.selection.table);
    auto const filled = fill_forms(shell, workspace, kind);
    auto const has_errors = tell_errors(shell, workspace, {filled.diagnostics}, catalog);
    auto const& all = filled.forms;
    if (!all.empty())
        deliver_report(shell, written(all, shell.options.format), all.front().table->unit,
                       fmt::format("{}-{}", all.front().as_of.text(), forms::name_of(kind)));
    else if (!has_errors)
        throw UsageError{say("no annual goal that was chosen covers {0}", filled.as_of.text())};
    return has_errors ? findings : clean;
}

}  // namespace

int report_command(Shell const& shell) {
    auto const& options = shell.options;
    if (is_binary(options.format) && options.output.empty() && shell.environment.out_is_terminal)
        throw UsageError{say("this format is not for a terminal"), say("name a file with -o")};
    if (options.form) return form_report(shell, *options.form);
    auto const members = load_members(shell);
    return members.are_many ? report_units(shell, members)
                            : whole_report(shell, members.all.front());
}

}  // namespace jixiao
