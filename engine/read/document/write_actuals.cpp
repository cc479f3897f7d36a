#include "model/target/money.hpp"
#include "read/document/write_yaml.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace jixiao::document {

namespace {

/// Whose budget it is, as actuals name it.
std::string key_of(ImportedTable const& table) {
    return table.kind == TableKind::project ? table.project : "部门整体";
}

template <class Visit>
void each_reported(std::vector<ImportedTable> const& tables, Visit const& visit) {
    for (auto const& table : tables)
        for (auto const& goal : table.goals)
            for (auto const& row : goal.indicators)
                if (!row.actual.empty()) visit(row);
}

}  // namespace

std::vector<std::pair<std::string, ImportedIndicator const*>> reported_rows(
    std::vector<ImportedTable> const& tables) {
    std::map<std::string, std::set<std::string>> values;
    each_reported(tables,
                  [&](ImportedIndicator const& row) { values[row.name].insert(row.actual); });
    std::vector<std::pair<std::string, ImportedIndicator const*>> rows;
    std::set<std::string> seen;
    each_reported(tables, [&](ImportedIndicator const& row) {
        auto const& name = values[row.name].size() > 1 ? row.id : row.name;
        if (seen.insert(name).second) rows.emplace_back(name, &row);
    });
    return rows;
}

std::string write_actual(ImportedIndicator const& row) {
    if (row.reason.empty()) return yaml_scalar(row.actual);
    return fmt::format("{{value: {}, reason: {}}}", yaml_scalar(row.actual),
                       yaml_scalar(row.reason));
}

bool is_whole(ImportedTable const& table, std::string ImportedFund::*amount) {
    static auto const units = built_in_units();
    auto const& funds = table.funds;
    if (funds.size() < 2) return false;
    Fraction sum;
    for (std::size_t i = 1; i < funds.size(); ++i) {
        auto const money = read_money(funds[i].*amount, units);
        if (!money || money->is_negative()) return false;
        sum = sum + *money;
    }
    return read_money(funds[0].*amount, units) == sum;
}

namespace {

/// Whether what each source has makes the whole, in every column.
bool has_sources(ImportedTable const& table) {
    return is_whole(table, &ImportedFund::initial) && is_whole(table, &ImportedFund::adjusted) &&
           is_whole(table, &ImportedFund::spent);
}

}  // namespace

std::vector<SpentBudget> spent_budgets(std::vector<ImportedTable> const& tables) {
    std::vector<SpentBudget> budgets;
    std::set<std::string> seen;
    for (auto const& table : tables) {
        auto key = key_of(table);
        if (table.funds.empty() || table.funds[0].spent.empty() || !seen.insert(key).second)
            continue;
        auto const& total = table.funds[0];
        budgets.push_back(
            {std::move(key), total.adjusted == table.budget ? std::string{} : total.adjusted,
             total.spent, &table,
             std::span{table.funds}.subspan(has_sources(table) ? 1 : table.funds.size())});
    }
    return budgets;
}

std::vector<std::pair<std::string, std::string>> overall_results(
    std::vector<ImportedTable> const& tables) {
    std::vector<std::pair<std::string, std::string>> results;
    std::set<std::string> seen;
    for (auto const& table : tables)
        if (!table.goal_result.empty() && seen.insert(key_of(table)).second)
            results.emplace_back(key_of(table), table.goal_result);
    return results;
}

std::string write_fund(ImportedFund const& fund) {
    return fmt::format("{{adjusted: {}, spent: {}}}", yaml_scalar(fund.adjusted),
                       yaml_scalar(fund.spent));
}

std::string write_funds(std::span<ImportedFund const> sources) {
    std::string text;
    for (auto const& fund : sources)
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", yaml_scalar(fund.source),
                            write_fund(fund));
    return "{" + text + "}";
}

std::string write_spent(SpentBudget const& budget) {
    auto const spent = yaml_scalar(budget.spent);
    if (budget.adjusted.empty() && budget.sources.empty()) return spent;
    std::string adjusted, sources;
    if (!budget.adjusted.empty())
        adjusted = fmt::format("adjusted: {}, ", yaml_scalar(budget.adjusted));
    if (!budget.sources.empty()) sources = ", sources: " + write_funds(budget.sources);
    return fmt::format("{{{}spent: {}{}}}", adjusted, spent, sources);
}

namespace {

std::string with_title(std::string_view title, std::string const& amount) {
    return amount.empty() ? std::string{} : fmt::format("，{} {}", title, amount);
}

/// What came of the overall targets, and what was spent, by table; funds by source that do not make
/// the whole in comments.
std::string write_head(std::vector<ImportedTable> const& tables) {
    std::string results, budgets;
    for (auto const& [name, result] : overall_results(tables))
        results += fmt::format("  {}: {}\n", yaml_scalar(name), yaml_scalar(result));
    for (auto const& budget : spent_budgets(tables)) {
        auto const& funds = budget.table->funds;
        for (std::size_t i = 1; budget.sources.empty() && i < funds.size(); ++i)
            budgets += fmt::format(
                "  # {}{}{}{}\n", funds[i].source, with_title("年初预算数", funds[i].initial),
                with_title("全年预算数", funds[i].adjusted), with_title("执行数", funds[i].spent));
        budgets += fmt::format("  {}: {}\n", yaml_scalar(budget.key), write_spent(budget));
    }
    return (results.empty() ? results : "overall:\n" + results) +
           (budgets.empty() ? budgets : "budget:\n" + budgets);
}

}  // namespace

std::string write_actuals(std::vector<ImportedTable> const& tables) {
    auto const rows = reported_rows(tables);
    if (rows.empty()) return {};
    auto text = fmt::format("# {}\nperiod: {}\nvalues: to-date\n", tables.front().title,
                            tables.front().period);
    text += write_head(tables);
    text += "actuals:\n";
    for (auto const& [name, row] : rows) {
        text += fmt::format("  {}: {}", yaml_scalar(name), write_actual(*row));
        if (!row->score.empty()) text += fmt::format(" # 得分 {}", row->score);
        text += '\n';
    }
    return text;
}

}  // namespace jixiao::document
