#include "rules/budget/across_checks.hpp"

#include <array>
#include <unordered_map>

namespace jixiao::budget {
namespace {

using Found = std::optional<Stated>;

/// Money for official cars, travel abroad and receptions: the account that pays it out of basic
/// expenditure, and the column of the “三公” table.
struct PublicCost {
    std::string_view code, column;
};
constexpr std::array<PublicCost, 4> public_costs{{{"30212", "因公出国(境)费"},
                                                  {"30217", "公务接待费"},
                                                  {"30231", "公务用车运行"},
                                                  {"31013", "公务用车购置费"}}};

/// The one column of money whose name contains `word`; nothing when there is one for each year.
std::optional<std::size_t> column_like(Sheet const& sheet, std::string_view word) {
    std::optional<std::size_t> found;
    for (auto const at : sheet.all(ColumnKind::money)) {
        if (!contains(sheet.columns()[at].name(), word)) continue;
        if (found) return std::nullopt;
        found = at;
    }
    return found;
}

/// Basic expenditure can be no more than the “三公” table says: that one holds projects too.
void check_public_costs(Document const& document, Sheet const& basic, Sheet const& costs,
                        std::vector<Diagnostic>& diagnostics) {
    if (costs.row_count() != 1) return;
    auto const total = basic.total_column();
    if (!total) return;
    for (std::size_t row = 0; row < basic.row_count(); ++row) {
        auto const code = basic.code(row);
        for (auto const& cost : public_costs) {
            if (code != cost.code) continue;
            auto const column = column_like(costs, cost.column);
            auto const there = column ? stated(costs, 0, *column) : Found{};
            auto const here = stated(basic, row, *total);
            if (here && there && here->amount > there->amount)
                expect_across(document, there, {here}, diagnostics);
        }
    }
}

/// The column of 项目支出表 for a fund, of this year's money.
Found of_fund(Sheet const* projects, std::string_view fund) {
    auto total = total_of(projects, fund);
    if (!total) return std::nullopt;
    // Places differ in whether the other tables hold what was carried over, so only without it.
    for (auto const at : projects->all(ColumnKind::money)) {
        auto const& path = projects->columns()[at].path;
        auto const row = projects->total_row();
        if (row && path.size() > 1 && contains(path.front(), "结转") && path.back() == fund &&
            projects->figure(*row, at).millionths != 0)
            return std::nullopt;
    }
    return total;
}

}  // namespace

void check_basic_and_projects(Document const& document, std::vector<Diagnostic>& diagnostics) {
    auto const* const general = document.find(SheetKind::general_budget);
    auto const* const basic = document.find(SheetKind::basic_expenditure);
    auto const* const projects = document.find(SheetKind::projects);
    auto const* const costs = document.find(SheetKind::reception_and_travel);
    expect_across(document, total_of(basic), {total_of(general, "基本支出")}, diagnostics);
    for (auto const* const part : {"人员经费", "公用经费"})
        expect_across(document, total_of(basic, part), {total_of(general, part)}, diagnostics);
    if (basic != nullptr && costs != nullptr)
        check_public_costs(document, *basic, *costs, diagnostics);
    expect_across(document, total_of(projects),
                  {total_of(document.find(SheetKind::expenditure), "项目支出")}, diagnostics);
    struct Fund {
        std::string_view column;
        SheetKind table;
    };
    for (auto const& [column, table] : {Fund{"一般公共预算", SheetKind::general_budget},
                                        Fund{"政府性基金预算", SheetKind::government_funds},
                                        Fund{"国有资本经营预算", SheetKind::state_capital}})
        expect_across(document, of_fund(projects, column),
                      {total_of(document.find(table), "项目支出")}, diagnostics);
}

}  // namespace jixiao::budget
