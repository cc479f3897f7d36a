#include "workspace/entries/set_table_facts.hpp"

#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "workspace/entries/proved_edit.hpp"
#include "workspace/entries/table_rows.hpp"

#include <algorithm>
#include <array>

namespace jixiao::entries {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

/// The keys of a table in the order in which they stand.
constexpr std::array<std::string_view, 13> fact_order{
    "table",  "unit",     "year",    "project", "code", "authority", "implementer",
    "budget", "spending", "sources", "overall", "note", "goals"};

/// The entry that a new key comes behind.
Entry const& before_key(Node const& file, std::string_view key) {
    auto const* found = &file.entries.front();
    for (auto const word : fact_order) {
        if (word == key) break;
        if (auto const* const entry = entry_of(file, word)) found = entry;
    }
    return *found;
}

/// As YAML; an empty one stays empty.
Texts yaml_of_texts(Texts texts) {
    for (auto& [key, text] : texts)
        if (!text.empty()) text = yaml_scalar(text);
    return texts;
}

/// The edits of YAML texts in a map: those of what is there come first.
template <class Before>
std::vector<Edit> edits_of_texts(std::string_view text, Node const& map, Texts const& yaml,
                                 Before const& before) {
    std::vector<Edit> changes, additions;
    for (auto const& [key, value] : yaml) {
        if (auto const* const known = entry_of(map, key)) {
            if (!value.empty() || known->value.kind != NodeKind::empty)
                changes.push_back(replace_value(text, *known, value));
        } else if (!value.empty()) {
            additions.push_back(insert_entry(text, map, before(key), yaml_scalar(key), value));
        }
    }
    changes.insert(changes.end(), additions.begin(), additions.end());
    return changes;
}

std::string sources_in_brackets(Texts const& yaml) {
    std::string list;
    for (auto const& [name, amount] : yaml)
        list += (list.empty() ? "" : ", ") + yaml_scalar(name) + ": " + amount;
    return "{" + list + "}";
}

/// Edits of all facts, but for the sources that are to go.
std::vector<Edit> edits_of_facts(std::string_view text, Node const& file, TableFacts const& facts) {
    auto yaml = yaml_of_texts(facts.texts);
    auto sources = yaml_of_texts(facts.sources);
    std::erase_if(sources, [](auto const& source) { return source.second.empty(); });
    auto const* const known = entry_of(file, "sources");
    auto const has_some = known && !known->value.entries.empty();
    if (!sources.empty() && !has_some) yaml.emplace_back("sources", sources_in_brackets(sources));
    auto const rank = [](auto const& fact) {
        return std::find(fact_order.begin(), fact_order.end(), fact.first);
    };
    std::stable_sort(yaml.begin(), yaml.end(),
                     [&](auto const& one, auto const& other) { return rank(one) < rank(other); });
    auto edits = edits_of_texts(text, file, yaml, [&](std::string const& key) -> Entry const& {
        return before_key(file, key);
    });
    if (!has_some) return edits;
    for (auto& each : edits_of_texts(
             text, known->value, sources,
             [&](std::string const&) -> Entry const& { return known->value.entries.back(); }))
        edits.push_back(std::move(each));
    return edits;
}

/// Takes out the sources that have no amount any more; nothing where that cannot be done.
std::optional<std::vector<Edit>> edits_of_emptied(std::string_view text, Node const& file,
                                                  Texts const& sources) {
    auto const* const known = entry_of(file, "sources");
    std::vector<std::size_t> places;
    if (!known) return std::vector<Edit>{};
    for (std::size_t i = 0; i < known->value.entries.size(); ++i)
        if (std::find(sources.begin(), sources.end(),
                      std::pair{std::string{known->value.entries[i].key.text}, std::string{}}) !=
            sources.end())
            places.push_back(i);
    return remove_parts(text, *known, places);
}

void set_said(Said& said, std::string const& way, std::string const& text) {
    if (text.empty())
        said.erase(way);
    else
        said[way] = text;
}

bool has_facts(Said wanted, TableFacts const& facts, Said const& now) {
    for (auto const& [key, text] : facts.texts) set_said(wanted, way_of(key), text);
    for (auto const& [name, amount] : facts.sources)
        set_said(wanted, way_of("sources", name), amount);
    return wanted == now;
}

}  // namespace

std::optional<std::string> set_table_facts(Source const& source, TableFacts const& facts,
                                           std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    if (!file) return std::nullopt;
    if (file->entries.empty()) return refuse_edit(source, diagnostics);
    std::vector<Diagnostic> ignored;
    Source now{source.name, edited(source.text, edits_of_facts(source.text, *file, facts))};
    if (auto const set = parse_yaml(now, ignored)) {
        auto emptied = edits_of_emptied(now.text, *set, facts.sources);
        if (!emptied) return refuse_edit(source, diagnostics);
        now.text = edited(now.text, *std::move(emptied));
    }
    return proved_edit(source, std::move(now.text), diagnostics, [&](Node const& after) {
        return has_facts(said_in(*file), facts, said_in(after));
    });
}

}  // namespace jixiao::entries
