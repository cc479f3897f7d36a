#include "workspace/entries/new_table.hpp"

#include "base/utf8.hpp"
#include "read/workspace/modeline.hpp"
#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "workspace/entries/said.hpp"

#include <fmt/format.h>

namespace jixiao::entries {
namespace {

/// Names of files are kept below the 255 bytes that file systems take.
constexpr std::size_t most_bytes_of_stem = 120;

std::string key_line(char const* key, std::string const& text) {
    return text.empty() ? std::string{} : fmt::format("{}: {}\n", key, yaml_scalar(text));
}

Edit with_path(std::string_view text, Entry const& tables, std::string const& path) {
    auto const& value = tables.value;
    if (value.items.empty()) {
        std::vector<std::string> paths;
        if (!value.text.empty()) paths.emplace_back(value.text);
        paths.push_back(path);
        return replace_value(text, tables, yaml_list(paths));
    }
    auto const& last = value.items.back();
    if (text[value.offset] != '[')
        return insert_lines_after(text, last,
                                  indentation_of(text, last) + yaml_scalar(path) + "\n");
    auto const end = end_of_node(text, last);
    return {end, end, ", " + yaml_scalar(path)};
}

}  // namespace

std::string new_table_text(NewTable const& table, std::string const& goal) {
    auto const is_project = !table.project.empty();
    return with_modeline(
        "table", fmt::format("table: {}\n", is_project ? "project" : "department") +
                     key_line("unit", table.unit) + fmt::format("year: {}\n", table.year) +
                     key_line("project", table.project) + key_line("budget", table.budget) +
                     fmt::format("goals:\n  - name: {}\n    term: annual\n    indicators: []\n",
                                 yaml_scalar(goal)));
}

std::string new_table_stem(NewTable const& table) {
    if (table.project.empty()) return "department";
    constexpr std::string_view refused = "/\\:*?\"<>|.#%&{}'`~$";
    std::string stem{"project-"};
    for (std::size_t at = 0; at < table.project.size();) {
        auto const character = character_at(table.project, at);
        auto const bytes = character ? character->bytes : 1;
        if (stem.size() + bytes > most_bytes_of_stem) break;
        auto const sign = std::string_view{table.project}.substr(at, bytes);
        auto const is_refused = !character || character->code <= 0x20 || character->code == 0x7F ||
                                refused.find(sign) != refused.npos;
        if (!is_refused)
            stem += sign;
        else if (!stem.ends_with('-'))
            stem += '-';
        at += bytes;
    }
    while (stem.ends_with('-')) stem.pop_back();
    return stem;
}

std::optional<std::string> manifest_with(Source const& manifest, std::string const& path) {
    std::vector<Diagnostic> ignored;
    auto const file = parse_yaml(manifest, ignored);
    auto const* const tables = file ? entry_of(*file, "indicators") : nullptr;
    if (!tables) return std::nullopt;
    auto wanted = said_in(*file);
    auto const way = way_of("indicators");
    auto count = tables->value.items.size();
    if (!tables->value.text.empty()) {
        wanted.erase(way);
        wanted[way + way_of_item(count++)] = tables->value.text;
    }
    wanted[way + way_of_item(count)] = path;
    Source const now{manifest.name,
                     edited(manifest.text, {with_path(manifest.text, *tables, path)})};
    auto const after = parse_yaml(now, ignored);
    if (!after || said_in(*after) != wanted) return std::nullopt;
    return now.text;
}

}  // namespace jixiao::entries
