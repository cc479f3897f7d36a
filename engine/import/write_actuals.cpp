#include "import/write_yaml.hpp"
#include "import/yaml_scalar.hpp"

#include <fmt/format.h>

#include <map>

namespace jixiao {

std::vector<std::pair<std::string, ImportedIndicator const*>> reported_rows(
    ImportedTable const& table) {
    std::map<std::string, int> count;
    for (auto const& goal : table.goals)
        for (auto const& row : goal.indicators)
            if (!row.actual.empty()) ++count[row.name];
    std::vector<std::pair<std::string, ImportedIndicator const*>> rows;
    for (auto const& goal : table.goals)
        for (auto const& row : goal.indicators)
            if (!row.actual.empty())
                rows.emplace_back(count[row.name] > 1 ? row.id : row.name, &row);
    return rows;
}

std::string write_actual(ImportedIndicator const& row) {
    if (row.reason.empty()) return yaml_scalar(row.actual);
    return fmt::format("{{value: {}, reason: {}}}", yaml_scalar(row.actual),
                       yaml_scalar(row.reason));
}

std::string write_actuals(ImportedTable const& table) {
    auto const rows = reported_rows(table);
    if (rows.empty()) return {};
    auto text =
        fmt::format("# {}\nperiod: {}\nvalues: to-date\nactuals:\n", table.title, table.year);
    for (auto const& [name, row] : rows) {
        text += fmt::format("  {}: {}", yaml_scalar(name), write_actual(*row));
        if (!row->score.empty()) text += fmt::format(" # 得分 {}", row->score);
        text += '\n';
    }
    return text;
}

}  // namespace jixiao
