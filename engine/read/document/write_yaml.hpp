#pragma once

#include "model/book/budget.hpp"
#include "read/document/imported.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao::document {

/// The file of a 绩效目标表: block style, quotes only where YAML needs them.
std::string write_table(ImportedTable const& table);

/// One indicator as an item of its goal's list, indented as write_table indents it.
std::string write_indicator(ImportedIndicator const& indicator);

/// A goal with its indicators as an item of a table's list, indented as write_table indents it.
std::string write_goal(ImportedGoal const& goal);

/// Amounts of money below a key of a table, such as 项目支出明细, with the line ends; empty without
/// any.
std::string write_amounts(std::string_view key, std::vector<Spending> const& amounts);

/// 资金来源 with what was budgeted of each, where each has an amount and they make the whole.
std::vector<Spending> sources_of(ImportedTable const& table);

/// Whether each source of funds has that amount, and together they are the whole.
bool is_whole(ImportedTable const& table, std::string ImportedFund::*amount);

/// {2022: 100家, 2023: 96家}
std::string write_history(std::map<int, std::string> const& history);

/// [产出指标, 数量指标]
std::string write_path(std::vector<std::string> const& path);

/// budget.yaml, one line a row.
std::string write_budget(Budget const& budget);

/// A table of budget.yaml as an item of its list.
std::string write_budget_table(BudgetTable const& table);

/// The row of a budget table in brackets, without a line end.
std::string write_budget_row(std::vector<BudgetCell> const& row);

/// The rows of self-evaluations that report a value, by the name of their actual: the indicator's,
/// or its id where rows of one name report different values. Rows that agree stand once.
std::vector<std::pair<std::string, ImportedIndicator const*>> reported_rows(
    std::vector<ImportedTable> const& tables);

/// What a row reports: its value, with the reason of a deviation where one is given.
std::string write_actual(ImportedIndicator const& row);

/// What was spent of a table's budget, as an entry of `budget:` in its actuals.
struct SpentBudget {
    std::string key;       // the project, or 部门整体
    std::string adjusted;  // empty when it is the table's budget
    std::string spent;
    ImportedTable const* table = nullptr;
    std::span<ImportedFund const> sources;  // empty where they do not make the whole
};
std::vector<SpentBudget> spent_budgets(std::vector<ImportedTable> const& tables);

/// What came of the overall targets, as `overall:` in the actuals names and has it.
std::vector<std::pair<std::string, std::string>> overall_results(
    std::vector<ImportedTable> const& tables);

/// 179.3万元, or {adjusted: 180万元, spent: 179.3万元}, with the same by source where that is
/// whole.
std::string write_spent(SpentBudget const& budget);

/// The same of one source: {adjusted: 180万元, spent: 179.3万元}.
std::string write_fund(ImportedFund const& fund);

/// The sources of a budget by name, each as write_fund has it.
std::string write_funds(std::span<ImportedFund const> sources);

/// The actuals file of a self-evaluation or a monitoring form: the values of the tables' period,
/// which is the same for all, with scores in comments.
/// Empty when no table reports one.
std::string write_actuals(std::vector<ImportedTable> const& tables);

}  // namespace jixiao::document
