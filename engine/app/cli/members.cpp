#include "app/cli/members.hpp"

#include "app/cli/finding.hpp"
#include "app/cli/progress_line.hpp"
#include "model/book/reported_periods.hpp"
#include "read/workspace/find_members.hpp"
#include "report/report.hpp"

#include <algorithm>

namespace jixiao {

std::optional<Language> Members::language() const {
    return are_many ? naming.language : all.front().workspace.language;
}

Members load_members(Shell const& shell) {
    Members members;
    auto loaded =
        shell.load_any(shell.options.folder, ProgressLine{shell, WorkParts::files}.report());
    if (!loaded.names_members) {
        members.all.push_back({shell.options.folder, std::move(loaded)});
        return members;
    }
    members.are_many = true;
    members.naming = std::move(loaded);
    ProgressLine line{shell, WorkParts::units};
    auto const progress = line.report();
    std::size_t done = 0;
    for (auto const& folder : members.naming.members) {
        report_progress(progress, done++, members.naming.members.size(), folder.generic_string());
        Member member{folder.generic_string(), shell.load_any(folder.string())};
        if (member.workspace.names_members)
            members.naming.diagnostics.push_back(nested_workspace(folder, shell.options.folder));
        else
            members.all.push_back(std::move(member));
    }
    return members;
}

Period chosen_period(Shell const& shell, Members const& members) {
    if (shell.options.period) return *shell.options.period;
    std::optional<Period> latest;
    for (auto const& member : members.all)
        if (auto const all = reported_periods(member.workspace.book, member.workspace.actuals);
            !all.empty() && (!latest || ends_before(*latest, all.back())))
            latest = all.back();
    if (latest) return *latest;
    return chosen_period(shell,
                         members.all.empty() ? members.naming : members.all.front().workspace);
}

void require_table(Members const& members, std::string const& wanted) {
    Book joined;
    for (auto const& member : members.all)
        for (auto const& table : member.workspace.book.tables) {
            if (is_called(table, wanted)) return;
            joined.tables.push_back(table);
        }
    require_table(joined, wanted);
}

}  // namespace jixiao
