#include "workspace/entries/set_indicators.hpp"

#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "workspace/entries/proved_edit.hpp"
#include "workspace/entries/table_rows.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace jixiao::entries {
namespace {

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

using KeyedText = std::pair<char const*, std::optional<std::string> const*>;

std::array<KeyedText, 6> texts_of(IndicatorEdit const& edit) {
    return {{{"name", &edit.name},
             {"target", &edit.target},
             {"weight", &edit.weight},
             {"owner", &edit.owner},
             {"unit", &edit.unit},
             {"direction", &edit.direction}}};
}

class RowEditor {
public:
    RowEditor(std::string_view text, Node const& row) : text_{text}, row_{row} {}

    std::vector<Edit> edits(IndicatorEdit const& edit) {
        if (auto const aliases = aliases_after(row_, edit); aliases != aliases_of(row_))
            keep_as_alias(aliases);
        if (edit.path) set_path(*edit.path);
        for (auto const& [key, text] : texts_of(edit)) set(key, *text);
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

    void set_path(std::vector<std::string> const& path) {
        auto const* const known = entry_of(row_, "path");
        auto const yaml = path.empty() ? std::string{} : yaml_list(path);
        if (known)
            changes_.push_back(replace_value(text_, *known, yaml));
        else if (!yaml.empty())
            add("path", yaml);
    }

    /// The last of the aliases is new.
    void keep_as_alias(std::vector<std::string> const& aliases) {
        auto const* const known = entry_of(row_, "aliases");
        auto const added = yaml_scalar(aliases.back());
        if (!known || known->value.items.empty()) {
            auto const list = yaml_list(aliases);
            if (!known) return add("aliases", list);
            changes_.push_back(replace_value(text_, known->value, list));
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

/// A text or a list of them; what else stands in their place stays: it is to be kept.
void erase_list(Said& said, std::string const& way, std::size_t count) {
    said.erase(way);
    for (std::size_t i = 0; i < count; ++i) said.erase(way + way_of_item(i));
}

std::size_t items_of(Node const& row, std::string_view key) {
    auto const* const known = entry_of(row, key);
    return known ? known->value.items.size() : 0;
}

/// Whether `after` is the table `before` with these edits, and nothing else changed.
bool is_edit_of(Node const& before, Node const& after, std::vector<IndicatorEdit> const& edits) {
    auto wanted = said_in(before), now = said_in(after);
    auto const old_rows = rows_of(before), rows = rows_of(after);
    for (auto const& edit : edits) {
        auto const row = rows.find(edit.id);
        if (row == rows.end()) return false;
        auto const& old = old_rows.at(edit.id);
        for (auto const& [key, text] : texts_of(edit)) {
            if (!*text) continue;
            wanted.erase(old.way + way_of(key));
            if (!(*text)->empty()) wanted[old.way + way_of(key)] = **text;
        }
        if (edit.path) {
            auto const way = old.way + way_of("path");
            erase_list(wanted, way, items_of(*old.map, "path"));
            for (std::size_t i = 0; i < edit.path->size(); ++i)
                if (!(*edit.path)[i].empty()) wanted[way + way_of_item(i)] = (*edit.path)[i];
        }
        auto const aliases = aliases_of(*row->second.map);
        if (aliases != aliases_after(*old.map, edit)) return false;
        erase_list(wanted, old.way + way_of("aliases"), aliases_of(*old.map).size());
        erase_list(now, old.way + way_of("aliases"), aliases.size());
    }
    return wanted == now;
}

}  // namespace

std::optional<std::string> set_indicators(Source const& source,
                                          std::vector<IndicatorEdit> const& edits,
                                          std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    if (!file) return std::nullopt;
    auto const rows = rows_of(*file);
    std::vector<Edit> all;
    std::set<std::string> named;
    for (auto const& edit : edits) {
        auto const row = rows.find(edit.id);
        if (row == rows.end() || row->second.map->entries.empty())
            return refuse_edit(source, diagnostics,
                               say("the file has no indicator with the id {0}", edit.id));
        if (row->second.is_repeated)
            return refuse_edit(source, diagnostics,
                               say("two rows of the file have the id {0}", edit.id),
                               row->second.map);
        if (!named.insert(edit.id).second)
            return refuse_edit(source, diagnostics,
                               say("the indicator {0} is to be changed twice at once", edit.id));
        for (auto& each : RowEditor{source.text, *row->second.map}.edits(edit))
            all.push_back(std::move(each));
    }
    return proved_edit(source, edited(source.text, std::move(all)), diagnostics,
                       [&](Node const& after) { return is_edit_of(*file, after, edits); });
}

}  // namespace jixiao::entries
