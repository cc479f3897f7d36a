#include "cli/finding.hpp"
#include "cli/report_file.hpp"
#include "cli/shell.hpp"
#include "cli/usage_error.hpp"
#include "evaluate/places_within.hpp"
#include "handout/csv.hpp"
#include "handout/json.hpp"
#include "handout/markdown.hpp"
#include "handout/page/page.hpp"

namespace jixiao {
namespace {

std::string written(handout::Handout const& handout, Catalog const& catalog,
                    Options const& options) {
    switch (options.format) {
        case Format::md: return handout::report_markdown(handout, catalog);
        case Format::csv: return handout::report_csv(handout, catalog, options.bom);
        case Format::json: return handout::report_json(handout, catalog);
        default: return handout::report_page(handout, catalog);
    }
}

std::string_view ending_of(Format format) {
    switch (format) {
        case Format::md: return "md";
        case Format::csv: return "csv";
        case Format::json: return "json";
        default: return "html";
    }
}

}  // namespace

int report_command(Shell const& shell) {
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
    auto const text = written(handout, catalog, options);
    if (options.output.empty())
        shell.deliver(text);
    else
        shell.deliver_to(
            report_file(options.output, handout.unit, period.text(), ending_of(options.format)),
            text);
    return has_errors ? findings : clean;
}

}  // namespace jixiao
