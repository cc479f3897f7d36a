#include "workspace/entries/edit_table.hpp"

#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "workspace/entries/remove_indicators.hpp"
#include "workspace/entries/table_rows.hpp"

#include <algorithm>
#include <tuple>

namespace jixiao::entries {
namespace {

std::vector<PlacedKey> keys_in(Node const& map) {
    std::vector<PlacedKey> keys;
    for (auto const& [key, value] : map.entries)
        keys.push_back({std::string{key.text}, key.line, key.column});
    return keys;
}

/// Where the rows stand, and the keys of the table.
void add_places(Source const& source, std::vector<std::string> const& ids, EditedTable& table) {
    std::vector<Diagnostic> ignored;
    auto const file = parse_yaml(source, ignored);
    if (!file) return;
    auto const rows = rows_of(*file);
    for (auto const& id : ids) {
        auto const row = rows.find(id);
        if (row == rows.end()) continue;
        auto const& map = *row->second.map;
        table.indicators.push_back({id, map.line, last_line_of(source.text, map), keys_in(map)});
    }
    table.keys = keys_in(*file);
    if (auto const* const sources = entry_of(*file, "sources"))
        for (auto& key : keys_in(sources->value)) {
            key.key.insert(0, "sources/");
            table.keys.push_back(std::move(key));
        }
    std::sort(table.keys.begin(), table.keys.end(), [](auto const& a, auto const& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
}

}  // namespace

std::optional<EditedTable> edit_table(Source const& source, TableEdits const& edits,
                                      std::vector<Diagnostic>& diagnostics) {
    auto rows = set_indicators(source, edits.rows, diagnostics);
    if (!rows) return std::nullopt;
    Source now{source.name, *std::move(rows)};
    // Each is made of what the one before has left.
    auto const take = [&](std::optional<std::string> text) {
        if (text) now.text = *std::move(text);
        return text.has_value();
    };
    auto const& facts = edits.facts;
    if (!facts.texts.empty() || !facts.sources.empty())
        if (!take(set_table_facts(now, facts, diagnostics))) return std::nullopt;
    if (!edits.removed.empty() && !take(remove_indicators(now, edits.removed, diagnostics)))
        return std::nullopt;
    if (!edits.added.empty() && !take(add_indicators(now, edits.added, diagnostics)))
        return std::nullopt;
    EditedTable result{now.text};
    std::vector<std::string> ids;
    for (auto const& row : edits.rows) ids.push_back(row.id);
    for (auto const& row : edits.added) ids.push_back(row.texts.id);
    add_places(now, ids, result);
    return result;
}

}  // namespace jixiao::entries
