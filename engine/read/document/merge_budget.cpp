#include "read/document/match_rows.hpp"
#include "read/document/merge.hpp"
#include "read/document/merging.hpp"
#include "read/document/words.hpp"
#include "read/document/write_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <fmt/format.h>

namespace jixiao::document {
namespace {

/// What a row is about: its cells that are no figures, and codes, which are figures in the first
/// column.
template <class Cells, class Text>
std::string key_of(Cells const& cells, Text const& text) {
    std::string key;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (i == 0 || !is_amount(text(cells[i]))) key.append(text(cells[i])) += '\n';
    return key;
}

void merge_row(Merging& merging, Node const& row, std::vector<BudgetCell> const& cells,
               std::string const& owner) {
    if (row.items.size() != cells.size())
        return merging.changed(row, say("{0}: a row has a different number of cells", owner),
                               replace_value(merging.text(), row, write_budget_row(cells)));
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (row.items[i].text != cells[i].text)
            merging.changed(
                row.items[i],
                say("{0}: {1} here and {2} in the document", owner, row.items[i].text,
                    cells[i].text),
                replace_value(merging.text(), row.items[i], yaml_figure(cells[i].text)));
}

void merge_rows(Merging& merging, Node const& list, BudgetTable const& table) {
    std::vector<std::string> wanted, present;
    for (auto const& row : table.rows)
        wanted.push_back(key_of(row, [](BudgetCell const& c) { return c.text; }));
    for (auto const& row : list.items)
        present.push_back(key_of(row.items, [](Node const& c) { return c.text; }));
    auto const pairs = match_rows(wanted, present);
    std::vector<bool> used(present.size());
    Node const* before = nullptr;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        auto const& row = table.rows[i];
        if (pairs[i]) {
            before = &list.items[*pairs[i]];
            used[*pairs[i]] = true;
            merge_row(merging, *before, row, table.kind);
        } else if (!list.items.empty()) {
            auto const& near = before == nullptr ? list.items.front() : *before;
            auto const line = indentation_of(merging.text(), near) + write_budget_row(row) + "\n";
            merging.added(near, say("{0}: a row of the document is new", table.kind),
                          before == nullptr ? insert_lines_before(merging.text(), near, line)
                                            : insert_lines_after(merging.text(), near, line));
        }
    }
    for (std::size_t i = 0; i < used.size(); ++i)
        if (!used[i])
            merging.vanished(list.items[i],
                             say("{0}: this row is not in the document", table.kind));
}

void merge_table(Merging& merging, Node const& node, BudgetTable const& table) {
    merging.compare_text(node, "number", table.number, table.kind);
    auto const* const columns = entry_of(node, "columns");
    auto const* const rows = entry_of(node, "rows");
    if (columns != nullptr) {
        std::vector<std::string> present;
        for (auto const& item : columns->value.items) present.emplace_back(item.text);
        if (present != table.columns)
            merging.changed(
                columns->value, say("{0}: the columns are different in the document", table.kind),
                replace_value(merging.text(), columns->value, write_path(table.columns)));
    }
    if (rows == nullptr) return;
    if (rows->value.items.empty() && !table.rows.empty()) {
        auto const indent = std::string(indentation_of(merging.text(), rows->key).size() + 2, ' ');
        std::string lines;
        for (auto const& row : table.rows) lines += indent + "- " + write_budget_row(row) + "\n";
        merging.filled(node, "rows", say("{0} has rows in the document", table.kind), lines);
    } else {
        merge_rows(merging, rows->value, table);
    }
}

Merged merge(Source const& file, Node const& node, Budget const& budget, bool update) {
    Merging merging{file, update};
    merging.compare_text(node, "budget", fmt::format("{}", budget.year), "budget");
    merging.compare_text(node, "unit", budget.unit, "budget");
    merging.compare_text(node, "money", budget.money, "budget");
    auto const* const tables = entry_of(node, "tables");
    if (tables == nullptr || tables->value.items.empty()) {
        std::string lines;
        for (auto const& table : budget.tables) lines += write_budget_table(table);
        merging.filled(node, "tables", say("{0} tables of the document", budget.tables.size()),
                       lines);
        return merging.finish();
    }
    std::vector<std::string> wanted, present;
    for (auto const& table : budget.tables) wanted.push_back(table.kind);
    for (auto const& item : tables->value.items) present.push_back(text_of(item, "table"));
    auto const pairs = match_rows(wanted, present);
    std::vector<bool> used(present.size());
    auto const& last = tables->value.items.back();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i]) {
            used[*pairs[i]] = true;
            merge_table(merging, tables->value.items[*pairs[i]], budget.tables[i]);
        } else {
            merging.added(last, say("table {0}", budget.tables[i].kind),
                          insert_lines_after(merging.text(), last,
                                             reindented(write_budget_table(budget.tables[i]), 4,
                                                        indentation_of(merging.text(), last))));
        }
    }
    for (std::size_t i = 0; i < used.size(); ++i)
        if (!used[i])
            merging.vanished(tables->value.items[i],
                             say("table {0} is not in the document", present[i]));
    return merging.finish();
}

}  // namespace

std::optional<Merged> merge_budget(Source const& file, Budget const& budget, bool update,
                                   std::vector<Diagnostic>& diagnostics) {
    auto const node = parse_for_merge(file, diagnostics);
    if (!node) return std::nullopt;
    return merge(file, *node, budget, update);
}

}  // namespace jixiao::document
