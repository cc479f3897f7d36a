#include "workspace/entries/is_edit_of.hpp"

#include "workspace/entries/named_lines.hpp"
#include "workspace/entries/said.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace jixiao::entries {
namespace {

/// A figure 96家 is short for {value: 96家}.
std::string in_figure(std::string_view way) {
    if (way.empty() || way == way_of("possibility")) return way_of("value");
    return way == way_of("reason") ? way_of("text") : std::string{};
}

/// An amount is short for {spent: the amount}, of a table and of a 资金来源.
std::string in_budget(std::string_view way) {
    auto const sources = way_of("sources");
    auto const is_source = way.starts_with(sources) && is_one_key(way.substr(sources.size()));
    return way.empty() || is_source ? way_of("spent") : std::string{};
}

Said said_of_line(std::string_view section, Node const& line) {
    if (section == "actuals") return said_in(line, in_figure);
    return said_in(line, section == "budget" ? in_budget : nullptr);
}

/// What a line says once the entry is in it.
void set_in(Said& said, NewEntry const& entry) {
    auto const set = [&](std::string const& way, std::optional<std::string> const& text) {
        if (!text) return;
        if (text->empty())
            said.erase(way);
        else
            said[way] = *text;
    };
    if (entry.is_overall) return set({}, entry.value);
    if (!entry.spending_line.value_or("").empty())
        return set(way_of("spending", *entry.spending_line), entry.value);
    if (!entry.source.empty()) {
        set(way_of("sources", entry.source, "spent"), entry.value);
        set(way_of("sources", entry.source, "adjusted"), entry.adjusted);
        return set(way_of("sources", entry.source, "forecast"), entry.forecast);
    }
    set(way_of(entry.spending_line ? "spent" : "value"), entry.value);
    set(way_of("adjusted"), entry.adjusted);
    set(way_of("forecast"), entry.forecast);
    set(way_of("possibility", "value"), entry.likelihood);
    set(way_of("reason", "text"), entry.reason);
    set(way_of("reason", "category"), entry.category);
    set(way_of("action"), entry.action);
    set(way_of("score"), entry.score);
    set(way_of("evidence"), entry.evidence);
    set(way_of("note"), entry.note);
}

std::vector<std::pair<std::string_view, Said>> lines_of(std::string_view section, Node const& map) {
    std::vector<std::pair<std::string_view, Said>> lines;
    for (auto const& line : map.entries)
        lines.emplace_back(line.key.text, said_of_line(section, line.value));
    return lines;
}

bool has_lines(Node const& section) {
    return section.kind == NodeKind::map || section.kind == NodeKind::empty;
}

/// Whether the lines of a section are those from before, in their order, with the entries in them;
/// lines that were added come last.
bool is_edit_of_lines(std::string_view section, Node const& before, Node const& after,
                      std::vector<NewEntry> const& entries) {
    auto const is_of_section = [&](NewEntry const& each) { return section_of(each) == section; };
    if (!has_lines(before) || !has_lines(after))
        return said_in(before) == said_in(after) &&
               std::none_of(entries.begin(), entries.end(), is_of_section);
    auto wanted = lines_of(section, before);
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < wanted.size(); ++i) places.emplace(wanted[i].first, i);
    NamedLines const old{before};
    for (auto const& entry : entries) {
        if (!is_of_section(entry)) continue;
        auto const* const line = old.of(entry.names);
        std::string_view const key = line ? line->key.text : entry.names.front();
        auto const [place, is_new] = places.emplace(key, wanted.size());
        if (is_new) wanted.emplace_back(key, Said{});
        set_in(wanted[place->second].second, entry);
    }
    return wanted == lines_of(section, after);
}

bool is_section(std::string_view key) {
    return key == "actuals" || key == "budget" || key == "overall";
}

}  // namespace

bool is_edit_of(Node const& before, Node const& after, std::vector<NewEntry> const& entries) {
    auto const& old = before.entries;
    auto const& now = after.entries;
    if (now.size() < old.size()) return false;
    for (std::size_t i = 0; i < now.size(); ++i) {
        auto const& key = now[i].key.text;
        auto const is_added = i >= old.size();
        if (is_added ? !is_section(key) : old[i].key.text != key) return false;
        auto const was = is_added ? Node{} : old[i].value;
        if (is_section(key) ? !is_edit_of_lines(key, was, now[i].value, entries)
                            : said_in(was) != said_in(now[i].value))
            return false;
    }
    return std::all_of(entries.begin(), entries.end(), [&](NewEntry const& entry) {
        return entry_of(after, section_of(entry)) != nullptr;
    });
}

}  // namespace jixiao::entries
