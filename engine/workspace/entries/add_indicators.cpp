#include "workspace/entries/add_indicators.hpp"

#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "workspace/entries/proved_edit.hpp"
#include "workspace/entries/table_rows.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace jixiao::entries {
namespace {

using Keys = std::vector<std::pair<std::string, std::string>>;  // with their YAML

/// In the order in which tables are written.
Keys keys_of(IndicatorEdit const& texts) {
    Keys keys{{"id", yaml_scalar(texts.id)}};
    if (texts.path && !texts.path->empty()) keys.emplace_back("path", yaml_list(*texts.path));
    auto const add = [&](char const* key, std::optional<std::string> const& text) {
        if (text && !text->empty()) keys.emplace_back(key, yaml_scalar(*text));
    };
    add("name", texts.name);
    keys.emplace_back("target", texts.target && !texts.target->empty() ? yaml_scalar(*texts.target)
                                                                       : std::string{});
    add("unit", texts.unit);
    add("direction", texts.direction);
    add("weight", texts.weight);
    add("owner", texts.owner);
    return keys;
}

std::string row_in_brackets(Keys const& keys) {
    std::string row;
    for (auto const& [key, yaml] : keys)
        row += (row.empty() ? "{" : ", ") + key + ":" + (yaml.empty() ? "" : " ") + yaml;
    return row + "}";
}

std::string row_on_lines(Keys const& keys, std::string indent) {
    std::string row;
    for (auto const& [key, yaml] : keys) {
        row += indent + key + ":" + (yaml.empty() ? "" : " ") + yaml + "\n";
        std::replace(indent.begin(), indent.end(), '-', ' ');
    }
    return row;
}

bool begins_bracket(std::string_view text, Node const& node) {
    return node.kind != NodeKind::empty && (text[node.offset] == '[' || text[node.offset] == '{');
}

/// Rows that come one after the other, below the same row or before the first.
struct Block {
    Entry const* list = nullptr;
    Node const* after = nullptr;
    std::vector<Keys> rows;
};

Edit into_empty(std::string_view text, Block const& block) {
    auto const& list = *block.list;
    auto const line = text.substr(line_at(text, list.key.offset).begin);
    // Inside brackets, or behind a dash of a list in brackets, there are no lines.
    auto const before = line.substr(0, list.key.offset - line_at(text, list.key.offset).begin);
    if (before.find_first_of("[{") != before.npos) {
        std::string rows;
        for (auto const& row : block.rows)
            rows += (rows.empty() ? "" : ", ") + row_in_brackets(row);
        return replace_value(text, list, "[" + rows + "]");
    }
    std::string indent(before.size(), ' ');
    std::string lines;
    for (auto const& row : block.rows) lines += row_on_lines(row, indent + "  - ");
    return fill_empty(text, list.value, lines);
}

Edit edit_of(std::string_view text, Block const& block) {
    auto const& items = block.list->value.items;
    if (items.empty()) return into_empty(text, block);
    auto const& beside = block.after ? *block.after : items.front();
    std::string rows;
    if (begins_bracket(text, block.list->value)) {
        for (auto const& row : block.rows)
            rows += block.after ? ", " + row_in_brackets(row) : row_in_brackets(row) + ", ";
        auto const at = block.after ? end_of_node(text, beside) : std::size_t{beside.offset};
        return {at, at, rows};
    }
    auto const indent = indentation_of(text, beside);
    for (auto const& row : block.rows)
        rows += begins_bracket(text, beside) ? indent + row_in_brackets(row) + "\n"
                                             : row_on_lines(row, indent);
    return block.after ? insert_lines_after(text, beside, rows)
                       : insert_lines_before(text, beside, rows);
}

Said said_of(IndicatorEdit const& texts) {
    Said said;
    auto const set = [&](std::string const& way, std::optional<std::string> const& text) {
        if (text && !text->empty()) said[way] = *text;
    };
    set(way_of("id"), texts.id);
    set(way_of("name"), texts.name);
    set(way_of("target"), texts.target);
    set(way_of("unit"), texts.unit);
    set(way_of("direction"), texts.direction);
    set(way_of("weight"), texts.weight);
    set(way_of("owner"), texts.owner);
    if (texts.path)
        for (std::size_t i = 0; i < texts.path->size(); ++i)
            set(way_of("path") + way_of_item(i), (*texts.path)[i]);
    return said;
}

/// Where a row goes: its goal, and how many rows of it stand before.
using Place = std::pair<std::size_t, std::size_t>;
using ByPlace = std::map<Place, std::vector<NewIndicator const*>>;

bool is_with(TableSaid before, TableSaid const& after, ByPlace const& added) {
    for (auto place = added.rbegin(); place != added.rend(); ++place) {
        auto& rows = before.rows[place->first.first];
        std::vector<Said> fresh;
        for (auto const* each : place->second) fresh.push_back(said_of(each->texts));
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(place->first.second), fresh.begin(),
                    fresh.end());
    }
    return before == after;
}

/// The row that would be called otherwise: one without an id that new rows come before.
Node const* renumbered(std::unordered_map<std::string, TableRow> const& rows,
                       ByPlace const& added) {
    for (auto const& [id, row] : rows) {
        if (row.has_id) continue;
        auto const first = added.lower_bound({row.goal, 0});
        if (first != added.end() && first->first.first == row.goal &&
            first->first.second <= row.place)
            return row.map;
    }
    return nullptr;
}

/// The text where the goal has the key of its rows, too: it may be written before they are known.
std::optional<std::string> with_list(Source const& source, Node const& file, std::size_t goal) {
    auto const* const goals = entry_of(file, "goals");
    std::size_t read = 0;
    for (auto const& map : goals->value.items) {
        if (map.kind != NodeKind::map || read++ != goal) continue;
        if (map.entries.empty()) return std::nullopt;
        auto text = edited(
            source.text, {insert_entry(source.text, map, map.entries.back(), "indicators", "[]")});
        std::vector<Diagnostic> ignored;
        Source const now{source.name, text};
        auto const after = parse_yaml(now, ignored);
        if (after && lists_of(*after)[goal] && said_in_table(*after) == said_in_table(file))
            return text;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> add_indicators(Source const& source,
                                          std::vector<NewIndicator> const& added,
                                          std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    if (!file) return std::nullopt;
    auto const rows = rows_of(*file);
    auto const lists = lists_of(*file);
    ByPlace places;
    std::set<std::string> ids;
    for (auto const& each : added) {
        auto const& id = each.texts.id;
        if (each.goal >= lists.size())
            return refuse_edit(source, diagnostics, say("the table has no such goal"));
        if (!lists[each.goal]) {
            auto text = with_list(source, *file, each.goal);
            if (text) return add_indicators({source.name, *std::move(text)}, added, diagnostics);
            return refuse_edit(source, diagnostics,
                               say("the goal has no key \"indicators\" that rows could be written "
                                   "below; add it in the text of the file"));
        }
        auto const beside = rows.find(each.after);
        if (!each.after.empty() && (beside == rows.end() || beside->second.goal != each.goal))
            return refuse_edit(source, diagnostics,
                               say("the goal has no indicator with the id {0}", each.after));
        if (rows.contains(id) || !ids.insert(id).second)
            return refuse_edit(source, diagnostics,
                               say("two rows of the file would have the id {0}", id));
        places[{each.goal, each.after.empty() ? 0 : beside->second.place + 1}].push_back(&each);
    }
    if (auto const* const other = renumbered(rows, places))
        return refuse_edit(source, diagnostics,
                           say("a row below has no id of its own, and would be taken for another; "
                               "add the new row behind it"),
                           other);
    std::vector<Edit> all;
    for (auto const& [place, fresh] : places) {
        auto const* const list = lists[place.first];
        Block block{list, place.second > 0 ? &list->value.items[place.second - 1] : nullptr, {}};
        for (auto const* each : fresh) block.rows.push_back(keys_of(each->texts));
        all.push_back(edit_of(source.text, block));
    }
    return proved_edit(source, edited(source.text, std::move(all)), diagnostics,
                       [&](Node const& after) {
                           return is_with(said_in_table(*file), said_in_table(after), places);
                       });
}

}  // namespace jixiao::entries
