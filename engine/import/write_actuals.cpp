#include "import/write_yaml.hpp"
#include "load/yaml_scalar.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace jixiao::importing {

namespace {

template <class Visit>
void each_reported(std::vector<ImportedTable> const& tables, Visit const& visit) {
    for (auto const& table : tables)
        for (auto const& goal : table.goals)
            for (auto const& row : goal.indicators)
                if (!row.actual.empty()) visit(row);
}

}  // namespace

std::vector<std::pair<std::string, ImportedIndicator const*>> reported_rows(
    std::vector<ImportedTable> const& tables) {
    std::map<std::string, std::set<std::string>> values;
    each_reported(tables,
                  [&](ImportedIndicator const& row) { values[row.name].insert(row.actual); });
    std::vector<std::pair<std::string, ImportedIndicator const*>> rows;
    std::set<std::string> seen;
    each_reported(tables, [&](ImportedIndicator const& row) {
        auto const& name = values[row.name].size() > 1 ? row.id : row.name;
        if (seen.insert(name).second) rows.emplace_back(name, &row);
    });
    return rows;
}

std::string write_actual(ImportedIndicator const& row) {
    if (row.reason.empty()) return yaml_scalar(row.actual);
    return fmt::format("{{value: {}, reason: {}}}", yaml_scalar(row.actual),
                       yaml_scalar(row.reason));
}

std::string write_actuals(std::vector<ImportedTable> const& tables) {
    auto const rows = reported_rows(tables);
    if (rows.empty()) return {};
    auto text = fmt::format("# {}\nperiod: {}\nvalues: to-date\nactuals:\n", tables.front().title,
                            tables.front().period);
    for (auto const& [name, row] : rows) {
        text += fmt::format("  {}: {}", yaml_scalar(name), write_actual(*row));
        if (!row->score.empty()) text += fmt::format(" # 得分 {}", row->score);
        text += '\n';
    }
    return text;
}

}  // namespace jixiao::importing
