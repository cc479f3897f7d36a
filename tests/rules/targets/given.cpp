#include "tests/rules/targets/given.hpp"

#include <algorithm>

namespace jixiao::tests {
namespace {

Units const& units() {
    static auto const units = built_in_units();
    return units;
}

std::size_t next_line() {
    static std::size_t line = 0;
    return ++line;
}

}  // namespace

Indicator given(std::string name, std::string const& target,
                std::map<int, std::string> const& history, std::vector<std::string> path) {
    Indicator row;
    row.id = name;
    row.name = std::move(name);
    row.path = std::move(path);
    row.target = {CellText{target}, parse_target(target, units())};
    for (auto const& [year, text] : history)
        row.history.emplace(year, PastValue{CellText{text}, parse_target(text, units())});
    row.basis = "计划数据";
    row.place = {"t.yaml", next_line(), 1, 1};
    row.target_place = row.place;
    return row;
}

Goal annual(std::vector<Indicator> rows) {
    return {"年度目标1", {2024, 2024}, std::move(rows)};
}

Goal long_term(std::vector<Indicator> rows) {
    return {"长期目标1", {2024, 2026}, std::move(rows)};
}

Table overall(std::vector<Goal> goals) {
    Table table;
    table.year = 2024;
    table.goals = std::move(goals);
    table.place = {"t.yaml", next_line(), 1, 1};
    return table;
}

Table project(std::string name, std::vector<Goal> goals) {
    auto table = overall(std::move(goals));
    table.kind = TableKind::project;
    table.project = std::move(name);
    return table;
}

std::vector<Finding> findings_of(Book const& book, LintRules const& rules) {
    static auto const profile = built_in_profile("cn-default").value();
    return lint(book, rules, units(), profile, boost::gregorian::date{2024, 6, 30});
}

std::vector<Finding> findings_of(Book const& book) {
    static auto const rules = built_in_lint_rules();
    return findings_of(book, rules);
}

std::vector<std::string> places_of(Book const& book, std::string const& code) {
    std::vector<std::string> places;
    for (auto const& finding : findings_of(book))
        if (finding.diagnostic.code == code)
            places.push_back(finding.indicators.empty() ? "table" : finding.indicators.front()->id);
    return places;
}

bool is_found(Indicator const& row, std::string const& code) {
    return !places_of(Book{{overall({annual({row})})}}, code).empty();
}

std::string message_of(Book const& book, std::string const& code) {
    Catalog const english{Language::en};
    for (auto const& finding : findings_of(book))
        if (finding.diagnostic.code == code) return english(finding.diagnostic.message);
    return {};
}

}  // namespace jixiao::tests
