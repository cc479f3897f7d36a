#include "workspace/entries/set_entries.hpp"

#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "workspace/entries/is_edit_of.hpp"
#include "workspace/entries/named_lines.hpp"
#include "workspace/entries/set_money.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::entries {
namespace {

/// A key beside the value of an entry, with its text in YAML.
using Detail = std::pair<std::string_view, std::string>;

/// The keys of an entry beside its value, with the texts they get. A reason that is given a
/// category keeps its words, `words`, unless it gets others.
std::vector<Detail> details_of(NewEntry const& entry, std::string_view words) {
    std::vector<Detail> details;
    auto const add = [&](std::string_view key, std::optional<std::string> const& text) {
        if (text) details.emplace_back(key, yaml_scalar(*text));
    };
    add("forecast", entry.forecast);
    add("possibility", entry.likelihood);
    if (entry.category)
        details.emplace_back("reason",
                             fmt::format("{{category: {}, text: {}}}", yaml_scalar(*entry.category),
                                         yaml_scalar(entry.reason.value_or(std::string{words}))));
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
    auto const details = details_of(entry, {});
    if (details.empty()) return value;
    auto text = "{value: " + value;
    for (auto const& [key, yaml] : details) text += fmt::format(", {}: {}", key, yaml);
    return text + "}";
}

/// The edits of one line that is there, in an order in which those at the same byte fit: what is
/// added behind the last key of a map begins where a change of that key may end.
class LineEditor {
public:
    LineEditor(std::string_view text, NewEntry const& entry) : text_{text}, entry_{entry} {}

    std::vector<Edit> edits(Node const& line) && {
        if (line.entries.empty())
            changes_.push_back(replace_value(text_, line, whole(line)));
        else
            set_keys(line);
        changes_.insert(changes_.end(), inner_.begin(), inner_.end());
        changes_.insert(changes_.end(), additions_.begin(), additions_.end());
        return std::move(changes_);
    }

private:
    std::string whole(Node const& line) const {
        return one_line(yaml_scalar(entry_.value.value_or(std::string{line.text})), entry_);
    }

    void set_keys(Node const& map) {
        if (entry_.value) set(map, "value", yaml_scalar(*entry_.value), additions_);
        auto const* const reason = entry_of(map, "reason");
        auto const words = reason ? reason->value.text : std::string_view{};
        for (auto const& [key, yaml] : details_of(entry_, words)) {
            auto const* const known = entry_of(map, key);
            // A value that is a map itself keeps what else it says.
            if (known == nullptr || known->value.entries.empty()) {
                set(map, key, yaml, additions_);
            } else if (key == "reason") {
                if (entry_.category)
                    set(known->value, "category", yaml_scalar(*entry_.category), inner_);
                if (entry_.reason) set(known->value, "text", yaml_scalar(*entry_.reason), inner_);
            } else {
                set(known->value, "value", yaml, inner_);
            }
        }
    }

    void set(Node const& map, std::string_view key, std::string const& yaml,
             std::vector<Edit>& additions) {
        if (auto const* const known = entry_of(map, key))
            changes_.push_back(replace_value(text_, known->value, yaml));
        else
            additions.push_back(insert_entry(text_, map, map.entries.back(), key, yaml));
    }

    std::string_view text_;
    NewEntry const& entry_;
    std::vector<Edit> changes_, inner_, additions_;
};

/// The value that an entry states.
std::string value_of(Entry const& line) {
    if (line.value.kind != NodeKind::map) return std::string{line.value.text};
    auto const* const value = entry_of(line.value, "value");
    return value == nullptr ? std::string{} : std::string{value->value.text};
}

/// New lines at the end of the entries.
std::vector<Edit> add_lines(std::string_view text, Node const& map,
                            std::vector<std::pair<std::string, std::string>> const& lines) {
    if (lines.empty()) return {};
    std::vector<Edit> edits;
    std::string in_brackets, block;
    for (auto const& [key, yaml] : lines) {
        if (!map.entries.empty())
            edits.push_back(insert_entry(text, map, map.entries.back(), key, yaml));
        in_brackets += fmt::format("{}{}: {}", in_brackets.empty() ? "" : ", ", key, yaml);
        block += fmt::format("  {}: {}\n", key, yaml);
    }
    if (!map.entries.empty()) return edits;
    if (map.kind == NodeKind::map) return {replace_value(text, map, "{" + in_brackets + "}")};
    return {insert_lines_after(text, map, block)};
}

/// The edits that write figures below `actuals`.
std::optional<EntryEdits> figure_edits(std::string_view text, Node const& file,
                                       std::vector<NewEntry> const& entries) {
    if (entries.empty()) return EntryEdits{};
    auto const* const actuals = entry_of(file, "actuals");
    if (actuals == nullptr || actuals->value.kind == NodeKind::scalar ||
        actuals->value.kind == NodeKind::sequence)
        return std::nullopt;
    NamedLines const lines{actuals->value};
    EntryEdits result;
    std::vector<std::pair<std::string, std::string>> fresh;
    for (auto const& entry : entries) {
        auto const* const line = lines.of(entry.names);
        if (line == nullptr) {
            fresh.emplace_back(yaml_scalar(entry.names.front()),
                               one_line(yaml_scalar(entry.value.value_or("")), entry));
            result.entries.push_back({entry.names.front(), {}});
            continue;
        }
        auto const edits = LineEditor{text, entry}.edits(line->value);
        result.edits.insert(result.edits.end(), edits.begin(), edits.end());
        result.entries.push_back({std::string{line->key.text}, value_of(*line)});
    }
    auto const added = add_lines(text, actuals->value, fresh);
    result.edits.insert(result.edits.end(), added.begin(), added.end());
    return result;
}

/// Where the entries came to stand in `file`, which was read of the text.
void take_lines(EditedActuals& result, Node const& file, std::vector<NewEntry> const& entries) {
    for (auto const* const section : {"actuals", "budget", "overall"}) {
        auto const* const known = entry_of(file, section);
        if (!known) continue;
        auto const lines = entries_by_key(known->value);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            auto& edited = result.entries[i];
            auto const found = lines.find(edited.table.empty() ? edited.name : edited.table);
            if (section_of(entries[i]) != section || found == lines.end()) continue;
            edited.first_line = found->second->key.line;
            edited.last_line = last_line_of(result.text, found->second->value);
        }
    }
}

/// Nothing where a program cannot edit the file so that it reads as before, with the entries in it.
std::optional<EditedActuals> written(Source const& source, Node const& file,
                                     std::vector<NewEntry> const& entries) {
    std::vector<NewEntry> figures, money;
    for (auto const& entry : entries) (entry.spending_line ? money : figures).push_back(entry);
    auto of_figures = figure_edits(source.text, file, figures);
    auto const of_money = money_edits(source.text, file, money);
    if (!of_figures || !of_money) return std::nullopt;
    auto edits = std::move(of_figures->edits);
    edits.insert(edits.end(), of_money->edits.begin(), of_money->edits.end());
    EditedActuals result{edited(source.text, std::move(edits)), {}};
    auto figure = of_figures->entries.begin();
    auto amount = of_money->entries.begin();
    for (auto const& entry : entries)
        result.entries.push_back(entry.spending_line ? *amount++ : *figure++);
    Source const after{source.name, result.text};
    std::vector<Diagnostic> ignored;  // whoever loads the file sees them
    auto const now = parse_yaml(after, ignored);
    if (!now || !is_edit_of(file, *now, entries)) return std::nullopt;
    take_lines(result, *now, entries);
    return result;
}

}  // namespace

std::optional<EditedActuals> set_entries(Source const& source, std::vector<NewEntry> const& entries,
                                         std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    auto result = file ? written(source, *file, entries) : std::nullopt;
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
