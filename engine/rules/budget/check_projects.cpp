#include "rules/budget/across_checks.hpp"
#include "rules/budget/project_list.hpp"

#include <algorithm>
#include <set>

namespace jixiao::budget {
namespace {

using Found = std::optional<Stated>;

/// A budget or an amount of a 项目支出绩效目标表; one that cannot be read is reported.
Found read_amount(Document const& document, std::string const& text, std::string label,
                  Place const& place, std::vector<Diagnostic>& diagnostics) {
    auto const figure = read_money(text, document.money);
    if (figure.state == Figure::State::stated)
        return Stated{std::move(label), place, figure.millionths};
    if (figure.state == Figure::State::unreadable)
        diagnostics.push_back({Severity::error,
                               "budget-figure",
                               place,
                               say("{0}: \"{1}\" is not an amount of money", label, text),
                               say("write digits and a unit of money: 18000{0}", document.money),
                               {}});
    return std::nullopt;
}

void report(Place const& place, Message message, Message hint,
            std::vector<Diagnostic>& diagnostics) {
    diagnostics.push_back(
        {by_name.severity, by_name.code, place, std::move(message), std::move(hint), {}});
}

/// One project against 项目支出表: its details by name, or itself where the table has no details.
class ProjectCheck {
public:
    ProjectCheck(Document const& document, ProjectList const& list,
                 std::vector<Diagnostic>& diagnostics)
        : document_{document}, list_{list}, diagnostics_{diagnostics} {}

    void operator()(Table const& project) {
        auto const budget =
            read_amount(document_, project.budget, project.project + " · 项目当年预算",
                        project.budget_place, diagnostics_);
        auto const own = list_.find(project.project);
        see(own);
        std::vector<Stated> details;
        std::optional<Stated> missing;
        std::size_t missing_count = 0;
        for (auto const& [name, amount, place] : project.spending) {
            auto const rows = list_.find(name, project.project);
            see(rows);
            auto detail =
                read_amount(document_, amount, project.project + " · " + name, place, diagnostics_);
            if (rows.empty() && missing_count++ == 0)
                missing = Stated{project.project + " · " + name, place};
            if (!detail) continue;
            compare(*detail, rows);
            details.push_back(std::move(*detail));
        }
        if (budget) compare(*budget, own);
        if (budget && details.size() == project.spending.size()) {
            Sum sum;
            for (auto const& detail : details) sum.add(detail);
            expect_sum({"budget-project"}, document_.precision, *budget, sum, diagnostics_);
        }
        if (missing && own.empty() && !list_.empty())
            report(missing->place,
                   say("{0}: {1} of {2} detail lines are not in {3}; the first is {4}",
                       project.project, missing_count, project.spending.size(),
                       list_.sheet().title(), missing->label),
                   say("use the same names in both tables"), diagnostics_);
    }

    /// Rows of 项目支出表 that no project accounted for.
    void report_rest() {
        std::vector<std::size_t> rest;
        for (auto const row : list_.rows())
            if (!seen_.contains(row)) rest.push_back(row);
        if (rest.empty()) return;
        auto const& sheet = list_.sheet();
        report(sheet.place(rest.front(), sheet.total_column().value_or(0)),
               say("{0} of {1} projects in {2} have no target table; the first is {3}", rest.size(),
                   list_.rows().size(), sheet.title(), sheet.label(rest.front())),
               say("add the missing 项目支出绩效目标表, or use the same names in both tables"),
               diagnostics_);
    }

private:
    void see(std::vector<std::size_t> const& rows) { seen_.insert(rows.begin(), rows.end()); }

    void compare(Stated const& one, std::vector<std::size_t> const& rows) {
        if (rows.empty()) return;
        auto const column = list_.sheet().total_column();
        std::vector<Stated> there;
        for (auto const row : rows) {
            auto amount = column ? stated(list_.sheet(), row, *column) : Found{};
            if (!amount) return;
            there.push_back(std::move(*amount));
        }
        expect_same(by_name, document_.precision, one, there, diagnostics_);
    }

    Document const& document_;
    ProjectList const& list_;
    std::vector<Diagnostic>& diagnostics_;
    std::set<std::size_t> seen_;
};

}  // namespace

void check_projects(Document const& document, std::vector<Diagnostic>& diagnostics) {
    ProjectList const list{document.find(SheetKind::projects)};
    ProjectCheck check{document, list, diagnostics};
    for (auto const* const project : document.projects) check(*project);
    if (!document.projects.empty()) check.report_rest();
}

}  // namespace jixiao::budget
