#include "read/document/funds_reader.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/facts.hpp"
#include "read/document/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace jixiao::document {
namespace {

constexpr std::array<std::string_view, 3> groups{"收入构成", "支出构成", "项目支出情况"};

/// The first cell with this text, blanks aside; the number of cells when there is none.
std::size_t find_cell(PrintedRow const& row, std::string_view text) {
    auto const found =
        std::find_if(row.cells.begin(), row.cells.end(), [&](PrintedCell const& cell) {
            return cell.text.size() < 100 && without_blanks(cell.text) == text;
        });
    return static_cast<std::size_t>(found - row.cells.begin());
}

bool has(PrintedRow const& row, std::string_view text) {
    return find_cell(row, text) < row.cells.size();
}

}  // namespace

bool FundsReader::take(PrintedRow const& row, int year) {
    if (has(row, "当年金额") && has(row, "占比")) {
        part_ = Part::funds;
        amount_column_ = find_cell(row, "当年金额");
        years_[0] = year - 2;
        years_[1] = year - 1;
        return true;
    }
    if (has(row, "项目名称") && has(row, "项目本年度预算")) {
        part_ = Part::projects;
        group_ = groups[2];
        budget_column_ = find_cell(row, "项目本年度预算");
        return true;
    }
    if (part_ == Part::funds) return take_funds(row);
    if (part_ == Part::projects) return take_project(row);
    return false;
}

bool FundsReader::take_funds(PrintedRow const& row) {
    auto const amount = static_cast<std::size_t>(
        std::find_if(row.cells.begin(), row.cells.end(),
                     [](PrintedCell const& c) { return is_amount(c.text); }) -
        row.cells.begin());
    if (amount == row.cells.size()) {
        // 2022年, 2023年 below 近两年收支金额.
        std::size_t found = 0;
        for (auto const& cell : row.cells)
            if (auto const year = year_in(cell.text); year && cell.text.size() < 20 && found < 2)
                years_[found++] = *year;
        if (found == 0) part_ = Part::none;
        return found > 0;
    }
    std::string name;
    for (std::size_t i = 0; i < amount; ++i) {
        auto const packed = without_blanks(row.cells[i].text);
        if (std::find(groups.begin(), groups.end(), packed) != groups.end())
            group_ = packed;
        else if (!packed.empty())
            name = packed;
    }
    if (name.empty() || group_.empty()) return false;
    Place const place{remarks_.file(), row.line, 1, 1};
    std::vector<BudgetCell> cells{{group_, place}, {name, place}};
    for (std::size_t i = 0; i < 4; ++i) cells.push_back({cell_text(row, amount + i), place});
    if (amount < amount_column_)
        remarks_.note(
            import_codes::repaired, row, 0,
            say("the row starts {0} cells too far left; moved back", amount_column_ - amount));
    if (name == "合计") total_ = row.cells[amount].text;
    table_.rows.push_back(std::move(cells));
    return true;
}

bool FundsReader::take_project(PrintedRow const& row) {
    auto const named =
        std::find_if(row.cells.begin(), row.cells.end(), [](PrintedCell const& cell) {
            return !cell.text.empty() && without_blanks(cell.text.substr(0, 100)) != groups[2];
        });
    if (named == row.cells.end() || !named->text.starts_with("项目") ||
        without_number(named->text) == named->text) {
        part_ = Part::none;
        return false;
    }
    auto amount = cell_text(row, budget_column_);
    if (!is_amount(amount)) {
        auto const last = std::find_if(row.cells.rbegin(), row.cells.rend(),
                                       [](PrintedCell const& c) { return is_amount(c.text); });
        amount = last == row.cells.rend() ? std::string{} : last->text;
    }
    Place const place{remarks_.file(), row.line, 1, 1};
    table_.rows.push_back({{group_, place},
                           {without_number(named->text), place},
                           {amount, place},
                           {{}, place},
                           {{}, place},
                           {{}, place}});
    return true;
}

BudgetTable FundsReader::finish(std::string number) {
    table_.kind = "整体支出资金情况";
    table_.number = std::move(number);
    if (!table_.rows.empty()) table_.place = table_.rows.front().front().place;
    table_.columns = {"构成",
                      "项目",
                      "当年金额",
                      "占比",
                      fmt::format("近两年收支金额/{}年", years_[0]),
                      fmt::format("近两年收支金额/{}年", years_[1])};
    return std::move(table_);
}

}  // namespace jixiao::document
