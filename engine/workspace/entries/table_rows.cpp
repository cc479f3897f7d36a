#include "workspace/entries/table_rows.hpp"

#include "read/yaml/entry_of.hpp"

#include <fmt/format.h>

namespace jixiao::entries {
namespace {

std::string text_at(Node const& map, std::string_view key) {
    auto const* const found = entry_of(map, key);
    auto const is_text = found && found->value.kind == NodeKind::scalar;
    return std::string{is_text ? found->value.text : std::string_view{}};
}

/// What ids begin with of rows that have none of their own, as of a table that is read.
std::string owner_of(Node const& file) {
    return text_at(file, "table") == "project" ? text_at(file, "project") : "department";
}

void add_rows(Node const& list, std::string const& way, std::string const& prefix, std::size_t goal,
              std::unordered_map<std::string, TableRow>& found) {
    std::size_t read = 0;
    for (std::size_t place = 0; place < list.items.size(); ++place) {
        auto const& row = list.items[place];
        auto id = text_at(row, "id");
        auto const has_id = !id.empty();
        if (!text_at(row, "name").empty()) ++read;
        if (!has_id && text_at(row, "name").empty()) continue;
        if (!has_id) id = fmt::format("{}/{}", prefix, read);
        auto const [known, is_new] =
            found.try_emplace(id, TableRow{&row, way + way_of_item(place), goal, place, has_id});
        if (!is_new) known->second.is_repeated = true;
    }
}

}  // namespace

std::vector<Entry const*> lists_of(Node const& file) {
    std::vector<Entry const*> lists;
    auto const* const goals = entry_of(file, "goals");
    if (!goals) return lists;
    for (auto const& goal : goals->value.items)
        if (goal.kind == NodeKind::map) lists.push_back(entry_of(goal, "indicators"));
    return lists;
}

std::unordered_map<std::string, TableRow> rows_of(Node const& file) {
    std::unordered_map<std::string, TableRow> found;
    auto const* const goals = entry_of(file, "goals");
    if (!goals) return found;
    auto const owner = owner_of(file);
    std::size_t read = 0;
    for (std::size_t i = 0; i < goals->value.items.size(); ++i) {
        auto const& goal = goals->value.items[i];
        if (goal.kind != NodeKind::map) continue;
        auto const number = read++;
        auto const way = way_of("goals") + way_of_item(i) + way_of("indicators");
        if (auto const* const list = entry_of(goal, "indicators"))
            add_rows(list->value, way, fmt::format("{}/{}", owner, number + 1), number, found);
    }
    return found;
}

TableSaid said_in_table(Node const& file) {
    TableSaid said;
    for (auto const& [key, value] : file.entries) {
        if (key.text != "goals" || value.items.empty()) {
            said.rest.merge(said_in(value, nullptr, way_of(key.text)));
            continue;
        }
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            auto const way = way_of(key.text) + way_of_item(i);
            auto const& goal = value.items[i];
            if (goal.kind != NodeKind::map) {
                said.rest.merge(said_in(goal, nullptr, way));
                continue;
            }
            auto& rows = said.rows.emplace_back();
            for (auto const& [word, part] : goal.entries)
                if (word.text == "indicators" && part.kind != NodeKind::scalar)
                    for (auto const& row : part.items) rows.push_back(said_in(row));
                else
                    said.rest.merge(said_in(part, nullptr, way + way_of(word.text)));
        }
    }
    return said;
}

}  // namespace jixiao::entries
