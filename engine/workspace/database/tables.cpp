#include "workspace/database/tables.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::database {

std::vector<StoredTable> const& tables() {
    static std::vector<StoredTable> const all{
        {"about", {"#schema_version", "program", "language"}, "schema_version"},
        {"unit", {"#unit_no", "unit", "#year", "profile"}, "unit_no"},
        {"table",
         {"#table_no", "#unit_no", "kind", "title", "#year", "code", "authority", "implementer",
          "budget", "overall", "file", "#line"},
         "table_no"},
        {"row",
         {"#row_no", "#table_no", "goal", "#from_year", "#to_year", "path", "level_1", "level_2",
          "id", "name", "owner", "unit_of_measure", "basis", "weight", "aggregation", "direction",
          "note", "file", "#line"},
         "row_no"},
        {"target",
         {"#row_no", "#revision", "#part", "from_month", "text", "kind", "comparator", "low",
          "high", "unit_of_measure", "canonical", "typed", "error", "reason"},
         "row_no, revision, part"},
        {"past_value",
         {"#row_no", "#year", "text", "kind", "comparator", "low", "high", "unit_of_measure"},
         "row_no, year"},
        {"actual",
         {"#actual_no", "#unit_no", "period", "counts", "name", "text", "canonical", "amount",
          "unit_of_measure", "forecast", "possibility", "reason_category", "reason", "action",
          "score", "note", "evidence", "file", "#line"},
         "actual_no"},
        {"actual_row", {"#actual_no", "#row_no"}, "actual_no, row_no"},
        {"verdict",
         {"#row_no",       "period",        "status",
          "state",         "#rule",         "target",
          "target_amount", "target_high",   "unit_of_measure",
          "actual",        "actual_amount", "aggregation",
          "plan",          "due",           "progress_ratio",
          "achievement",   "forecast",      "possibility",
          "trend",         "#assumed",      "flags",
          "reason"},
         "row_no, period"},
        {"budget",
         {"#table_no", "period", "initial", "adjusted", "spent", "rate", "progress_ratio", "status",
          "reason"},
         "table_no, period"},
        {"finding",
         {"#finding_no", "#unit_no", "severity", "code", "file", "#line", "#column_no", "message",
          "hint", "indicator", "source"},
         "finding_no"},
        {"closing",
         {"#closing_no", "#unit_no", "unit", "period", "#number", "closed_at", "closed_by",
          "reason", "program", "profile", "#green", "#amber", "#red", "#unrated"},
         "closing_no"},
        {"closed_verdict",
         {"#closing_no", "#ordinal", "table_title", "goal", "id", "name", "status", "state",
          "target", "actual", "plan", "progress_ratio", "achievement"},
         "closing_no, ordinal"}};
    return all;
}

StoredTable const& table_called(std::string const& name) {
    return *std::find_if(tables().begin(), tables().end(),
                         [&](auto const& table) { return table.name == name; });
}

std::vector<std::string> table_statements() {
    std::vector<std::string> statements;
    for (auto const& [name, columns, key] : tables()) {
        std::string listed;
        for (auto const& column : columns) {
            auto const is_whole = column.front() == '#';
            listed += column.substr(is_whole ? 1 : 0) + (is_whole ? " INTEGER, " : " TEXT, ");
        }
        statements.push_back(fmt::format(
            "CREATE TABLE jixiao_{} ({}PRIMARY KEY ({})) WITHOUT ROWID", name, listed, key));
    }
    statements.emplace_back("CREATE INDEX jixiao_of_row ON jixiao_actual_row (row_no)");
    return statements;
}

}  // namespace jixiao::database
