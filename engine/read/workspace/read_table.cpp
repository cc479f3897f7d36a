#include "read/workspace/read_table.hpp"

#include "read/workspace/fields.hpp"
#include "read/workspace/read_waivers.hpp"
#include "read/yaml/parse_yaml.hpp"

#include <fmt/format.h>

namespace jixiao {
namespace {

std::vector<std::string> const table_keys{
    "table",  "unit",     "year",    "project", "code", "authority", "implementer",
    "budget", "spending", "sources", "overall", "note", "goals",     "waive"};

std::vector<std::pair<std::string, TableKind>> const table_words{
    {"department", TableKind::department}, {"project", TableKind::project}};

/// `annual`, or {from: 2024, to: 2026}.
std::optional<Term> read_term(Reading& reading, Node const& node, int year) {
    if (node.kind == NodeKind::scalar) {
        if (node.text == "annual") return Term{year, year};
        reading.error("term", reading.place(node),
                      say("expected the term of the goal, found \"{0}\"", node.text),
                      say("write annual, or {from: 2024, to: 2026}"));
        return std::nullopt;
    }
    if (!expect_map(reading, node)) return std::nullopt;
    Fields const fields{reading, node, {"from", "to"}};
    auto const* const from = fields.require("from");
    auto const* const to = fields.require("to");
    if (from == nullptr || to == nullptr) return std::nullopt;
    auto const first = read_year(reading, *from);
    auto const last = read_year(reading, *to);
    if (!first || !last) return std::nullopt;
    if (*last >= *first) return Term{*first, *last};
    reading.error("term", reading.place(*to), say("the term ends before it begins"));
    return std::nullopt;
}

std::optional<Goal> read_goal(Reading& reading, Node const& node, int year) {
    if (!expect_map(reading, node)) return std::nullopt;
    Fields const fields{reading, node, {"name", "term", "note", "indicators"}};
    auto const* const stated = fields.require("term");
    auto const term = stated == nullptr ? std::nullopt : read_term(reading, *stated, year);
    Goal goal{std::string{fields.text("name")}, term.value_or(Term{year, year}), {}};
    auto const* const rows = fields.require("indicators");
    if (rows == nullptr || !expect_list(reading, *rows)) {
        reading.has_lost = true;
        return goal;
    }
    goal.indicators.reserve(rows->items.size());
    for (auto const& row : rows->items) {
        auto indicator = read_indicator(reading, row, goal.term);
        reading.has_lost |= !indicator || indicator->name.empty();
        if (indicator) goal.indicators.push_back(std::move(*indicator));
    }
    return goal;
}

std::vector<Spending> read_spending(Reading& reading, Node const& node) {
    std::vector<Spending> spending;
    if (!expect_map(reading, node)) return spending;
    for (auto const& [key, value] : node.entries) {
        check_comment(reading, value);
        if (auto const amount = read_text(reading, value))
            spending.push_back({std::string{key.text}, std::string{*amount}, reading.place(value)});
    }
    return spending;
}

/// Says of each diagnostic which row it is about.
void name_rows_of(std::vector<Diagnostic>& diagnostics, Node const& file) {
    if (diagnostics.empty()) return;
    std::vector<RowStart> rows;
    auto const add_rows = [&](Node const& list) {
        for (auto const& row : list.items) {
            rows.push_back({row.line, {}});
            for (auto const& [key, value] : row.entries)
                if (key.text == "name" && value.kind == NodeKind::scalar)
                    rows.back().name = value.text;
        }
    };
    for (auto const& [key, value] : file.entries) {
        rows.push_back({key.line, {}});
        if (key.text != "goals") continue;
        for (auto const& goal : value.items)
            for (auto const& [word, part] : goal.entries) {
                rows.push_back({word.line, {}});
                if (word.text == "indicators") add_rows(part);
            }
    }
    name_rows(diagnostics, rows);
}

/// Rows without an id get one from where they stand, so that every row can be named.
void fill_ids(Table& table) {
    auto const owner = table.kind == TableKind::project ? table.project : "department";
    for (std::size_t g = 0; g < table.goals.size(); ++g) {
        auto& rows = table.goals[g].indicators;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].id.empty()) rows[i].id = fmt::format("{}/{}/{}", owner, g + 1, i + 1);
    }
}

Table read_fields(Reading& reading, Node const& file) {
    Fields const fields{reading, file, table_keys};
    Table table;
    table.place = reading.place(file);
    if (auto const* const kind = fields.require("table"))
        table.kind = read_word(reading, *kind, table_words).value_or(TableKind::department);
    table.unit = fields.required_text("unit");
    if (auto const* const year = fields.require("year"))
        table.year = read_year(reading, *year).value_or(0);
    if (table.kind == TableKind::project) {
        table.project = fields.required_text("project");
    } else if (auto const* const project = fields.find("project")) {
        reading.error("project-of-department", reading.place(*project),
                      say("a department table cannot have a project"),
                      say("write table: project, or remove the line"));
    }
    table.code = fields.text("code");
    auto const* const code = fields.find("code");
    table.code_place = code == nullptr ? table.place : reading.place(*code);
    table.budget_place = table.place;
    if (auto const* const budget = fields.find("budget")) {
        table.budget_place = reading.place(*budget);
        check_comment(reading, *budget);
        table.budget = read_text(reading, *budget).value_or("");
    }
    if (auto const* const spending = fields.find("spending"))
        table.spending = read_spending(reading, *spending);
    if (auto const* const sources = fields.find("sources"))
        table.sources = read_spending(reading, *sources);
    table.authority = fields.text("authority");
    table.implementer = fields.text("implementer");
    table.overall = fields.text("overall");
    if (auto const* const waivers = fields.find("waive"))
        table.waivers = read_waivers(reading, *waivers);
    auto const* const goals = fields.require("goals");
    reading.has_lost |= table.kind == TableKind::project && table.project.empty();
    if (goals == nullptr || !expect_list(reading, *goals)) {
        reading.has_lost = true;
        return table;
    }
    if (goals->items.empty()) {
        reading.error("missing-value", reading.place(*goals),
                      say("\"{0}\" lists nothing, so the table has no rows", "goals"),
                      say("write a goal with its rows, or remove the file"));
        reading.has_lost = true;
    }
    for (auto const& node : goals->items)
        if (auto goal = read_goal(reading, node, table.year))
            table.goals.push_back(std::move(*goal));
        else
            reading.has_lost = true;
    return table;
}

}  // namespace

std::optional<Table> read_table(Source const& source, Units const& units,
                                std::vector<Diagnostic>& diagnostics, TextPool* pool,
                                bool* lacks_rows) {
    auto const file = parse_yaml(source, diagnostics);
    Reading reading{source, units, diagnostics};
    reading.pool = pool;
    reading.has_lost = has_errors(diagnostics);  // of lines, whatever they were to say
    auto const is_map = file && expect_map(reading, *file);
    if (lacks_rows != nullptr) *lacks_rows = true;
    if (!is_map) return std::nullopt;
    auto table = read_fields(reading, *file);
    if (lacks_rows != nullptr) *lacks_rows = reading.has_lost;
    name_rows_of(diagnostics, *file);
    if (table.goals.empty()) return std::nullopt;
    fill_ids(table);
    return table;
}

}  // namespace jixiao
