#include "read/document/match_rows.hpp"
#include "read/document/merge.hpp"
#include "read/document/merge_indicators.hpp"
#include "read/document/merging.hpp"
#include "read/document/write_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <fmt/format.h>

#include <array>
#include <unordered_set>

namespace jixiao::document {
namespace {

bool is_annual(Node const& goal) {
    return text_of(goal, "term") == "annual";
}

class TableMerge {
public:
    TableMerge(Source const& file, bool update) : merging_{file, update} {}

    Merged merge(Node const& file, ImportedTable const& table) {
        auto const owner = table.kind == TableKind::project ? table.project : table.unit;
        merging_.compare_text(file, "unit", table.unit, owner);
        merging_.compare_text(file, "year", fmt::format("{}", table.year), owner);
        merging_.compare_text(file, "budget", table.budget, owner);
        merging_.compare_text(file, "project", table.project, owner);
        merging_.compare_text(file, "code", table.code, owner);
        if (table.kind == TableKind::project) {
            merging_.compare_text(file, "authority", table.authority, owner);
            merging_.compare_text(file, "implementer", table.implementer, owner);
        }
        merging_.compare_text(file, "overall", table.goal_text, owner);
        merge_amounts(file, "spending", table.spending, table.project);
        if (auto const sources = sources_of(table); !sources.empty())
            merge_amounts(file, "sources", sources, owner);
        auto const* const goals = entry_of(file, "goals");
        if (goals != nullptr && !goals->value.items.empty())
            merge_goals(goals->value, table.goals);
        else
            fill_goals(file, table.goals);
        return merging_.finish();
    }

private:
    /// Amounts of money by name below a key of the table.
    void merge_amounts(Node const& file, std::string_view key, std::vector<Spending> const& wanted,
                       std::string const& owner) {
        auto const* const entry = entry_of(file, key);
        if (entry == nullptr || entry->value.entries.empty()) {
            if (!wanted.empty() && !file.entries.empty())
                merging_.changed(entry == nullptr ? file.entries.back().key : entry->key,
                                 say("the file has no `{0}`; the document has", key),
                                 edit_of_amounts(file, entry, write_amounts(key, wanted)));
            return;
        }
        auto const& map = entry->value;
        auto const present = entries_by_key(map);
        std::unordered_set<std::string_view> kept;
        for (auto const& each : wanted) {
            kept.insert(each.name);
            if (auto const found = present.find(each.name); found != present.end())
                merging_.compare_entry(map, found->second, each.name, each.amount, owner);
            else
                merging_.added(map.entries.back().key,
                               say("`{0}`: {1}: {2}", key, each.name, each.amount),
                               insert_entry(merging_.text(), map, map.entries.back(),
                                            yaml_scalar(each.name), yaml_scalar(each.amount)));
        }
        for (auto const& [name, value] : map.entries)
            if (!kept.contains(name.text))
                merging_.vanished(name, say("`{0}`: {1} is not in the document", key, name.text));
    }

    /// Before the goals, or below the key that is there without any.
    Edit edit_of_amounts(Node const& file, Entry const* entry, std::string_view lines) const {
        if (entry == nullptr) return insert_lines_before(merging_.text(), goals_key(file), lines);
        return fill_empty(merging_.text(), entry->value, lines.substr(lines.find('\n') + 1));
    }

    static Node const& goals_key(Node const& file) {
        auto const* const goals = entry_of(file, "goals");
        return goals == nullptr ? file.entries.back().key : goals->key;
    }

    void fill_goals(Node const& file, std::vector<ImportedGoal> const& goals) {
        std::string lines;
        for (auto const& goal : goals) lines += write_goal(goal);
        merging_.filled(file, "goals", say("{0} goals of the document", goals.size()), lines);
    }

    void merge_goals(Node const& list, std::vector<ImportedGoal> const& goals) {
        auto const places = places_of(goals, list);
        for (std::size_t i = 0; i < goals.size(); ++i) {
            if (places[i])
                merge_goal(list.items[*places[i]], goals[i]);
            else
                merging_.added(
                    list.items.back(), say("goal {0}", goals[i].name),
                    insert_lines_after(merging_.text(), list.items.back(),
                                       reindented(write_goal(goals[i]), 4,
                                                  indentation_of(merging_.text(), list.items[0]))));
        }
    }

    /// The goal of the file that each goes with: by name, else the next of its kind that is left.
    static std::vector<std::optional<std::size_t>> places_of(std::vector<ImportedGoal> const& goals,
                                                             Node const& list) {
        auto const key = [](bool annual, std::string const& name) {
            return (annual ? "annual " : "long-term ") + name;
        };
        std::vector<std::string> wanted, present;
        for (auto const& goal : goals) wanted.push_back(key(goal.term.is_annual(), goal.name));
        for (auto const& item : list.items)
            present.push_back(key(is_annual(item), text_of(item, "name")));
        auto places = match_rows(wanted, present);
        std::vector<bool> used(present.size());
        for (auto const& place : places)
            if (place) used[*place] = true;
        std::array<std::size_t, 2> next{};
        for (std::size_t i = 0; i < goals.size(); ++i) {
            if (places[i]) continue;
            auto const annual = goals[i].term.is_annual();
            auto& at = next[annual ? 0 : 1];
            while (at < used.size() && (used[at] || is_annual(list.items[at]) != annual)) ++at;
            if (at < used.size()) places[i] = at++;
        }
        return places;
    }

    void merge_goal(Node const& node, ImportedGoal const& goal) {
        if (auto const* const term = entry_of(node, "term"); term && !goal.term.is_annual()) {
            merging_.compare_text(term->value, "from", fmt::format("{}", goal.term.from_year),
                                  goal.name);
            merging_.compare_text(term->value, "to", fmt::format("{}", goal.term.to_year),
                                  goal.name);
        }
        auto const* const rows = entry_of(node, "indicators");
        if (rows == nullptr) return;
        if (!rows->value.items.empty())
            return merge_indicators(merging_, rows->value, goal.indicators);
        auto const indent = std::string(indentation_of(merging_.text(), rows->key).size() + 2, ' ');
        std::string lines;
        for (auto const& row : goal.indicators)
            lines += reindented(write_indicator(row), 8, indent + "- ");
        merging_.filled(node, "indicators", say("goal {0}", goal.name), lines);
    }

    Merging merging_;
};

}  // namespace

std::optional<Merged> merge_table(Source const& file, ImportedTable const& table, bool update,
                                  std::vector<Diagnostic>& diagnostics) {
    auto const node = parse_for_merge(file, diagnostics);
    if (!node) return std::nullopt;
    return TableMerge{file, update}.merge(*node, table);
}

}  // namespace jixiao::document
