#include "workspace/entries/set_indicators.hpp"

#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "workspace/entries/said.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace jixiao::entries {
namespace {

/// The map of an indicator, and the way to it.
struct Row {
    Node const* map = nullptr;
    std::string way;
};

/// The indicators of a table by their ids.
std::unordered_map<std::string, Row> indicators_of(Node const& file) {
    std::unordered_map<std::string, Row> found;
    auto const* const goals = entry_of(file, "goals");
    if (!goals) return found;
    for (std::size_t i = 0; i < goals->value.items.size(); ++i) {
        auto const* const rows = entry_of(goals->value.items[i], "indicators");
        if (!rows) continue;
        for (std::size_t j = 0; j < rows->value.items.size(); ++j) {
            auto const& row = rows->value.items[j];
            if (auto const* const id = entry_of(row, "id"))
                found.emplace(id->value.text, Row{&row, way_of("goals") + way_of_item(i) +
                                                            way_of("indicators") + way_of_item(j)});
        }
    }
    return found;
}

std::vector<std::string> aliases_of(Node const& row) {
    auto const* const known = entry_of(row, "aliases");
    if (!known) return {};
    if (!known->value.text.empty()) return {std::string{known->value.text}};
    std::vector<std::string> aliases;
    for (auto const& item : known->value.items) aliases.emplace_back(item.text);
    return aliases;
}

/// The aliases of a row once it is renamed.
std::vector<std::string> aliases_after(Node const& row, IndicatorEdit const& edit) {
    auto aliases = aliases_of(row);
    auto const* const name = entry_of(row, "name");
    if (!edit.name || !name || *edit.name == name->value.text) return aliases;
    std::string old{name->value.text};
    if (std::find(aliases.begin(), aliases.end(), old) == aliases.end())
        aliases.push_back(std::move(old));
    return aliases;
}

class RowEditor {
public:
    RowEditor(std::string_view text, Node const& row) : text_{text}, row_{row} {}

    std::vector<Edit> edits(IndicatorEdit const& edit) {
        if (auto const aliases = aliases_after(row_, edit); aliases != aliases_of(row_))
            keep_as_alias(aliases);
        set("name", edit.name);
        set("target", edit.target);
        set("weight", edit.weight);
        set("owner", edit.owner);
        // What is added behind the last key begins where a change of that key may end.
        changes_.insert(changes_.end(), additions_.begin(), additions_.end());
        return std::move(changes_);
    }

private:
    void set(std::string_view key, std::optional<std::string> const& text) {
        if (!text) return;
        auto const* const known = entry_of(row_, key);
        auto const yaml = text->empty() ? std::string{} : yaml_scalar(*text);
        if (known)
            changes_.push_back(replace_value(text_, known->value, yaml));
        else if (!yaml.empty())
            add(key, yaml);
    }

    /// The last of the aliases is new.
    void keep_as_alias(std::vector<std::string> const& aliases) {
        auto const* const known = entry_of(row_, "aliases");
        auto const added = yaml_scalar(aliases.back());
        if (!known || known->value.items.empty()) {
            std::string list;
            for (auto const& each : aliases)
                list += (list.empty() ? "[" : ", ") + yaml_scalar(each);
            if (!known) return add("aliases", list + "]");
            changes_.push_back(replace_value(text_, known->value, list + "]"));
            return;
        }
        auto const& last = known->value.items.back();
        if (text_[known->value.offset] != '[') {
            changes_.push_back(
                insert_lines_after(text_, last, indentation_of(text_, last) + added + "\n"));
            return;
        }
        auto const end = end_of_node(text_, last);
        changes_.push_back({end, end, ", " + added});
    }

    void add(std::string_view key, std::string_view yaml) {
        additions_.push_back(insert_entry(text_, row_, row_.entries.back(), key, yaml));
    }

    std::string_view text_;
    Node const& row_;
    std::vector<Edit> changes_, additions_;
};

/// What else stands in their place stays: it is to be kept.
void erase_aliases(Said& said, std::string const& row, std::size_t count) {
    auto const way = row + way_of("aliases");
    said.erase(way);
    for (std::size_t i = 0; i < count; ++i) said.erase(way + way_of_item(i));
}

/// Whether `after` is the table `before` with these edits, and nothing else changed.
bool is_edit_of(Node const& before, Node const& after, std::vector<IndicatorEdit> const& edits) {
    auto wanted = said_in(before), now = said_in(after);
    auto const old_rows = indicators_of(before), rows = indicators_of(after);
    for (auto const& edit : edits) {
        auto const row = rows.find(edit.id);
        if (row == rows.end()) return false;
        auto const& [map, way] = old_rows.at(edit.id);
        std::pair<char const*, std::optional<std::string> const*> const texts[] = {
            {"name", &edit.name},
            {"target", &edit.target},
            {"weight", &edit.weight},
            {"owner", &edit.owner}};
        for (auto const& [key, text] : texts) {
            if (!*text) continue;
            wanted.erase(way + way_of(key));
            if (!(*text)->empty()) wanted[way + way_of(key)] = **text;
        }
        auto const aliases = aliases_of(*row->second.map);
        if (aliases != aliases_after(*map, edit)) return false;
        erase_aliases(wanted, way, aliases_of(*map).size());
        erase_aliases(now, way, aliases.size());
    }
    return wanted == now;
}

std::optional<EditedTable> refuse(Source const& source, std::vector<Diagnostic>& diagnostics,
                                  Message message) {
    diagnostics.push_back({Severity::error,
                           "cannot-edit",
                           whole_file(source.name),
                           std::move(message),
                           say("edit the text of the file"),
                           {}});
    return std::nullopt;
}

}  // namespace

std::optional<EditedTable> set_indicators(Source const& source,
                                          std::vector<IndicatorEdit> const& edits,
                                          std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    if (!file) return std::nullopt;
    auto const rows = indicators_of(*file);
    std::vector<Edit> all;
    std::set<std::string> named;
    for (auto const& edit : edits) {
        auto const row = rows.find(edit.id);
        if (row == rows.end() || row->second.map->entries.empty())
            return refuse(source, diagnostics,
                          say("the file has no indicator with the id {0}", edit.id));
        if (!named.insert(edit.id).second)
            return refuse(source, diagnostics,
                          say("the indicator {0} is to be changed twice at once", edit.id));
        for (auto& each : RowEditor{source.text, *row->second.map}.edits(edit))
            all.push_back(std::move(each));
    }
    EditedTable result{edited(source.text, std::move(all)), {}};
    std::vector<Diagnostic> ignored;  // whoever loads the file sees them
    Source const now{source.name, result.text};
    auto const after = parse_yaml(now, ignored);
    if (!after || !is_edit_of(*file, *after, edits))
        return refuse(source, diagnostics,
                      say("the entries of this file cannot be changed by a program"));
    auto const places = indicators_of(*after);
    for (auto const& edit : edits) {
        auto const& row = *places.at(edit.id).map;
        result.indicators.push_back({edit.id, row.line, last_line_of(result.text, row)});
    }
    return result;
}

}  // namespace jixiao::entries
