#include "workspace/entries/set_indicators.hpp"

#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "workspace/entries/set_money.hpp"

#include <unordered_map>

namespace jixiao::entries {
namespace {

/// The maps of the indicators of a table by their ids.
std::unordered_map<std::string, Node const*> indicators_of(Node const& file) {
    std::unordered_map<std::string, Node const*> found;
    auto const* const goals = entry_of(file, "goals");
    if (!goals) return found;
    for (auto const& goal : goals->value.items) {
        auto const* const rows = entry_of(goal, "indicators");
        if (!rows) continue;
        for (auto const& row : rows->value.items)
            if (auto const* const id = entry_of(row, "id")) found.emplace(id->value.text, &row);
    }
    return found;
}

class RowEditor {
public:
    RowEditor(std::string_view text, Node const& row) : text_{text}, row_{row} {}

    std::vector<Edit> edits(IndicatorEdit const& edit) {
        auto const* const name = entry_of(row_, "name");
        if (edit.name && name && *edit.name != name->value.text)
            keep_as_alias(std::string{name->value.text});
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

    void keep_as_alias(std::string const& name) {
        auto const* const known = entry_of(row_, "aliases");
        std::string list;
        if (known)
            for (auto const& item : known->value.items) {
                if (item.text == name) return;
                list += yaml_scalar(std::string{item.text}) + ", ";
            }
        list = "[" + list + yaml_scalar(name) + "]";
        if (!known) return add("aliases", list);
        if (known->value.kind == NodeKind::sequence && text_[known->value.offset] != '[') return;
        changes_.push_back(replace_value(text_, known->value, list));
    }

    void add(std::string_view key, std::string_view yaml) {
        additions_.push_back(insert_entry(text_, row_, row_.entries.back(), key, yaml));
    }

    std::string_view text_;
    Node const& row_;
    std::vector<Edit> changes_, additions_;
};

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
    for (auto const& edit : edits) {
        auto const row = rows.find(edit.id);
        if (row == rows.end() || row->second->entries.empty())
            return refuse(source, diagnostics,
                          say("the file has no indicator with the id {0}", edit.id));
        for (auto& each : RowEditor{source.text, *row->second}.edits(edit))
            all.push_back(std::move(each));
    }
    EditedTable result{edited(source.text, std::move(all)), {}};
    std::vector<Diagnostic> ignored;  // whoever loads the file sees them
    Source const now{source.name, result.text};
    auto const after = parse_yaml(now, ignored);
    if (!after)
        return refuse(source, diagnostics,
                      say("the entries of this file cannot be changed by a program"));
    auto const places = indicators_of(*after);
    for (auto const& edit : edits) {
        auto const row = places.find(edit.id);
        if (row == places.end())
            return refuse(source, diagnostics,
                          say("the entries of this file cannot be changed by a program"));
        result.indicators.push_back(
            {edit.id, row->second->line,
             line_number(result.text, end_of_node(result.text, *row->second))});
    }
    return result;
}

}  // namespace jixiao::entries
