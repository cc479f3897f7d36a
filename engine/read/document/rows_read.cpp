#include "read/document/rows_read.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

namespace jixiao::document {
namespace {

std::string path_of(ImportedIndicator const& row) {
    std::string path;
    for (auto const& level : row.path) path += (path.empty() ? "" : "/") + level;
    return path;
}

std::string line_of(ImportedIndicator const& row) {
    auto const place =
        row.part == 0 ? fmt::format("{}", row.line) : fmt::format("{}:{}", row.part, row.line);
    auto line = fmt::format("  {}  {}  {}  {}", pad_cells(place, 7), pad_cells(path_of(row), 30),
                            pad_cells(row.name, 36), row.target);
    for (auto const& [year, value] : row.history) line += fmt::format("  {}={}", year, value);
    if (!row.weight.empty()) line += "  [" + row.weight + "]";
    if (!row.actual.empty()) line += "  → " + row.actual;
    if (!row.reason.empty()) line += "  (" + row.reason + ")";
    return line + "\n";
}

}  // namespace

std::string rows_read(Imported const& imported, Catalog const& catalog) {
    std::string text;
    for (auto const& table : imported.tables) {
        auto const name = table.kind == TableKind::project ? table.project : table.title;
        text += catalog(say("{0}, {1}, {2}", name, table.unit, table.year));
        if (!table.budget.empty()) text += ", " + table.budget;
        if (!table.period.empty()) text += ", " + table.period;
        text += "\n";
        for (auto const& goal : table.goals) {
            if (!goal.term.is_annual())
                text += fmt::format(" {}-{}\n", goal.term.from_year, goal.term.to_year);
            for (auto const& row : goal.indicators) text += line_of(row);
        }
    }
    return text;
}

}  // namespace jixiao::document
