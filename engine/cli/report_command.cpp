#include "cli/fill_forms.hpp"
#include "cli/finding.hpp"
#include "cli/report_file.hpp"
#include "cli/shell.hpp"
#include "cli/usage_error.hpp"
#include "evaluate/places_within.hpp"
#include "forms/formats.hpp"
#include "handout/csv.hpp"
#include "handout/json.hpp"
#include "handout/markdown.hpp"
#include "handout/page/page.hpp"
#include "handout/xlsx/xlsx.hpp"

#include <fmt/format.h>

namespace jixiao {
namespace {

std::string written(handout::Handout const& handout, Catalog const& catalog,
                    Options const& options) {
    switch (options.format) {
        case Format::md: return handout::report_markdown(handout, catalog);
        case Format::csv: return handout::report_csv(handout, catalog, options.bom);
        case Format::json: return handout::report_json(handout, catalog);
        case Format::xlsx: return handout::report_xlsx(handout, catalog);
        default: return handout::report_page(handout, catalog);
    }
}

std::string_view ending_of(Format format) {
    switch (format) {
        case Format::md: return "md";
        case Format::csv: return "csv";
        case Format::json: return "json";
        case Format::xlsx: return "xlsx";
        default: return "html";
    }
}

void deliver_report(Shell const& shell, std::string const& text, std::string const& unit,
                    std::string const& name) {
    auto const& options = shell.options;
    if (options.output.empty()) return shell.deliver(text);
    shell.deliver_to(report_file(options.output, unit, name, ending_of(options.format)), text);
}

int whole_report(Shell const& shell) {
    auto const& options = shell.options;
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, options.selection.table);
    auto const period = chosen_period(shell, workspace);
    auto year = handout::evaluate_year(workspace.book, workspace.actuals, workspace.profile,
                                       workspace.units, period);
    year.now = places_within(options.folder, std::move(year.now));
    auto const handout = handout::make_handout(year, workspace.profile, options.selection);
    auto const has_errors = tell_errors(shell, workspace, {year.now.diagnostics}, catalog);
    if (handout.parts.empty() && !has_errors)
        throw UsageError{say("no goal that was chosen covers {0}", period.text())};
    deliver_report(shell, written(handout, catalog, options), handout.unit, period.text());
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
    if (options.format == Format::xlsx && options.output.empty() &&
        shell.environment.out_is_terminal)
        throw UsageError{say("a spreadsheet is no text for a terminal"),
                         say("name a file with -o")};
    return options.form ? form_report(shell, *options.form) : whole_report(shell);
}

}  // namespace jixiao
