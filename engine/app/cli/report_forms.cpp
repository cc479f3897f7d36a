#include "app/cli/report_forms.hpp"

#include "app/cli/deliver_report.hpp"
#include "app/cli/finding.hpp"
#include "app/cli/progress_line.hpp"
#include "app/cli/report_units.hpp"
#include "base/refusal.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/forms/fill_forms.hpp"
#include "report/forms/formats.hpp"
#include "system/write_files.hpp"

namespace jixiao {
namespace {

Refusal nothing_covers(Period period) {
    return Refusal{say("no selected annual goal covers {0}", period.text())};
}

forms::FilledForms filled_in(Shell const& shell, Workspace const& workspace, Period period) {
    return forms::fill_forms(workspace, *shell.options.form, period, shell.options.selection.table);
}

forms::FormFormat const& format_of(Shell const& shell) {
    return *choose("--format", shell.options.format, forms::form_choices());
}

}  // namespace

int form_report(Shell const& shell, Member const& member) {
    auto const& workspace = member.workspace;
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, shell.options.selection.table);
    auto const filled = filled_in(shell, workspace, chosen_period(shell, workspace));
    auto const has_errors =
        report_errors(shell, workspace, {filled.diagnostics, filled.of_layout}, catalog);
    auto const& all = filled.forms;
    if (all.empty() && !has_errors) throw nothing_covers(filled.as_of);
    auto const& format = format_of(shell);
    if (!all.empty())
        deliver_report(shell, catalog, format.write(all), all.front().table->unit,
                       forms::file_name_of(*shell.options.form, filled.as_of), format.name);
    return has_errors ? findings : clean;
}

int form_units(Shell const& shell, Members const& members) {
    auto const& options = shell.options;
    require_folder(options.output);
    Catalog const catalog{shell.language(members.language())};
    auto has_errors = report_errors(shell, members.naming, {}, catalog);
    require_table(members, options.selection.table);
    auto const period = chosen_period(shell, members);
    auto const names = file_names_of(members);
    auto const& format = format_of(shell);
    std::vector<FileToWrite> files;
    ProgressLine line{shell, WorkParts::units};
    auto const progress = line.report();
    for (std::size_t i = 0; i < members.all.size(); ++i) {
        auto const& workspace = members.all[i].workspace;
        report_progress(progress, i, members.all.size(), names[i]);
        auto const filled = filled_in(shell, workspace, period);
        line.erase();
        has_errors |=
            report_errors(shell, workspace, {filled.diagnostics, filled.of_layout}, catalog);
        if (filled.forms.empty()) continue;
        auto const name = names[i] + "-" + forms::file_name_of(*options.form, period) + ".";
        files.push_back({std::filesystem::path{options.output} / (name + std::string{format.name}),
                         format.write(filled.forms)});
    }
    if (files.empty() && !has_errors) throw nothing_covers(period);
    write_files(files);
    report_files_written(shell, files.size(), catalog);
    return has_errors ? findings : clean;
}

}  // namespace jixiao
