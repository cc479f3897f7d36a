#include "workspace/database/tables.hpp"

#include <fmt/format.h>

#include <initializer_list>

namespace jixiao::database {
namespace {

/// Columns as they are; "=" in front: an exact decimal in digits, and as the nearest REAL beside it
/// under its name with _real.
std::string listed(char const* of, std::initializer_list<char const*> columns) {
    std::string text;
    for (std::string column : columns) {
        if (!text.empty()) text += ", ";
        auto const is_decimal = column.front() == '=';
        if (is_decimal) column.erase(0, 1);
        text += fmt::format("{}.{}", of, column);
        if (is_decimal) text += fmt::format(", CAST({0}.{1} AS REAL) AS {1}_real", of, column);
    }
    return text;
}

std::string view(char const* name, std::string const& columns, char const* from) {
    return fmt::format("CREATE VIEW {} AS SELECT {} FROM {}", name, columns, from);
}

// What says which row it is, in front of what is said of it.
constexpr auto of_table = "u.unit_no, u.unit, t.table_no, t.title AS table_title, ";
constexpr auto of_row =
    "u.unit_no, u.unit, t.table_no, t.title AS table_title, r.row_no, r.id, r.name, ";
constexpr auto row_joins =
    " JOIN jixiao_row r USING (row_no) JOIN jixiao_table t USING (table_no) JOIN jixiao_unit u "
    "USING (unit_no)";

std::string view_of_rows(char const* name, std::string const& columns, std::string const& table) {
    return view(name, of_row + columns, ("jixiao_" + table + " x" + row_joins).c_str());
}

}  // namespace

std::vector<std::string> view_statements() {
    return {
        view("about", "a.*", "jixiao_about a"), view("units", "u.*", "jixiao_unit u"),
        view("tables",
             "u.unit_no, u.unit, " +
                 listed("t", {"table_no", "kind", "title", "year", "code", "authority",
                              "implementer", "budget", "overall", "file", "line"}),
             "jixiao_table t JOIN jixiao_unit u USING (unit_no)"),
        view(
            "rows",
            of_table + listed("r", {"row_no", "goal", "from_year", "to_year", "path", "level_1",
                                    "level_2", "id", "name", "owner", "unit_of_measure", "basis",
                                    "=weight", "aggregation", "direction", "note", "file", "line"}),
            "jixiao_row r JOIN jixiao_table t USING (table_no) JOIN jixiao_unit u USING "
            "(unit_no)"),
        view_of_rows(
            "targets",
            listed("x", {"revision", "part", "from_month", "text", "kind", "comparator", "=low",
                         "=high", "unit_of_measure", "canonical", "typed", "error", "reason"}),
            "target"),
        view_of_rows(
            "past_values",
            listed("x", {"year", "text", "kind", "comparator", "=low", "=high", "unit_of_measure"}),
            "past_value"),
        // A line that serves no row is there as well, with no row beside it.
        view("actuals",
             "u.unit_no, u.unit, s.row_no, " +
                 listed("x",
                        {"actual_no", "period", "counts", "name", "text", "canonical", "=amount",
                         "unit_of_measure", "forecast", "possibility", "reason_category", "reason",
                         "action", "score", "note", "evidence", "file", "line"}),
             "jixiao_actual x JOIN jixiao_unit u USING (unit_no) LEFT JOIN jixiao_actual_row s "
             "USING (actual_no)"),
        view_of_rows("verdicts", listed("x", {"period",         "status",          "state",
                                              "rule",           "target",          "=target_amount",
                                              "=target_high",   "unit_of_measure", "actual",
                                              "=actual_amount", "aggregation",     "=plan",
                                              "=due",           "=progress_ratio", "=achievement",
                                              "=forecast",      "possibility",     "trend",
                                              "assumed",        "flags",           "reason"}),
                     "verdict"),
        view("budgets",
             of_table + listed("x", {"period", "=initial", "=adjusted", "=spent", "=rate",
                                     "=progress_ratio", "status", "reason"}),
             "jixiao_budget x JOIN jixiao_table t USING (table_no) JOIN jixiao_unit u USING "
             "(unit_no)"),
        view("findings",
             "u.unit, " + listed("x", {"finding_no", "unit_no", "severity", "code", "file", "line",
                                       "column_no", "message", "hint", "indicator", "source"}),
             "jixiao_finding x LEFT JOIN jixiao_unit u USING (unit_no)"),
        view("closings", "x.*", "jixiao_closing x"),
        view("closed_verdicts",
             "c.unit_no, c.unit, c.period, c.number, " +
                 listed("x",
                        {"closing_no", "ordinal", "table_title", "goal", "id", "name", "status",
                         "state", "target", "actual", "=plan", "=progress_ratio", "=achievement"}),
             "jixiao_closed_verdict x JOIN jixiao_closing c USING (closing_no)")};
}

}  // namespace jixiao::database
