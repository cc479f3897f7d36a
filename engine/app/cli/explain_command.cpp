#include "app/cli/finding.hpp"
#include "app/cli/shell.hpp"
#include "base/nearest.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "model/book/name_index.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/terminal/explain.hpp"
#include "report/terminal/explain_target.hpp"

#include <algorithm>
#include <ostream>

namespace jixiao {
namespace {

int explain_indicators(Shell const& shell, Workspace const& workspace, NameIndex::Served meant) {
    Catalog const catalog{shell.language(workspace.language)};
    auto const period = chosen_period(shell, workspace);
    auto const evaluation = evaluate(workspace, period);
    std::string shown;
    for (auto const& verdict : evaluation.verdicts) {
        if (std::find(meant.begin(), meant.end(), verdict.indicator) == meant.end()) continue;
        if (!shown.empty()) shown += "\n";
        shown += explain_verdict(verdict, workspace.profile, catalog, shell.look());
    }
    auto const has_errors = report_errors(shell, workspace, {evaluation.diagnostics()}, catalog);
    if (shown.empty())
        throw Refusal{
            say("no goal with \"{0}\" covers {1}", shell.options.texts.front(), period.text())};
    shell.deliver(shown);
    return has_errors ? findings : clean;
}

int explain_text(Shell const& shell, Units const& units, Catalog const& catalog) {
    auto const& text = shell.options.texts.front();
    auto const target = parse_target(text, units);
    shell.deliver(explain_target(text, target, catalog, shell.look()));
    return target ? clean : findings;
}

void read_explain(Given const& given, Options&) {
    if (given.texts.size() != 1)
        throw Refusal{say("explain takes one indicator or one target"),
                      say("for example: jixiao explain \"≥115家\"")};
}

int run_explain(Shell const& shell) {
    if (!shell.has_workspace() && !shell.options.folder_is_given && !shell.options.period)
        return explain_text(shell, built_in_units(), Catalog{shell.language()});
    auto const workspace = shell.load();
    auto const& text = shell.options.texts.front();
    NameIndex const index{workspace.book};
    if (auto const meant = index.served_by(text); !meant.empty())
        return explain_indicators(shell, workspace, meant);
    auto const near = nearest(text, index.words());
    if (shell.options.period)
        throw Refusal{say("no indicator is called \"{0}\"", text),
                      near ? say("did you mean {0}?", *near) : Message{}};
    Catalog const catalog{shell.language(workspace.language)};
    if (near)
        shell.err << printable(catalog(say("no indicator is called \"{0}\"; did you mean {1}? It "
                                           "is read as a target:",
                                           text, *near)))
                  << std::endl;
    return explain_text(shell, workspace.units, catalog);
}

}  // namespace

Command explain_command() {
    return {"explain",
            say("explain how a status was decided, or how a target is read"),
            {texts_option("INDICATOR|TARGET",
                          say("an indicator by its id, name or alias; else a target as text")),
             period_option()},
            "jixiao explain D-A-03 --period 2024Q3\n"
            "jixiao explain 净增高新技术企业数量\n"
            "jixiao explain \"≥115家\"",
            read_explain,
            run_explain};
}

}  // namespace jixiao
