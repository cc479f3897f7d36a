#include "cli/report_forms.hpp"

#include "cli/fill_forms.hpp"
#include "cli/finding.hpp"
#include "cli/report_file.hpp"
#include "cli/report_text.hpp"
#include "cli/report_units.hpp"
#include "cli/usage_error.hpp"
#include "cli/write_files.hpp"
#include "forms/formats.hpp"

namespace jixiao {
namespace {

std::string period_and_kind(Period period, forms::Kind kind) {
    return period.text() + "-" + std::string{forms::name_of(kind)};
}

UsageError nothing_covers(Period period) {
    return UsageError{say("no selected annual goal covers {0}", period.text())};
}

}  // namespace

std::string forms_text(std::vector<forms::Form> const& forms, Format format) {
    switch (format) {
        case Format::html: return forms::forms_html(forms);
        case Format::json: return forms::forms_json(forms);
        default: return forms::forms_xlsx(forms);
    }
}

int form_report(Shell const& shell, Member const& member) {
    auto const& workspace = member.workspace;
    auto const kind = *shell.options.form;
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, shell.options.selection.table);
    auto const filled = fill_forms(shell, workspace, kind, chosen_period(shell, workspace));
    auto const has_errors = tell_errors(shell, workspace, {filled.diagnostics}, catalog);
    auto const& all = filled.forms;
    if (all.empty() && !has_errors) throw nothing_covers(filled.as_of);
    if (!all.empty())
        deliver_report(shell, forms_text(all, shell.options.format), all.front().table->unit,
                       period_and_kind(filled.as_of, kind));
    return has_errors ? findings : clean;
}

int form_units(Shell const& shell, Members const& members) {
    auto const& options = shell.options;
    require_folder(options.output);
    auto const kind = *options.form;
    Catalog const catalog{shell.language(members.language())};
    auto has_errors = tell_errors(shell, members.naming, {}, catalog);
    require_table(members, options.selection.table);
    auto const period = chosen_period(shell, members);
    auto const names = file_names_of(members);
    std::vector<FileToWrite> files;
    for (std::size_t i = 0; i < members.all.size(); ++i) {
        auto const& workspace = members.all[i].workspace;
        auto const filled = fill_forms(shell, workspace, kind, period);
        has_errors |= tell_errors(shell, workspace, {filled.diagnostics}, catalog);
        if (filled.forms.empty()) continue;
        auto name = names[i] + "-" + period_and_kind(period, kind) + ".";
        name += ending_of(options.format);
        files.push_back({std::filesystem::path{options.output} / name,
                         forms_text(filled.forms, options.format)});
    }
    if (files.empty() && !has_errors) throw nothing_covers(period);
    write_files(files);
    return has_errors ? findings : clean;
}

}  // namespace jixiao
