#include "read/document/write_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <fmt/format.h>

namespace jixiao::document {

std::string write_budget_row(std::vector<BudgetCell> const& row) {
    std::string line;
    for (auto const& cell : row) line += (line.empty() ? "" : ", ") + yaml_figure(cell.text);
    return "[" + line + "]";
}

std::string write_budget_table(BudgetTable const& table) {
    std::string columns;
    for (auto const& column : table.columns)
        columns += (columns.empty() ? "" : ", ") + yaml_scalar(column);
    auto text = fmt::format("  - table: {}\n    number: {}\n    columns: [{}]\n",
                            yaml_scalar(table.kind), yaml_scalar(table.number), columns);
    if (table.rows.empty()) return text + "    rows: []\n";
    text += "    rows:\n";
    for (auto const& row : table.rows) text += "      - " + write_budget_row(row) + "\n";
    return text;
}

std::string write_budget(Budget const& budget) {
    auto text = fmt::format("budget: {}\nunit: {}\nmoney: {}\ntables:\n", budget.year,
                            yaml_scalar(budget.unit), yaml_scalar(budget.money));
    for (auto const& table : budget.tables) text += write_budget_table(table);
    return text;
}

}  // namespace jixiao::document
