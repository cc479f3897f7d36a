#include "app/cli/finding.hpp"
#include "app/cli/member_findings.hpp"
#include "app/cli/progress_line.hpp"
#include "app/cli/version.hpp"
#include "app/lsp/offered_fixes.hpp"
#include "base/refusal.hpp"
#include "report/data/diagnostics.hpp"

namespace jixiao {
namespace {

void read_check(Given const&, Options& options) {
    if (options.period && !options.form)
        throw Refusal{say("{0} can only be used with {1}", "--period", "--form")};
}

int run_check(Shell const& shell) {
    auto const members = load_members(shell);
    Catalog const catalog{shell.language(members.language())};
    std::optional<Period> form_period;
    if (shell.options.form) form_period = chosen_period(shell, members);
    auto all = members.naming.diagnostics;
    ProgressLine line{shell, members.are_many ? WorkParts::units : WorkParts::periods};
    auto const progress = line.report();
    std::size_t done = 0;
    std::vector<Workspace const*> read{&members.naming};
    for (auto const& member : members.all) {
        read.push_back(&member.workspace);
        if (members.are_many) report_progress(progress, done++, members.all.size(), member.folder);
        auto const found =
            everything_in(member, shell, form_period, members.are_many ? WorkProgress{} : progress);
        all.insert(all.end(), found.begin(), found.end());
    }
    sort_by_place(all);
    auto const text = diagnostics_in(shell.options.format, all, catalog, version,
                                     shell.options.ambiguous, lsp::OfferedFixes{read});
    line.erase();
    shell.deliver(text);
    if (!shell.options.output.empty())
        shell.report_written(say("Findings written to {1}: {0}", all.size(), shell.options.output),
                             catalog);
    return has_errors(all) ? findings : clean;
}

}  // namespace

Command check_command() {
    return {"check",
            say("check every file of the workspace for errors"),
            {form_option(say("also list what is still missing in this official form")),
             period_option(say("the period of the form (default: the latest with actuals)")),
             format_option("text|json|sarif"), output_option()},
            "jixiao check\n"
            "jixiao check -C samples/hongshan-2024\n"
            "jixiao check --form monitoring --period 2024Q3\n"
            "jixiao check --format sarif -o check.sarif",
            read_check,
            run_check};
}

}  // namespace jixiao
