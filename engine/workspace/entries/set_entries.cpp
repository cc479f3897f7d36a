#include "workspace/entries/set_entries.hpp"

#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "workspace/entries/is_edit_of.hpp"
#include "workspace/entries/set_money.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace jixiao::entries {

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

std::size_t line_number(std::string_view text, std::size_t offset) {
    auto const before = text.substr(0, offset);
    return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

namespace {

/// The keys of an entry beside its value, with the texts they get.
std::vector<std::pair<std::string_view, std::string>> details_of(NewEntry const& entry) {
    std::vector<std::pair<std::string_view, std::string>> details;
    auto const add = [&](std::string_view key, std::optional<std::string> const& text) {
        if (text) details.emplace_back(key, yaml_scalar(*text));
    };
    add("forecast", entry.forecast);
    add("possibility", entry.likelihood);
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
        auto const value = yaml_scalar(entry_.value.value_or(std::string{node.text}));
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
    if (line.value.kind != NodeKind::map) return std::string{line.value.text};
    auto const* const value = entry_of(line.value, "value");
    return value == nullptr ? std::string{} : std::string{value->value.text};
}

Entry const* actuals_of(NodeTree const& file) {
    auto const* const actuals = file ? entry_of(*file, "actuals") : nullptr;
    auto const is_other = actuals == nullptr || actuals->value.kind == NodeKind::scalar ||
                          actuals->value.kind == NodeKind::sequence;
    return is_other ? nullptr : actuals;
}

/// Whether what was written reads as the file with these entries and nothing else changed.
bool is_written(EditedActuals const& result, Source const& before,
                std::vector<NewEntry> const& entries) {
    std::vector<Diagnostic> ignored;  // whoever loads the file sees them
    auto const old = parse_yaml(before, ignored);
    Source const after{before.name, result.text};
    auto const now = parse_yaml(after, ignored);
    return old && now && is_edit_of(*old, *now, entries);
}

/// Where the entries came to stand; false when nobody could read what was written.
bool take_lines(EditedActuals& result, std::string const& name) {
    Source const after{name, result.text};
    std::vector<Diagnostic> ignored;
    auto const file = parse_yaml(after, ignored);
    auto const* const actuals = actuals_of(file);
    if (actuals == nullptr) return false;
    std::unordered_map<std::string_view, Entry const*> lines;
    for (auto const& line : actuals->value.entries) lines.emplace(line.key.text, &line);
    for (auto& entry : result.entries) {
        auto const found = lines.find(entry.name);
        if (found == lines.end()) return false;
        auto const& [key, value] = *found->second;
        entry.first_line = key.line;
        entry.last_line = line_number(after.text, end_of_node(after.text, value));
    }
    return true;
}

/// The file with all entries in it. The first line of a map that had none changes where others
/// go: what follows it is written in a second round.
std::optional<EditedActuals> written(Source const& source, std::vector<NewEntry> const& entries,
                                     std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    auto const* const actuals = actuals_of(file);
    if (actuals == nullptr) return std::nullopt;
    EditedActuals result;
    std::vector<Edit> changes, additions;
    auto const fits = actuals->value.entries.empty() ? 1 : entries.size();
    for (std::size_t i = 0; i < std::min(fits, entries.size()); ++i) {
        auto const& entry = entries[i];
        auto const* const line = entry_of_one(actuals->value, entry.names);
        Editor const editor{source.text, entry};
        auto const edits = line == nullptr ? editor.add(*actuals) : editor.change(*line);
        auto& all = line == nullptr ? additions : changes;
        all.insert(all.end(), edits.begin(), edits.end());
        result.entries.push_back(
            {line == nullptr ? entry.names.front() : std::string{line->key.text},
             line == nullptr ? std::string{} : value_of(*line)});
    }
    // What is added behind the last line begins where a change of that line may end.
    changes.insert(changes.end(), additions.begin(), additions.end());
    result.text = edited(source.text, changes);
    if (fits >= entries.size()) return result;
    auto rest =
        written({source.name, result.text},
                {entries.begin() + static_cast<std::ptrdiff_t>(fits), entries.end()}, diagnostics);
    if (rest) rest->entries.insert(rest->entries.begin(), result.entries.front());
    return rest;
}

}  // namespace

namespace {

std::optional<EditedActuals> set_figures(Source const& source, std::vector<NewEntry> const& entries,
                                         std::vector<Diagnostic>& diagnostics) {
    if (entries.empty()) return EditedActuals{source.text, {}};
    auto result = written(source, entries, diagnostics);
    if (result && !(is_written(*result, source, entries) && take_lines(*result, source.name)))
        result.reset();
    return result;
}

}  // namespace

std::optional<EditedActuals> set_entries(Source const& source, std::vector<NewEntry> const& entries,
                                         std::vector<Diagnostic>& diagnostics) {
    std::vector<NewEntry> figures, money;
    for (auto const& entry : entries) (entry.spending_line ? money : figures).push_back(entry);
    auto result = set_figures(source, figures, diagnostics);
    if (result && !money.empty()) {
        auto const own = result->entries;
        result = set_money({source.name, result->text}, money, diagnostics);
        // The figures stand before the money, or behind it: their lines are found once more.
        if (result) {
            EditedActuals with_lines{result->text, own};
            if (!own.empty() && !take_lines(with_lines, source.name)) return std::nullopt;
            auto figure = with_lines.entries.begin();
            auto line = result->entries.begin();
            std::vector<EditedEntry> in_order;
            for (auto const& entry : entries)
                in_order.push_back(entry.spending_line ? *line++ : *figure++);
            result->entries = std::move(in_order);
        }
    }
    if (!result && !has_errors(diagnostics))
        diagnostics.push_back({Severity::error,
                               "cannot-edit",
                               whole_file(source.name),
                               say("the entries of this file cannot be changed by a program"),
                               say("write each entry on a line of its own, then try again"),
                               {}});
    return result;
}

}  // namespace jixiao::entries
