#include "tests/read/workspace/table_text.hpp"

#include <fmt/format.h>

namespace jixiao::tests {
namespace {

std::string quoted(std::string const& text) {
    std::string result = "'";
    for (auto const c : text) result.append(c == '\'' ? 2 : 1, c);
    return result + "'";
}

std::string list(std::vector<std::string> const& texts) {
    std::string result = "[";
    for (auto const& text : texts) result += (result.size() > 1 ? ", " : "") + quoted(text);
    return result + "]";
}

char const* word(Aggregation aggregation) {
    switch (aggregation) {
        case Aggregation::sum: return "sum";
        case Aggregation::last: return "last";
        case Aggregation::average: return "average";
    }
    return "";
}

std::string optional_line(char const* key, std::string const& text) {
    return text.empty() ? "" : fmt::format("        {}: {}\n", key, quoted(text));
}

std::string row_text(Indicator const& row, Term term) {
    auto text = fmt::format("      - id: {}\n        name: {}\n        target: {}\n",
                            quoted(row.id), quoted(row.name), quoted(row.target.text));
    if (!row.path.empty()) text += "        path: " + list(row.path) + "\n";
    for (auto const& [year, past] : row.history)
        text += (year == row.history.begin()->first ? "        history:\n" : "") +
                fmt::format("          {}: {}\n", year, quoted(past.text));
    text += optional_line("basis", row.basis) + optional_line("unit", row.unit) +
            optional_line("note", row.details().note);
    if (row.weight) text += fmt::format("        weight: {}\n", row.weight->text());
    if (row.aggregation) text += fmt::format("        aggregation: {}\n", word(*row.aggregation));
    if (row.direction)
        text += fmt::format("        direction: {}-is-better\n",
                            *row.direction == Better::high ? "higher" : "lower");
    if (!row.details().aliases.empty())
        text += "        aliases: " + list(row.details().aliases) + "\n";
    for (auto const& point : row.details().plan)
        text += (point == row.details().plan.front() ? "        plan:\n" : "") +
                fmt::format("          {}: {}\n",
                            Period{{term.first().index + point.month - 1},
                                   {term.first().index + point.month - 1}}
                                .text(),
                            point.share.text());
    for (auto const& revision : row.details().revised)
        text += (&revision == &row.details().revised.front() ? "        revised:\n" : "") +
                fmt::format("          - {{from: {}, target: {}, reason: {}}}\n",
                            Period{revision.from, revision.from}.text(),
                            quoted(revision.target.text), quoted(revision.reason));
    return text;
}

}  // namespace

std::string table_text(Table const& table) {
    auto const is_project = table.kind == TableKind::project;
    auto text = fmt::format("table: {}\nunit: {}\nyear: {}\n",
                            is_project ? "project" : "department", quoted(table.unit), table.year);
    if (is_project) text += "project: " + quoted(table.project) + "\n";
    if (!table.code.empty()) text += "code: " + quoted(table.code) + "\n";
    if (!table.budget.empty()) text += "budget: " + quoted(table.budget) + "\n";
    if (!table.spending.empty()) text += "spending:\n";
    for (auto const& spending : table.spending)
        text += fmt::format("  {}: {}\n", quoted(spending.name), quoted(spending.amount));
    text += "goals:\n";
    for (auto const& goal : table.goals) {
        text += fmt::format(
            "  - name: {}\n    term: {}\n    indicators:\n", quoted(goal.name),
            goal.term.is_annual() && goal.term.from_year == table.year
                ? std::string{"annual"}
                : fmt::format("{{from: {}, to: {}}}", goal.term.from_year, goal.term.to_year));
        for (auto const& row : goal.indicators) text += row_text(row, goal.term);
    }
    return text;
}

}  // namespace jixiao::tests
