#include "read/document/merge.hpp"
#include "read/document/merging.hpp"
#include "read/document/write_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <fmt/format.h>

namespace jixiao::document {
namespace {

std::string line_of(std::string const& name, std::string const& yaml) {
    return fmt::format("  {}: {}\n", yaml_scalar(name), yaml);
}

/// Puts what the document has and a file's map has not behind the map's last entry.
void add_entry(Merging& merging, Node const& map, std::string const& name, std::string const& shown,
               std::string const& yaml) {
    merging.added(map.entries.back().key, say("{0}: {1}", name, shown),
                  insert_entry(merging.text(), map, map.entries.back(), yaml_scalar(name), yaml));
}

void merge_reported(Merging& merging, Node const& file, std::vector<ImportedTable> const& tables) {
    auto const rows = reported_rows(tables);
    if (rows.empty()) return;
    auto const* const actuals = entry_of(file, "actuals");
    if (actuals == nullptr || actuals->value.entries.empty()) {
        std::string lines;
        for (auto const& [name, row] : rows) lines += line_of(name, write_actual(*row));
        return merging.filled(file, "actuals", say("{0} actuals of the document", rows.size()),
                              lines);
    }
    auto const& map = actuals->value;
    auto const present = entries_by_key(map);
    for (auto const& [name, row] : rows) {
        auto const found = present.find(name);
        if (found == present.end()) {
            add_entry(merging, map, name, row->actual, write_actual(*row));
            continue;
        }
        auto const& value = found->second->value;
        if (!value.entries.empty()) {
            merging.compare_text(value, "value", row->actual, name);
            merging.compare_text(value, "reason", row->reason, name);
        } else if (row->reason.empty()) {
            merging.compare_entry(map, found->second, name, row->actual, name);
        } else {
            merging.changed(value,
                            say("{0}: the document has {1}, with a reason", name, row->actual),
                            replace_value(merging.text(), value, write_actual(*row)));
        }
    }
}

/// Compares what came of the overall targets.
void merge_overall(Merging& merging, Node const& file, std::vector<ImportedTable> const& tables) {
    auto const results = overall_results(tables);
    if (results.empty()) return;
    auto const* const entry = entry_of(file, "overall");
    if (entry == nullptr || entry->value.entries.empty()) {
        std::string lines;
        for (auto const& [name, result] : results) lines += line_of(name, yaml_scalar(result));
        return merging.filled(
            file, "overall",
            say("the document says what came of {0} overall targets", results.size()), lines);
    }
    for (auto const& [name, result] : results) {
        if (auto const* const found = entry_of(entry->value, name))
            merging.compare_entry(entry->value, found, name, result, "overall");
        else
            add_entry(merging, entry->value, name, result, yaml_scalar(result));
    }
}

Message sources_message(SpentBudget const& budget) {
    return say("{0}: the document says what was spent by source of funds", budget.key);
}

/// Compares what was spent by source of funds, in a budget that is a map.
void merge_sources(Merging& merging, Node const& map, SpentBudget const& budget) {
    if (budget.sources.empty()) return;
    auto const& text = merging.text();
    auto const* const entry = entry_of(map, "sources");
    if (entry == nullptr) {
        auto const& last = map.entries.back();
        return merging.changed(
            last.key, sources_message(budget),
            insert_entry(text, map, last, "sources", write_funds(budget.sources)));
    }
    auto const& sources = entry->value;
    if (sources.entries.empty())
        return merging.changed(entry->key, sources_message(budget),
                               replace_value(text, sources, write_funds(budget.sources)));
    for (auto const& fund : budget.sources) {
        auto const* const found = entry_of(sources, fund.source);
        if (found == nullptr) {
            add_entry(merging, sources, fund.source, fund.spent, write_fund(fund));
        } else if (!found->value.entries.empty()) {
            merging.compare_text(found->value, "adjusted", fund.adjusted, fund.source);
            merging.compare_text(found->value, "spent", fund.spent, fund.source);
        } else if (budget.adjusted.empty() && fund.adjusted == fund.initial) {
            // As long as the whole is not adjusted, neither is a source that says nothing of it.
            merging.compare_entry(sources, found, fund.source, fund.spent, budget.key);
        } else {
            merging.changed(found->value,
                            say("{0}: the document has {1} spent of an adjusted budget of {2}",
                                fund.source, fund.spent, fund.adjusted),
                            replace_value(text, found->value, write_fund(fund)));
        }
    }
}

/// Compares what was spent; an adjusted budget that is the planned one need not stand in the file.
void merge_spent(Merging& merging, Node const& file, std::vector<ImportedTable> const& tables) {
    auto const budgets = spent_budgets(tables);
    if (budgets.empty()) return;
    auto const* const entry = entry_of(file, "budget");
    if (entry == nullptr || entry->value.entries.empty()) {
        std::string lines;
        for (auto const& budget : budgets) lines += line_of(budget.key, write_spent(budget));
        return merging.filled(
            file, "budget", say("the document says what was spent of {0} budgets", budgets.size()),
            lines);
    }
    auto const& map = entry->value;
    for (auto const& budget : budgets) {
        auto const* const found = entry_of(map, budget.key);
        if (found == nullptr) {
            add_entry(merging, map, budget.key, budget.spent, write_spent(budget));
        } else if (!found->value.entries.empty()) {
            merging.compare_text(found->value, "spent", budget.spent, budget.key);
            auto const has_adjusted = entry_of(found->value, "adjusted") != nullptr;
            merging.compare_text(found->value, "adjusted",
                                 has_adjusted ? budget.table->funds[0].adjusted : budget.adjusted,
                                 budget.key);
            merge_sources(merging, found->value, budget);
        } else if (budget.adjusted.empty() && budget.sources.empty()) {
            merging.compare_entry(map, found, budget.key, budget.spent, "budget");
        } else if (budget.adjusted.empty()) {
            merging.changed(found->value, sources_message(budget),
                            replace_value(merging.text(), found->value, write_spent(budget)));
        } else {
            merging.changed(found->value,
                            say("{0}: the document has {1} spent of an adjusted budget of {2}",
                                budget.key, budget.spent, budget.adjusted),
                            replace_value(merging.text(), found->value, write_spent(budget)));
        }
    }
}

}  // namespace

std::optional<Merged> merge_actuals(Source const& file, std::vector<ImportedTable> const& tables,
                                    bool update, std::vector<Diagnostic>& diagnostics) {
    auto const node = parse_for_merge(file, diagnostics);
    if (!node) return std::nullopt;
    Merging merging{file, update};
    merge_overall(merging, *node, tables);
    merge_spent(merging, *node, tables);
    merge_reported(merging, *node, tables);
    return merging.finish();
}

}  // namespace jixiao::document
