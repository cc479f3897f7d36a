#include "workspace/entries/set_money.hpp"

#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::entries {
namespace {

/// A key with its text in YAML; an emptied one has none.
using KeyText = std::pair<std::string, std::string>;

std::string yaml_of(std::string const& text) {
    return text.empty() ? text : yaml_scalar(text);
}

std::vector<KeyText> fields_of(NewEntry const& entry) {
    std::vector<KeyText> fields;
    auto const add = [&](char const* key, std::optional<std::string> const& text) {
        if (text) fields.emplace_back(key, yaml_of(*text));
    };
    add("spent", entry.value);
    add("adjusted", entry.adjusted);
    add("forecast", entry.forecast);
    add("note", entry.note);
    return fields;
}

std::string in_brackets(std::vector<KeyText> const& fields) {
    std::string text;
    for (auto const& [key, yaml] : fields)
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", key, yaml);
    return "{" + text + "}";
}

/// Everything a new line says.
std::string new_line(NewEntry const& entry) {
    if (entry.is_overall) return yaml_of(entry.value.value_or(""));
    auto const fields = fields_of(entry);
    if (!entry.spending_line->empty())
        return fmt::format("{{spending: {{{}: {}}}}}", yaml_scalar(*entry.spending_line),
                           yaml_of(entry.value.value_or("")));
    return fields.size() == 1 && fields.front().first == "spent" ? fields.front().second
                                                                 : in_brackets(fields);
}

/// Sets keys of a map that is there.
std::vector<Edit> set_in(std::string_view text, Node const& map,
                         std::vector<KeyText> const& fields) {
    std::vector<Edit> changes, additions;
    for (auto const& [key, yaml] : fields) {
        auto const known = std::find_if(
            map.entries.begin(), map.entries.end(),
            [&, name = key](Entry const& each) { return yaml_scalar(each.key.text) == name; });
        auto const is_there = known != map.entries.end();
        if (yaml.empty() && (!is_there || known->value.kind == NodeKind::empty)) continue;
        if (is_there)
            changes.push_back(replace_value(text, known->value, yaml));
        else
            additions.push_back(insert_entry(text, map, map.entries.back(), key, yaml));
    }
    changes.insert(changes.end(), additions.begin(), additions.end());
    return changes;
}

std::vector<Edit> change(std::string_view text, Node const& line, NewEntry const& entry) {
    if (entry.is_overall) return {replace_value(text, line, new_line(entry))};
    auto const& detail = *entry.spending_line;
    auto const is_map = line.kind == NodeKind::map && !line.entries.empty();
    if (line.kind == NodeKind::scalar) {
        auto const fields = fields_of(entry);
        if (detail.empty() && fields.size() == 1 && fields.front().first == "spent")
            return {replace_value(text, line, fields.front().second)};
        auto whole = detail.empty() ? fields : std::vector<KeyText>{};
        if (!detail.empty())
            whole.emplace_back(
                "spending",
                in_brackets({{yaml_scalar(detail), yaml_of(entry.value.value_or(""))}}));
        if (!entry.value || !detail.empty())
            whole.insert(whole.begin(), KeyText{"spent", yaml_scalar(line.text)});
        return {replace_value(text, line, in_brackets(whole))};
    }
    if (!is_map) return {replace_value(text, line, new_line(entry))};
    if (detail.empty()) return set_in(text, line, fields_of(entry));
    KeyText const spent{yaml_scalar(detail), yaml_of(entry.value.value_or(""))};
    auto const* const spending = entry_of(line, "spending");
    if (!spending) return set_in(text, line, {{"spending", in_brackets({spent})}});
    if (spending->value.entries.empty())
        return {replace_value(text, spending->value, in_brackets({spent}))};
    return set_in(text, spending->value, {spent});
}

std::string previous_of(Node const& line, std::string const& detail) {
    if (line.kind == NodeKind::scalar)
        return std::string{detail.empty() ? line.text : std::string_view{}};
    auto const* at = entry_of(line, detail.empty() ? "spent" : "spending");
    if (at && !detail.empty()) at = entry_of(at->value, detail);
    return std::string{at ? at->value.text : std::string_view{}};
}

std::string with_line_end(std::string text) {
    if (!text.empty() && text.back() != '\n')
        text += text.find("\r\n") == std::string::npos ? "\n" : "\r\n";
    return text;
}

/// The text with one entry more.
std::optional<std::string> written(std::string const& name, std::string text, NewEntry const& entry,
                                   std::string& previous, std::vector<Diagnostic>& diagnostics) {
    Source const source{name, text};
    auto const file = parse_yaml(source, diagnostics);
    if (!file || file->kind != NodeKind::map) return std::nullopt;
    auto const fresh = yaml_scalar(entry.names.front());
    auto const section = section_of(entry);
    auto const* const lines = entry_of(*file, section);
    if (!lines) {
        auto const is_in_lines = file->column == 1 && text[file->offset] != '{';
        if (!is_in_lines) return std::nullopt;
        text = with_line_end(std::move(text));
        auto const end = text.ends_with("\r\n") ? "\r\n" : "\n";
        return fmt::format("{}{}:{}  {}: {}{}", text, section, end, fresh, new_line(entry), end);
    }
    auto const& map = lines->value;
    if (map.kind == NodeKind::scalar || map.kind == NodeKind::sequence) return std::nullopt;
    auto const* const line = entry_of_one(map, entry.names);
    if (line) {
        previous = previous_of(line->value, *entry.spending_line);
        return edited(text, change(text, line->value, entry));
    }
    if (map.entries.empty())
        return edited(text,
                      {fill_empty(text, map, fmt::format("  {}: {}\n", fresh, new_line(entry)))});
    return edited(text, {insert_entry(text, map, map.entries.back(), fresh, new_line(entry))});
}

}  // namespace

std::string_view section_of(NewEntry const& entry) {
    if (entry.is_overall) return "overall";
    return entry.spending_line ? "budget" : "actuals";
}

std::string table_entry_name(NewEntry const& entry) {
    auto const& table = entry.names.front();
    return entry.is_overall ? "overall: " + table : money_name(table, *entry.spending_line);
}

std::string money_name(std::string const& table, std::string const& spending_line) {
    return "budget: " + table + (spending_line.empty() ? "" : " / " + spending_line);
}

std::optional<EditedActuals> set_money(Source const& source, std::vector<NewEntry> const& entries,
                                       std::vector<Diagnostic>& diagnostics) {
    EditedActuals result{source.text, {}};
    for (auto const& entry : entries) {
        EditedEntry one;
        one.name = table_entry_name(entry);
        auto text = written(source.name, std::move(result.text), entry, one.previous, diagnostics);
        if (!text) return std::nullopt;
        result.text = *std::move(text);
        result.entries.push_back(std::move(one));
    }
    // What is wrong with a line of a table may stand at any of its amounts.
    Source const after{source.name, result.text};
    auto const file = parse_yaml(after, diagnostics);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto const* const lines = file ? entry_of(*file, section_of(entries[i])) : nullptr;
        auto const* const line = lines ? entry_of_one(lines->value, entries[i].names) : nullptr;
        if (!line) return std::nullopt;
        result.entries[i].table = line->key.text;
        result.entries[i].first_line = line->key.line;
        result.entries[i].last_line =
            line_number(result.text, end_of_node(result.text, line->value));
    }
    return result;
}

}  // namespace jixiao::entries
