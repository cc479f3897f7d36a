#include "app/cli/finding.hpp"
#include "app/cli/shell.hpp"
#include "base/refusal.hpp"
#include "report/diff.hpp"
#include "report/evaluate_workspace.hpp"

#include <algorithm>

namespace jixiao {
namespace {

bool compares_nothing(Report const& report) {
    return std::all_of(report.parts.begin(), report.parts.end(), [](auto const& part) {
        return std::all_of(part.rows.begin(), part.rows.end(),
                           [](auto const& row) { return row.before == nullptr; });
    });
}

/// The two periods, earlier first.
void read_diff(Given const& given, Options& options) {
    auto const& texts = given.texts;
    if (texts.size() != 2)
        throw Refusal{say("diff takes two periods"), say("for example: jixiao diff 2024Q2 2024Q3")};
    auto const before = read_period(texts[0]), now = read_period(texts[1]);
    if (before.last == now.last)
        throw Refusal{say("{0} and {1} end together", before.text(), now.text()),
                      say("give two periods that end at different times")};
    if (before.last > now.last)
        throw Refusal{
            say("{0} ends after {1}", before.text(), now.text()),
            say("give the earlier one first: jixiao diff {0} {1}", now.text(), before.text())};
    options.before = before;
    options.period = now;
}

int run_diff(Shell const& shell) {
    auto const& options = shell.options;
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, options.selection.table);
    auto const before = *options.before, now = *options.period;
    auto const year = evaluate_pair(workspace, before, now);
    auto const report = make_report(year, workspace.profile, options.selection);
    auto const has_errors = report_errors(
        shell, workspace, {year.before->diagnostics(), year.now.diagnostics()}, catalog);
    if (compares_nothing(report) && !has_errors)
        throw Refusal{say("no selected goal covers both {0} and {1}", before.text(), now.text())};
    shell.deliver(options.format == "json" ? reports::diff_json(report, catalog)
                                           : reports::diff_text(report, catalog, shell.look()));
    return has_errors ? findings : clean;
}

}  // namespace

Command diff_command() {
    return {"diff",
            say("list what changed between two periods"),
            {texts_option("PERIOD PERIOD", say("the earlier period, then the later one")),
             table_option(), term_option(), format_option("text|json"), output_option()},
            "jixiao diff 2024Q2 2024Q3\n"
            "jixiao diff 2024Q1 2024Q3 --table 部门整体\n"
            "jixiao diff 2024Q2 2024Q3 --format json -o diff.json",
            read_diff,
            run_diff};
}

}  // namespace jixiao
