#include "app/cli/finding.hpp"
#include "app/cli/shell.hpp"
#include "app/cli/version.hpp"
#include "app/lsp/offered_fixes.hpp"
#include "base/refusal.hpp"
#include "report/data/diagnostics.hpp"
#include "report/terminal/lint_summary.hpp"

#include <algorithm>

namespace jixiao {
namespace {

bool is_chosen(Table const* table, std::string const& wanted) {
    return wanted.empty() || (table && is_called(*table, wanted));
}

std::string pages(Workspace const& workspace, std::vector<Finding> const& found,
                  LintRules const& rules, Shell const& shell, Catalog const& catalog) {
    auto reviews = table_reviews(workspace.book, found, rules);
    std::erase_if(reviews, [&](TableReview const& review) {
        return !is_chosen(review.table, shell.options.selection.table);
    });
    return shell.options.format == "json" ? lint_summary_json(reviews, catalog)
                                          : lint_summary_text(reviews, catalog, shell.look());
}

std::string listed(Workspace const& workspace, std::vector<Finding> const& found,
                   LintRules const& rules, Shell const& shell, Catalog const& catalog) {
    auto const is_text = shell.options.format == "text";
    auto shown = is_text ? folded_diagnostics(found, rules) : open_diagnostics(found);
    quote_source_lines(shown, workspace);
    return diagnostics_in(shell.options.format, shown, catalog, version, shell.options.ambiguous,
                          lsp::OfferedFixes{{&workspace}});
}

void read_lint(Given const& given, Options& options) {
    options.summary = given.has("summary");
    if (options.summary && options.format == "sarif")
        throw Refusal{say("{0} cannot be combined with {1}", "--summary", "--format sarif")};
}

int run_lint(Shell const& shell) {
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, shell.options.selection.table);
    std::vector<Diagnostic> of_rules;
    auto const rules = lint_rules_of(workspace, of_rules);
    auto const is_broken = report_errors(shell, workspace, {of_rules}, catalog);
    auto found =
        lint(workspace.book, rules, workspace.units, workspace.profile, shell.environment.today);
    std::erase_if(found, [&](Finding const& finding) {
        return !is_chosen(finding.table, shell.options.selection.table);
    });
    auto const show = shell.options.summary ? pages : listed;
    shell.deliver(show(workspace, found, rules, shell, catalog));
    return is_broken || has_errors(open_diagnostics(found)) ? findings : clean;
}

}  // namespace

Command lint_command() {
    return {"lint",
            say("review the targets for weaknesses"),
            {table_option(), format_option("text|json|sarif"),
             switch_option("--summary",
                           say("one page per table: a score, counts and what to look at first")),
             output_option()},
            "jixiao lint -C samples/hongshan-2024\n"
            "jixiao lint --summary\n"
            "jixiao lint --table 部门整体 --format json -o lint.json",
            read_lint,
            run_lint};
}

}  // namespace jixiao
