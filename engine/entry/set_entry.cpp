#include "entry/set_entry.hpp"

#include "load/edit_yaml.hpp"
#include "load/parse_yaml.hpp"
#include "load/yaml_scalar.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::entry {
namespace {

Entry const* entry_of(Node const& map, std::string_view key) {
    auto const found = std::find_if(map.entries.begin(), map.entries.end(),
                                    [&](Entry const& entry) { return entry.key.text == key; });
    return found == map.entries.end() ? nullptr : &*found;
}

Entry const* entry_of_one(Node const& map, std::vector<std::string> const& names) {
    for (auto const& entry : map.entries)
        if (std::find(names.begin(), names.end(), entry.key.text) != names.end()) return &entry;
    return nullptr;
}

/// The keys of an entry beside its value, with the texts they get.
std::vector<std::pair<std::string_view, std::string>> details_of(NewEntry const& entry) {
    std::vector<std::pair<std::string_view, std::string>> details;
    auto const add = [&](std::string_view key, std::optional<std::string> const& text) {
        if (text) details.emplace_back(key, yaml_scalar(*text));
    };
    add("forecast", entry.forecast);
    add("possibility", entry.possibility);
    if (entry.category)
        details.emplace_back("reason",
                             fmt::format("{{category: {}, text: {}}}", yaml_scalar(*entry.category),
                                         yaml_scalar(entry.reason.value_or(""))));
    else
        add("reason", entry.reason);
    add("action", entry.action);
    add("score", entry.score);
    add("evidence", entry.evidence);
    add("note", entry.note);
    return details;
}

/// The whole entry on one line: a plain value, or a map in brackets.
std::string one_line(std::string const& value, NewEntry const& entry) {
    auto const details = details_of(entry);
    if (details.empty()) return value;
    auto text = "{value: " + value;
    for (auto const& [key, yaml] : details) text += fmt::format(", {}: {}", key, yaml);
    return text + "}";
}

class Editor {
public:
    Editor(std::string_view text, NewEntry const& entry) : text_{text}, entry_{entry} {}

    /// A new line at the end of the entries.
    std::vector<Edit> add(Entry const& actuals) const {
        auto const& map = actuals.value;
        auto const key = yaml_scalar(entry_.names.front());
        auto const yaml = one_line(yaml_scalar(entry_.value.value_or("")), entry_);
        if (!map.entries.empty()) return {insert_entry(text_, map, map.entries.back(), key, yaml)};
        if (map.kind == NodeKind::map)  // {}
            return {replace_value(text_, map, fmt::format("{{{}: {}}}", key, yaml))};
        return {insert_lines_after(text_, map, fmt::format("  {}: {}\n", key, yaml))};
    }

    std::vector<Edit> change(Entry const& line) const {
        auto const& node = line.value;
        if (node.kind == NodeKind::map) return change_map(node);
        auto const details = details_of(entry_);
        if (details.empty()) return {replace_value(text_, node, yaml_scalar(*entry_.value))};
        auto const value = yaml_scalar(entry_.value.value_or(node.text));
        return {replace_value(text_, node, one_line(value, entry_))};
    }

private:
    std::vector<Edit> change_map(Node const& map) const {
        std::vector<Edit> edits;
        if (entry_.value) set(edits, map, "value", "value", yaml_scalar(*entry_.value));
        for (auto const& [key, yaml] : details_of(entry_)) {
            auto const* const inner = key == "possibility"                  ? "value"
                                      : key == "reason" && !entry_.category ? "text"
                                                                            : "";
            set(edits, map, key, inner, yaml);
        }
        return edits;
    }

    /// Sets a key of a map. A value that is a map itself keeps what else it says: its own key
    /// `inner` is set.
    void set(std::vector<Edit>& edits, Node const& map, std::string_view key,
             std::string_view inner, std::string const& yaml) const {
        auto const* const known = entry_of(map, key);
        if (known == nullptr) {
            edits.push_back(insert_entry(text_, map, map.entries.back(), key, yaml));
            return;
        }
        if (known->value.kind == NodeKind::map && !inner.empty() && !known->value.entries.empty())
            return set(edits, known->value, inner, "", yaml);
        edits.push_back(replace_value(text_, known->value, yaml));
    }

    std::string_view text_;
    NewEntry const& entry_;
};

/// The value that an entry states.
std::string value_of(Entry const& line) {
    if (line.value.kind != NodeKind::map) return line.value.text;
    auto const* const value = entry_of(line.value, "value");
    return value == nullptr ? std::string{} : value->value.text;
}

std::size_t line_number(std::string_view text, std::size_t offset) {
    auto const before = text.substr(0, offset);
    return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

/// Where the entry came to stand.
void take_lines(EditedActuals& result, Source const& source) {
    Source const after{source.name, result.text};
    std::vector<Diagnostic> ignored;  // whoever loads the file sees them
    auto const file = parse_yaml(after, ignored);
    auto const* const actuals = file ? entry_of(*file, "actuals") : nullptr;
    auto const* const line = actuals ? entry_of(actuals->value, result.name) : nullptr;
    if (line == nullptr) return;
    result.first_line = line->key.line;
    result.last_line = line_number(after.text, end_of_node(after.text, line->value));
}

}  // namespace

std::optional<EditedActuals> set_entry(Source const& source, NewEntry const& entry,
                                       std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    if (!file) return std::nullopt;
    auto const* const actuals = entry_of(*file, "actuals");
    if (actuals == nullptr || actuals->value.kind == NodeKind::scalar ||
        actuals->value.kind == NodeKind::sequence)
        return std::nullopt;
    auto const* const line = entry_of_one(actuals->value, entry.names);
    Editor const editor{source.text, entry};
    EditedActuals result;
    result.name = line == nullptr ? entry.names.front() : line->key.text;
    if (line != nullptr) result.previous = value_of(*line);
    result.text =
        edited(source.text, line == nullptr ? editor.add(*actuals) : editor.change(*line));
    take_lines(result, source);
    if (result.first_line == 0) return std::nullopt;  // nobody could read what was written
    return result;
}

}  // namespace jixiao::entry
