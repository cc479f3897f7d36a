#include "tests/app/cli/made_documents.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::tests {
namespace {

constexpr std::size_t width = 7;  // three levels, three years, the basis

class FormMaker {
public:
    explicit FormMaker(Table const& table) : table_{table} {}

    MadeForm make() {
        auto const is_department = table_.kind == TableKind::department;
        form_.title = fmt::format("{}年{}绩效目标申报表", table_.year,
                                  is_department ? "部门整体支出" : "项目支出");
        if (is_department) {
            add({{"单位名称"}, {table_.unit, 1, 6}});
        } else {
            add({{"项目名称"}, {table_.project, 1, 2}, {"项目编码"}, {table_.code, 1, 3}});
            add({{"主管部门"}, {table_.unit, 1, 6}});
        }
        for (auto const& goal : table_.goals) add_goal(goal);
        return std::move(form_);
    }

private:
    /// A row of cells; what they cover follows them.
    void add(std::vector<MadeCell> const& cells) {
        auto& row = form_.grid.emplace_back();
        for (auto const& cell : cells) {
            row.push_back(cell);
            for (std::size_t i = 1; i < cell.columns; ++i) row.push_back({{}, 1, 1, true});
        }
    }

    void add_goal(Goal const& goal) {
        auto const is_annual = goal.term.is_annual();
        auto const label = is_annual ? std::string{"年度绩效目标表"}
                                     : fmt::format("长期绩效目标表（{}年—{}年）",
                                                   goal.term.from_year, goal.term.to_year);
        add({{label, 1, width}});
        std::size_t const height = is_annual ? 2 : 1;
        add({{"一级指标", height},
             {"二级指标", height},
             {"三级指标", height},
             {"指标值", 1, 3},
             {"指标值确定依据", height}});
        if (is_annual)
            add({{{}, 1, 1, true},
                 {{}, 1, 1, true},
                 {{}, 1, 1, true},
                 {"前年"},
                 {"上年"},
                 {"预计当年实现"},
                 {{}, 1, 1, true}});
        auto const first = form_.grid.size();
        for (auto const& row : goal.indicators) add_indicator(row, is_annual);
        merge_levels(first);
    }

    void add_indicator(Indicator const& row, bool is_annual) {
        auto const level = [&](std::size_t i) {
            return i < row.path.size() ? row.path[i] : std::string{};
        };
        auto const past = [&](int years) {
            auto const found = row.history.find(table_.year - years);
            return found == row.history.end() ? std::string{} : found->second.text;
        };
        if (is_annual)
            add({{level(0)},
                 {level(1)},
                 {row.name},
                 {past(2)},
                 {past(1)},
                 {row.target.text},
                 {row.basis}});
        else
            add({{level(0)}, {level(1)}, {row.name}, {row.target.text, 1, 3}, {row.basis}});
    }

    /// Merges equal levels below one another, as far as those to their left are one.
    void merge_levels(std::size_t first) {
        auto& grid = form_.grid;
        for (auto const column : {std::size_t{0}, std::size_t{1}})
            for (auto row = first; row < grid.size();) {
                auto end = row + 1;
                while (end < grid.size() && grid[end][column].text == grid[row][column].text &&
                       (column == 0 || grid[end][0].is_gone)) {
                    ++grid[row][column].rows;
                    grid[end++][column].is_gone = true;
                }
                row = end;
            }
        for (auto row = first; row < grid.size(); ++row)
            for (auto& cell : grid[row])
                if (cell.is_gone) cell.text.clear();
    }

    Table const& table_;
    MadeForm form_;
};

}  // namespace

std::vector<MadeForm> forms_of(Book const& book) {
    std::vector<MadeForm> forms;
    for (auto const& table : book.tables) forms.push_back(FormMaker{table}.make());
    return forms;
}

}  // namespace jixiao::tests
