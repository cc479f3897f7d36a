#include "app/cli/deliver_report.hpp"
#include "app/cli/finding.hpp"
#include "app/cli/output_format.hpp"
#include "app/cli/progress_line.hpp"
#include "app/cli/report_forms.hpp"
#include "app/cli/report_units.hpp"
#include "app/cli/restated.hpp"
#include "base/choose.hpp"
#include "base/refusal.hpp"
#include "report/formats.hpp"
#include "report/forms/formats.hpp"
#include "workspace/history/report_on.hpp"

namespace jixiao {
namespace {

int whole_report(Shell const& shell, Member const& member) {
    auto const& options = shell.options;
    auto const& format = *choose("--format", options.format, reports::report_choices());
    auto const& workspace = member.workspace;
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, options.selection.table);
    auto const period = chosen_period(shell, workspace);
    ProgressLine line{shell, WorkParts::steps};
    auto const progress = line.report();
    report_progress(progress, 0, 2, catalog(say("rating the rows")));
    auto const made = history::report_on(kept_in(shell, member.folder, workspace), period,
                                         options.selection, format.needs);
    line.erase();
    auto const has_errors = report_errors(shell, workspace, {made.year.now.diagnostics()}, catalog);
    if (made.report.parts.empty() && !has_errors)
        throw Refusal{say("no selected goal covers {0}", period.text())};
    report_progress(progress, 1, 2, catalog(say("writing the report")));
    auto const text = format.write({{&made.report, {}}}, catalog, {options.bom, false, {}});
    line.erase();
    deliver_report(shell, catalog, text, made.report.unit, period.text(), format.ending);
    return has_errors ? findings : clean;
}

void read_report(Given const& given, Options& options) {
    if (options.form) {
        if (given.has("term"))
            throw Refusal{say("{0} cannot be combined with {1}", "--term", "--form"),
                          say("a form covers the annual goals only")};
        std::vector<std::string_view> formats;
        for (auto const& format : forms::form_formats()) formats.push_back(format.name);
        options.format = output_format(given.value("format"), given.value("output"), formats);
    }
    options.bom = given.has("bom");
    if (options.bom && options.format != "csv")
        throw Refusal{say("{0} can only be used with {1}", "--bom", "--format csv")};
}

int run_report(Shell const& shell) {
    auto const& options = shell.options;
    auto const is_binary =
        options.form ? choose("--format", options.format, forms::form_choices())->is_binary
                     : choose("--format", options.format, reports::report_choices())->is_binary;
    if (is_binary && options.output.empty() && shell.environment.out_is_terminal)
        throw Refusal{say("this format cannot be shown on a terminal"), say("name a file with -o")};
    auto const members = load_members(shell);
    if (options.form)
        return members.are_many ? form_units(shell, members)
                                : form_report(shell, members.all.front());
    return members.are_many ? report_units(shell, members)
                            : whole_report(shell, members.all.front());
}

}  // namespace

Command report_command() {
    return {"report",
            say("create a report to share: a page, a spreadsheet, Markdown or data"),
            {period_option(),
             table_option(),
             term_option(),
             format_option(listed(reports::report_choices()),
                           say("output format (default: as the name behind -o ends, else html)")),
             form_option(say("create an official form instead: xlsx (default), html or json")),
             switch_option("--bom", say("start CSV with a byte order mark, for older "
                                        "spreadsheet programs")),
             {"-o,--output", "FILE|DIR",
              say("write to this file, or into this folder under the unit's name "
                  "(written in full or not at all)")}},
            "jixiao report --period 2024Q3 -o 2024Q3.html\n"
            "jixiao report -o 2024Q3.xlsx\n"
            "jixiao report -o 2024Q3.pdf\n"
            "jixiao report --form monitoring --period 2024-07 -o forms/\n"
            "jixiao report --format md\n"
            "jixiao report --format csv --bom -o reports/\n"
            "jixiao report -C samples/hongshan-2024 --lang en -o page.html",
            read_report,
            run_report};
}

}  // namespace jixiao
