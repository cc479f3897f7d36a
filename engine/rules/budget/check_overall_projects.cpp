#include "rules/budget/across_checks.hpp"
#include "rules/budget/list_groups.hpp"

#include <map>
#include <set>

namespace jixiao::budget {
namespace {

/// The rows of projects in the table of the whole, and the column of this year's money.
struct Overall {
    Sheet const* sheet = nullptr;
    std::size_t column = 0;
    std::vector<std::size_t> rows;
};

/// 项目本年度预算: the column of this year among those of money.
std::optional<std::size_t> this_year(Sheet const& sheet) {
    auto const columns = sheet.all(ColumnKind::money);
    for (auto const at : columns) {
        auto const& name = sheet.columns()[at].name();
        if (contains(name, "年度预算") || contains(name, "当年")) return at;
    }
    return columns.size() == 1 ? std::optional{columns.front()} : std::nullopt;
}

/// From a table 项目支出情况, or from the group of that name in 整体支出资金情况.
Overall overall_projects(Document const& document) {
    auto const* const own = document.find(SheetKind::overall_projects);
    auto const* const sheet = own != nullptr ? own : document.find(SheetKind::overall_funds);
    auto const column = sheet == nullptr ? std::nullopt : this_year(*sheet);
    if (!column) return {};
    Overall overall{sheet, *column, {}};
    for (auto const& group : list_groups(*sheet))
        if (own != nullptr || contains(group.name, "项目支出"))
            overall.rows.insert(overall.rows.end(), group.rows.begin(), group.rows.end());
    return overall;
}

}  // namespace

void check_overall_projects(Document const& document, std::vector<Diagnostic>& diagnostics) {
    auto const [sheet, column, rows] = overall_projects(document);
    if (rows.empty()) return;
    std::map<std::string, Table const*> by_project;
    for (auto const* const project : document.projects)
        by_project.emplace(read_entry(project->project).name, project);
    std::set<Table const*> seen;
    Sum sum;
    for (auto const row : rows) {
        auto const name = read_entry(sheet->label(row)).name;
        if (name.empty()) continue;
        sum.add(sheet->figure(row, column), sheet->place(row, column));
        auto const found = by_project.find(name);
        auto const here = stated(*sheet, row, column);
        if (found == by_project.end()) {
            if (!document.projects.empty() && here)
                diagnostics.push_back({by_name.severity,
                                       by_name.code,
                                       here->place,
                                       say("{0} has no target table of that name", here->label),
                                       say("add the missing 项目支出绩效目标表, or use the same "
                                           "names in both tables"),
                                       {}});
            continue;
        }
        seen.insert(found->second);
        auto const budget = read_money(found->second->budget, document.money);
        if (here && budget.state == Figure::State::stated)
            expect_same(by_name, document.precision, *here,
                        {{found->second->project + " · 项目当年预算", found->second->budget_place,
                          budget.millionths}},
                        diagnostics);
    }
    if (auto const total = total_of(document.find(SheetKind::projects)))
        expect_sum(across, document.precision, *total, sum, diagnostics);
    for (auto const* const project : document.projects)
        if (!seen.contains(project))
            diagnostics.push_back(
                {by_name.severity,
                 by_name.code,
                 project->place,
                 say("{0} is not among the projects of {1} ({2})", project->project,
                     sheet->table().kind, show_place(sheet->table().place)),
                 say("add it there, or use the same names in both tables"),
                 {}});
}

}  // namespace jixiao::budget
