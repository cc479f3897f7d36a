#include "rules/budget/across_checks.hpp"
#include "rules/budget/project_list.hpp"

#include <algorithm>
#include <unordered_set>

namespace jixiao::budget {
namespace {

/// A project whose code 项目支出表 does not have, and the row that its name or its first detail
/// leads to.
struct Unmatched {
    Table const* project;
    std::optional<std::size_t> row;
};

std::optional<std::size_t> row_by_name(ProjectList const& list, Table const& project) {
    auto rows = list.find(project.project);
    for (auto const& detail : project.spending)
        if (rows.empty()) rows = list.find(detail.name, project.project);
    return rows.empty() ? std::nullopt : std::optional{rows.front()};
}

void report(Severity severity, Unmatched const& unmatched, Message message,
            std::vector<Diagnostic>& diagnostics) {
    diagnostics.push_back({severity,
                           "budget-code",
                           unmatched.project->code_place,
                           std::move(message),
                           say("use one code for the project in both tables, or explain in the "
                               "document how the two kinds of codes relate"),
                           {}});
}

}  // namespace

void check_project_codes(Document const& document, std::vector<Diagnostic>& diagnostics) {
    ProjectList const list{document.find(SheetKind::projects)};
    if (list.empty()) return;
    auto const& sheet = list.sheet();
    auto const column = sheet.column(ColumnKind::code);
    if (!column) return;
    std::unordered_set<std::string> codes;
    for (std::size_t row = 0; row < sheet.row_count(); ++row) codes.insert(sheet.code(row));
    std::vector<Unmatched> unmatched;
    std::size_t with_code = 0;
    for (auto const* const project : document.projects) {
        auto const code = tidy(project->code);
        if (code.empty()) continue;
        ++with_code;
        if (!codes.contains(code)) unmatched.push_back({project, row_by_name(list, *project)});
    }
    auto const there = [&](Unmatched const& one) {
        return one.row ? say("{0} has {1} ({2})", sheet.label(*one.row), sheet.code(*one.row),
                             show_place(sheet.place(*one.row, *column)))
                       : say("there is no project of that name");
    };
    // Where every code differs, they are of two kinds, and one remark says all there is to say.
    if (unmatched.size() > 1 && unmatched.size() == with_code) {
        auto joined = std::find_if(unmatched.begin(), unmatched.end(),
                                   [](auto const& one) { return one.row.has_value(); });
        auto const& one = joined == unmatched.end() ? unmatched.front() : *joined;
        report(Severity::note, one,
               say("none of the {0} codes of projects with targets is a code in {1}: {2} has {3}, "
                   "but {4}",
                   with_code, sheet.title(), one.project->project, tidy(one.project->code),
                   there(one)),
               diagnostics);
        return;
    }
    for (auto const& one : unmatched)
        report(Severity::warning, one,
               say("{0} has code {1}, which is not a code in {2}: {3}", one.project->project,
                   tidy(one.project->code), sheet.title(), there(one)),
               diagnostics);
}

}  // namespace jixiao::budget
