#include "read/workspace/read_budget.hpp"

#include "read/workspace/fields.hpp"
#include "read/yaml/parse_yaml.hpp"

#include <algorithm>

namespace jixiao {
namespace {

std::vector<std::pair<std::string, std::string>> const money_words{
    {"元", "元"},         {"百元", "百元"},     {"千元", "千元"}, {"万元", "万元"},
    {"百万元", "百万元"}, {"千万元", "千万元"}, {"亿元", "亿元"}};

/// A cell as printed; an empty one is no mistake.
BudgetCell read_cell(Reading& reading, Node const& node) {
    BudgetCell cell{{}, reading.place(node)};
    if (node.kind == NodeKind::empty) return cell;
    if (node.kind == NodeKind::scalar)
        cell = {std::string{node.text}, reading.place(node, 0, node.text.size())};
    else
        read_text(reading, node);  // says what belongs there
    return cell;
}

std::vector<BudgetCell> read_row(Reading& reading, Node const& node, std::size_t width) {
    BudgetCell const empty{{}, reading.place(node)};
    if (!expect_list(reading, node)) return {width, empty};
    std::vector<BudgetCell> row;
    row.reserve(std::max(width, node.items.size()));
    for (auto const& cell : node.items) row.push_back(read_cell(reading, cell));
    if (row.size() != width)
        reading.error(
            "budget-row", reading.place(node),
            say("this row has {0} cells, and the table has {1} columns", row.size(), width),
            say("write \"\" for an empty cell"));
    row.resize(width, empty);
    return row;
}

std::vector<std::string> read_headers(Reading& reading, Node const& node) {
    std::vector<std::string> columns;
    if (!expect_list(reading, node)) return columns;
    for (auto const& column : node.items)
        columns.emplace_back(column.kind == NodeKind::empty
                                 ? std::string_view{}
                                 : read_text(reading, column).value_or(""));
    return columns;
}

std::optional<BudgetTable> read_budget_table(Reading& reading, Node const& node) {
    if (!expect_map(reading, node)) return std::nullopt;
    Fields const fields{reading, node, {"table", "number", "columns", "rows", "note"}};
    BudgetTable table;
    table.place = reading.place(node);
    if (auto const* const kind = fields.require("table")) {
        table.kind = read_text(reading, *kind).value_or("");
        table.place = reading.place(*kind);
    }
    table.number = fields.text("number");
    auto const* const columns = fields.require("columns");
    auto const* const rows = fields.find("rows");
    if (columns == nullptr) return std::nullopt;
    table.columns = read_headers(reading, *columns);
    if (rows == nullptr || !expect_list(reading, *rows)) return table;
    table.rows.reserve(rows->items.size());
    for (auto const& row : rows->items)
        table.rows.push_back(read_row(reading, row, table.columns.size()));
    return table;
}

}  // namespace

bool is_budget(Source const& source) {
    std::string_view rest = source.text;
    while (!rest.empty()) {
        auto const line = rest.substr(0, rest.find('\n'));
        auto const first = line.find_first_not_of(" \r");
        if (first != std::string_view::npos && line[first] != '#' && line != "---" &&
            line != "---\r")
            return line.starts_with("budget:");
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return false;
}

std::optional<Budget> read_budget(Source const& source, Units const& units,
                                  std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    Reading reading{source, units, diagnostics};
    if (!file || !expect_map(reading, *file)) return std::nullopt;
    Fields const fields{reading, *file, {"budget", "unit", "money", "note", "tables"}};
    Budget budget;
    if (auto const* const year = fields.require("budget"))
        budget.year = read_year(reading, *year).value_or(0);
    budget.unit = fields.required_text("unit");
    if (auto const* const money = fields.require("money"))
        budget.money = read_word(reading, *money, money_words).value_or("");
    auto const* const tables = fields.require("tables");
    if (tables == nullptr || !expect_list(reading, *tables)) return budget;
    for (auto const& node : tables->items)
        if (auto table = read_budget_table(reading, node))
            budget.tables.push_back(std::move(*table));
    return budget;
}

}  // namespace jixiao
