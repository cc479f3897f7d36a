#include "cli/finding.hpp"
#include "cli/members.hpp"
#include "cli/published_command.hpp"
#include "cli/restated.hpp"
#include "handout/formats.hpp"
#include "history/report_on.hpp"
#include "report/printable.hpp"
#include "text/refusal.hpp"

#include <algorithm>
#include <ostream>

namespace jixiao {
namespace {

bool fails(Report const& report, std::optional<Status> const& fail_on) {
    if (!fail_on) return false;
    auto const& counts = report.whole.roll_up;
    return counts.red > 0 || (*fail_on == Status::amber && counts.amber > 0);
}

/// Where to write, to whom has reported nothing yet.
void tell_where_to_begin(Shell const& shell, Workspace const& workspace, Catalog const& catalog) {
    auto const& unfilled = workspace.actuals.unfilled;
    if (!workspace.actuals.all.empty() || unfilled.empty()) return;
    shell.err << printable(
                     catalog(say("Nothing has been reported yet. Fill in {0}, then evaluate again.",
                                 unfilled.front().file)))
              << '\n';
}

}  // namespace

int evaluate_command(Shell const& shell) {
    auto const& options = shell.options;
    if (options.history.as_published) return published_command(shell);
    auto const& format = *choose("--format", options.format, handout::evaluate_choices());
    auto const members = load_members(shell);
    Catalog const catalog{shell.language(members.language())};
    require_table(members, options.selection.table);
    auto const period = chosen_period(shell, members);
    auto has_errors = members.are_many && tell_errors(shell, members.naming, {}, catalog);
    std::vector<history::ReportOn> made;
    made.reserve(members.all.size());
    std::vector<handout::ReportOfUnit> shown;
    for (auto const& member : members.all) {
        auto const kept = kept_in(shell, member.folder, member.workspace);
        made.push_back(history::report_on(kept, period, options.selection, format.needs));
        auto const& [year, closed, report] = made.back();
        has_errors |= tell_errors(shell, member.workspace, {year.now.diagnostics}, catalog);
        tell_restated(shell, kept, closed, year.now, catalog);
        if (!report.parts.empty() || !members.are_many) shown.push_back({&report, member.folder});
    }
    auto const is_empty = std::all_of(made.begin(), made.end(),
                                      [](auto const& each) { return each.report.parts.empty(); });
    if (is_empty && !has_errors) throw Refusal{say("no selected goal covers {0}", period.text())};
    shell.deliver(format.write(shown, catalog, {false, members.are_many, shell.look()}));
    for (std::size_t i = 0; i < members.all.size(); ++i)
        if (!made[i].report.parts.empty() || !members.are_many)
            tell_where_to_begin(shell, members.all[i].workspace, catalog);
    auto const is_failure = std::any_of(shown.begin(), shown.end(), [&](auto const& each) {
        return fails(*each.report, options.fail_on);
    });
    return has_errors || is_failure ? findings : clean;
}

}  // namespace jixiao
