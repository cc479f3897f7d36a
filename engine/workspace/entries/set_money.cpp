#include "workspace/entries/set_money.hpp"

#include "read/yaml/yaml_scalar.hpp"
#include "workspace/entries/named_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace jixiao::entries {
namespace {

/// A key with its text in YAML; an emptied one has none.
using KeyText = std::pair<std::string, std::string>;

std::string yaml_of(std::string const& text) {
    return text.empty() ? text : yaml_scalar(text);
}

void set_field(std::vector<KeyText>& fields, std::string const& key,
               std::optional<std::string> const& text) {
    if (!text) return;
    auto const known = std::find_if(fields.begin(), fields.end(),
                                    [&](KeyText const& each) { return each.first == key; });
    if (known == fields.end())
        fields.emplace_back(key, yaml_of(*text));
    else
        known->second = yaml_of(*text);
}

std::string in_brackets(std::vector<KeyText> const& fields) {
    std::string text;
    for (auto const& [key, yaml] : fields)
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", yaml_scalar(key), yaml);
    return "{" + text + "}";
}

/// All that is to be written into one line: of a table, or of a 资金来源 of it.
struct LineEdit {
    std::string key;              // of a new line
    Entry const* line = nullptr;  // nullptr: it is new
    std::vector<KeyText> fields = {}, spending = {};
    std::vector<LineEdit> sources = {};

    void add(NewEntry const& entry) {
        if (!entry.spending_line->empty())
            return set_field(spending, *entry.spending_line, entry.value);
        if (!entry.source.empty()) return source(entry.source).set(entry);
        set(entry);
    }

    void set(NewEntry const& entry) {
        set_field(fields, "spent", entry.value);
        set_field(fields, "adjusted", entry.adjusted);
        set_field(fields, "forecast", entry.forecast);
        set_field(fields, "note", entry.note);
    }

    LineEdit& source(std::string const& name) {
        for (auto& each : sources)
            if (each.key == name) return each;
        return sources.emplace_back(LineEdit{name, nullptr});
    }

    std::string all_sources() const {
        std::vector<KeyText> lines;
        for (auto const& each : sources) lines.emplace_back(each.key, each.whole(each.fields));
        return in_brackets(lines);
    }

    /// The line as one text: what was spent alone, or a map in brackets.
    std::string whole(std::vector<KeyText> all) const {
        if (spending.empty() && sources.empty() && all.size() == 1 && all.front().first == "spent")
            return all.front().second;
        if (!spending.empty()) all.emplace_back("spending", in_brackets(spending));
        if (!sources.empty()) all.emplace_back("sources", all_sources());
        return in_brackets(all);
    }
};

/// Edits in an order in which those at the same byte fit: what is added behind the last line begins
/// where a change of that line may end.
struct Edits {
    std::vector<Edit> changes, inner, additions;

    std::vector<Edit> all() && {
        changes.insert(changes.end(), inner.begin(), inner.end());
        changes.insert(changes.end(), additions.begin(), additions.end());
        return std::move(changes);
    }
};

/// Sets keys of a map that has some.
void set_in(std::string_view text, Node const& map, std::vector<KeyText> const& fields,
            std::vector<Edit>& changes, std::vector<Edit>& additions) {
    for (auto const& [key, yaml] : fields) {
        auto const* const known = entry_of(map, key);
        if (yaml.empty() && (!known || known->value.kind == NodeKind::empty)) continue;
        if (known)
            changes.push_back(replace_value(text, known->value, yaml));
        else
            additions.push_back(
                insert_entry(text, map, map.entries.back(), yaml_scalar(key), yaml));
    }
}

void change(std::string_view text, LineEdit const& edit, Edits& edits);

/// Sets 资金来源 below a key that has some: changes first, for what is added to the last of them
/// comes before a new one.
void change_sources(std::string_view text, Node const& map, std::vector<LineEdit> const& sources,
                    Edits& edits) {
    for (auto source : sources) {
        source.line = entry_of(map, source.key);
        if (source.line) change(text, source, edits);
    }
    for (auto const& source : sources)
        if (!entry_of(map, source.key))
            edits.inner.push_back(insert_entry(text, map, map.entries.back(),
                                               yaml_scalar(source.key),
                                               source.whole(source.fields)));
}

void change(std::string_view text, LineEdit const& edit, Edits& edits) {
    auto const& value = edit.line->value;
    if (value.entries.empty()) {
        auto fields = edit.fields;
        auto const says_spent = std::any_of(fields.begin(), fields.end(), [](KeyText const& each) {
            return each.first == "spent";
        });
        if (value.kind == NodeKind::scalar && !says_spent)
            fields.insert(fields.begin(), {"spent", yaml_scalar(value.text)});
        edits.changes.push_back(replace_value(text, value, edit.whole(std::move(fields))));
        return;
    }
    auto fields = edit.fields;
    auto const* const spending = entry_of(value, "spending");
    if (!edit.spending.empty() && !spending)
        fields.emplace_back("spending", in_brackets(edit.spending));
    else if (!edit.spending.empty() && spending->value.entries.empty())
        edits.changes.push_back(replace_value(text, spending->value, in_brackets(edit.spending)));
    else if (!edit.spending.empty())
        set_in(text, spending->value, edit.spending, edits.changes, edits.inner);
    auto const* const sources = entry_of(value, "sources");
    if (!edit.sources.empty() && !sources)
        fields.emplace_back("sources", edit.all_sources());
    else if (!edit.sources.empty() && sources->value.entries.empty())
        edits.changes.push_back(replace_value(text, sources->value, edit.all_sources()));
    else if (!edit.sources.empty())
        change_sources(text, sources->value, edit.sources, edits);
    std::vector<Edit> additions;
    set_in(text, value, fields, edits.changes, additions);
    edits.inner.insert(edits.inner.end(), additions.begin(), additions.end());
}

/// Lines at the end of a file whose map has lines of its own.
Edit append_section(std::string_view text, std::string_view section,
                    std::vector<KeyText> const& lines) {
    auto const* const end = text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
    std::string added;
    if (!text.ends_with('\n')) added += end;
    added += fmt::format("{}:{}", section, end);
    for (auto const& [key, yaml] : lines)
        added += fmt::format("  {}: {}{}", yaml_scalar(key), yaml, end);
    return {text.size(), text.size(), std::move(added)};
}

/// False when the file has no place for the lines.
bool write_section(std::string_view text, Node const& file, std::string_view section,
                   std::vector<LineEdit> const& lines, Edits& edits) {
    std::vector<KeyText> fresh;
    for (auto const& line : lines) {
        if (line.line)
            change(text, line, edits);
        else
            fresh.emplace_back(line.key, line.whole(line.fields));
    }
    if (fresh.empty()) return true;
    auto const* const known = entry_of(file, section);
    if (!known) {
        if (file.column != 1 || text[file.offset] == '{') return false;
        edits.additions.push_back(append_section(text, section, fresh));
        return true;
    }
    auto const& map = known->value;
    if (map.entries.empty()) {
        std::string block;
        for (auto const& [key, yaml] : fresh)
            block += fmt::format("  {}: {}\n", yaml_scalar(key), yaml);
        edits.additions.push_back(fill_empty(text, map, block));
        return true;
    }
    for (auto const& [key, yaml] : fresh)
        edits.additions.push_back(
            insert_entry(text, map, map.entries.back(), yaml_scalar(key), yaml));
    return true;
}

/// What was spent as a line states it, alone or in a map.
std::string spent_of(Node const& line) {
    if (line.kind == NodeKind::scalar) return std::string{line.text};
    auto const* const spent = entry_of(line, "spent");
    return std::string{spent ? spent->value.text : std::string_view{}};
}

std::string previous_of(Node const& line, NewEntry const& entry) {
    auto const& detail = entry.source.empty() ? *entry.spending_line : entry.source;
    if (detail.empty()) return spent_of(line);
    auto const* at = entry_of(line, entry.source.empty() ? "spending" : "sources");
    if (at) at = entry_of(at->value, detail);
    return at ? spent_of(at->value) : std::string{};
}

}  // namespace

std::string_view section_of(NewEntry const& entry) {
    if (entry.is_overall) return "overall";
    return entry.spending_line ? "budget" : "actuals";
}

std::string money_name(std::string const& table, std::string const& spending_line) {
    return "budget: " + table + (spending_line.empty() ? "" : " / " + spending_line);
}

std::string source_name(std::string const& table, std::string const& source) {
    return "sources: " + table + " / " + source;
}

std::string overall_name(std::string const& table) {
    return "overall: " + table;
}

std::string name_of(NewEntry const& entry) {
    auto const& table = entry.names.front();
    if (entry.is_overall) return overall_name(table);
    return entry.source.empty() ? money_name(table, *entry.spending_line)
                                : source_name(table, entry.source);
}

std::optional<EntryEdits> money_edits(std::string_view text, Node const& file,
                                      std::vector<NewEntry> const& entries) {
    EntryEdits result;
    result.entries.resize(entries.size());
    Edits edits;
    for (auto const* const section : {"budget", "overall"}) {
        auto const* const known = entry_of(file, section);
        if (known && known->value.kind != NodeKind::map && known->value.kind != NodeKind::empty)
            if (std::any_of(entries.begin(), entries.end(),
                            [&](auto const& each) { return section_of(each) == section; }))
                return std::nullopt;
        NamedLines const known_lines{known ? known->value : Node{}};
        std::vector<LineEdit> lines;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            auto const& entry = entries[i];
            if (section_of(entry) != section) continue;
            auto const* const line = known_lines.of(entry.names);
            auto const key = line ? std::string{line->key.text} : entry.names.front();
            auto& edited = result.entries[i];
            edited.name = name_of(entry);
            edited.table = key;
            if (line) edited.previous = previous_of(line->value, entry);
            auto const same = std::find_if(lines.begin(), lines.end(),
                                           [&](LineEdit const& each) { return each.key == key; });
            auto& to = same == lines.end() ? lines.emplace_back(LineEdit{key, line}) : *same;
            to.add(entry);
        }
        if (!write_section(text, file, section, lines, edits)) return std::nullopt;
    }
    result.edits = std::move(edits).all();
    return result;
}

}  // namespace jixiao::entries
