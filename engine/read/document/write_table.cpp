#include "read/document/write_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <fmt/format.h>

namespace jixiao::document {
namespace {

std::string entry(std::string_view indent, std::string_view key, std::string_view value) {
    return fmt::format("{}{}: {}\n", indent, key, yaml_scalar(value));
}

std::string optional_entry(std::string_view indent, std::string_view key, std::string_view value) {
    return value.empty() ? std::string{} : entry(indent, key, value);
}

}  // namespace

std::string write_path(std::vector<std::string> const& path) {
    std::string line;
    for (auto const& level : path) line += (line.empty() ? "" : ", ") + yaml_scalar(level);
    return "[" + line + "]";
}

std::string write_goal(ImportedGoal const& goal) {
    auto text = entry("  - ", "name", goal.name);
    text += goal.term.is_annual() ? std::string{"    term: annual\n"}
                                  : fmt::format("    term: {{from: {}, to: {}}}\n",
                                                goal.term.from_year, goal.term.to_year);
    text += "    indicators:\n";
    for (auto const& indicator : goal.indicators) text += write_indicator(indicator);
    return text;
}

std::string write_history(std::map<int, std::string> const& history) {
    std::string line;
    for (auto const& [year, value] : history)
        line += fmt::format("{}{}: {}", line.empty() ? "" : ", ", year, yaml_scalar(value));
    return "{" + line + "}";
}

std::string write_indicator(ImportedIndicator const& indicator) {
    auto text = entry("      - ", "id", indicator.id);
    auto const* const indent = "        ";
    if (!indicator.path.empty())
        text += fmt::format("{}path: {}\n", indent, write_path(indicator.path));
    text += entry(indent, "name", indicator.name);
    text += entry(indent, "target", indicator.target);
    if (!indicator.history.empty())
        text += fmt::format("{}history: {}\n", indent, write_history(indicator.history));
    text += optional_entry(indent, "basis", indicator.basis);
    text += optional_entry(indent, "weight", indicator.weight);
    text += optional_entry(indent, "direction", indicator.direction);
    return text;
}

std::string write_amounts(std::string_view key, std::vector<Spending> const& amounts) {
    if (amounts.empty()) return {};
    auto text = fmt::format("{}:\n", key);
    for (auto const& each : amounts) text += entry("  ", yaml_scalar(each.name), each.amount);
    return text;
}

std::vector<Spending> sources_of(ImportedTable const& table) {
    std::vector<Spending> sources;
    if (!is_whole(table, &ImportedFund::initial)) return sources;
    for (std::size_t i = 1; i < table.funds.size(); ++i)
        sources.push_back({table.funds[i].source, table.funds[i].initial});
    return sources;
}

std::string write_table(ImportedTable const& table) {
    // The title as the document prints it, so that the file can be found there.
    auto text =
        fmt::format("# {}{}{}\n", table.number, table.number.empty() ? "" : " ", table.title);
    text += entry("", "table", table.kind == TableKind::department ? "department" : "project");
    text += entry("", "unit", table.unit);
    text += fmt::format("year: {}\n", table.year);
    text += optional_entry("", "budget", table.budget);
    text += optional_entry("", "project", table.project);
    text += optional_entry("", "code", table.code);
    if (table.kind == TableKind::project) {
        text += optional_entry("", "authority", table.authority);
        text += optional_entry("", "implementer", table.implementer);
    }
    text += write_amounts("spending", table.spending);
    text += write_amounts("sources", sources_of(table));
    text += optional_entry("", "overall", table.goal_text);
    text += "goals:\n";
    for (auto const& goal : table.goals) text += write_goal(goal);
    return text;
}

}  // namespace jixiao::document
