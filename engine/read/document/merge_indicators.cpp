#include "read/document/merge_indicators.hpp"

#include "base/nearest.hpp"
#include "read/document/match_rows.hpp"
#include "read/document/write_yaml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace jixiao::document {
namespace {

using Pairs = std::vector<std::optional<std::size_t>>;

std::vector<std::string> texts_of(Node const& map, std::string_view key) {
    std::vector<std::string> texts;
    auto const* const entry = entry_of(map, key);
    if (entry == nullptr) return texts;
    if (entry->value.kind == NodeKind::scalar) texts.emplace_back(entry->value.text);
    for (auto const& item : entry->value.items) texts.emplace_back(item.text);
    return texts;
}

/// "D-A-" and 12 of D-A-12.
std::pair<std::string, int> parts_of_id(std::string const& id) {
    auto const dash = id.rfind('-');
    if (dash == std::string::npos) return {id, 0};
    int number = 0;
    std::from_chars(id.data() + dash + 1, id.data() + id.size(), number);
    return {id.substr(0, dash + 1), number};
}

/// Gives ids to new rows: that of the document when no row of the list has one like it, else the
/// number after the highest.
class FreeIds {
public:
    explicit FreeIds(Node const& list) {
        for (auto const& item : list.items) {
            auto const [prefix, number] = parts_of_id(text_of(item, "id"));
            highest_[prefix] = std::max(highest_[prefix], number);
        }
    }
    std::string next(std::string const& id) {
        auto const prefix = parts_of_id(id).first;
        auto const known = highest_.find(prefix);
        if (known == highest_.end()) return id;
        return fmt::format("{}{:02}", prefix, ++known->second);
    }

private:
    std::unordered_map<std::string, int> highest_;
};

/// Rows whose name was corrected in the document: the same id, and nearly the same name.
void pair_renamed(Pairs& pairs, Node const& list, std::vector<ImportedIndicator> const& rows) {
    std::vector<bool> used(list.items.size());
    for (auto const& pair : pairs)
        if (pair) used[*pair] = true;
    std::unordered_map<std::string, std::size_t> by_id;
    for (std::size_t i = 0; i < used.size(); ++i)
        if (!used[i]) by_id.emplace(text_of(list.items[i], "id"), i);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const found = pairs[i] ? by_id.end() : by_id.find(rows[i].id);
        if (found != by_id.end() &&
            nearest(rows[i].name, {text_of(list.items[found->second], "name")}))
            pairs[i] = found->second;
    }
}

Pairs pair_rows(Node const& list, std::vector<ImportedIndicator> const& rows) {
    std::vector<std::string> wanted, present;
    std::vector<std::vector<std::string>> aliases;
    for (auto const& row : rows) wanted.push_back(row.name);
    for (auto const& item : list.items) {
        present.push_back(text_of(item, "name"));
        aliases.push_back(texts_of(item, "aliases"));
    }
    auto pairs = match_rows(wanted, present, aliases);
    pair_renamed(pairs, list, rows);
    return pairs;
}

void merge_history(Merging& merging, Node const& item, ImportedIndicator const& row,
                   std::string const& owner) {
    if (row.history.empty()) return;
    auto const* const entry = entry_of(item, "history");
    auto const* const target = entry_of(item, "target");
    if (entry != nullptr) {
        for (auto const& [year, value] : row.history)
            merging.compare_text(entry->value, fmt::format("{}", year), value, owner);
    } else if (target != nullptr) {
        merging.changed(
            target->key, say("{0} has no history here; the document has one", owner),
            insert_entry(merging.text(), item, *target, "history", write_history(row.history)));
    }
}

void merge_row(Merging& merging, Node const& item, ImportedIndicator const& row) {
    auto owner = text_of(item, "id");
    if (owner.empty()) owner = row.name;
    auto const* const path = entry_of(item, "path");
    if (path != nullptr && texts_of(item, "path") != row.path)
        merging.changed(path->value, say("{0}: the path is different in the document", owner),
                        replace_value(merging.text(), path->value, write_path(row.path)));
    auto const aliases = texts_of(item, "aliases");
    if (std::find(aliases.begin(), aliases.end(), row.name) == aliases.end())
        merging.compare_text(item, "name", row.name, owner);
    merging.compare_text(item, "target", row.target, owner);
    merge_history(merging, item, row, owner);
    merging.compare_text(item, "basis", row.basis, owner);
    merging.compare_text(item, "weight", row.weight, owner);
    merging.compare_text(item, "direction", row.direction, owner);
}

void add_row(Merging& merging, Node const& list, Node const* before, ImportedIndicator const& row) {
    auto const& near = before == nullptr ? list.items.front() : *before;
    auto const lines = reindented(write_indicator(row), 8, indentation_of(merging.text(), near));
    merging.added(near, say("{0} {1}, target {2}", row.id, row.name, row.target),
                  before == nullptr ? insert_lines_before(merging.text(), near, lines)
                                    : insert_lines_after(merging.text(), near, lines));
}

}  // namespace

void merge_indicators(Merging& merging, Node const& list,
                      std::vector<ImportedIndicator> const& rows) {
    auto const pairs = pair_rows(list, rows);
    std::vector<bool> used(list.items.size());
    FreeIds ids{list};
    Node const* before = nullptr;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (pairs[i]) {
            before = &list.items[*pairs[i]];
            used[*pairs[i]] = true;
            merge_row(merging, *before, rows[i]);
        } else {
            auto row = rows[i];
            row.id = ids.next(row.id);
            add_row(merging, list, before, row);
        }
    }
    for (std::size_t i = 0; i < used.size(); ++i)
        if (!used[i])
            merging.vanished(list.items[i],
                             say("{0} {1} is not in the document", text_of(list.items[i], "id"),
                                 text_of(list.items[i], "name")));
}

}  // namespace jixiao::document
