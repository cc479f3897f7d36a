#include "read/document/spending_reader.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/facts.hpp"
#include "read/document/words.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

bool is_heading(std::string_view cell) {
    auto const packed = without_blanks(cell.substr(0, 100));
    return packed == "项目支出明细" || packed == "项目支出明细预算" || packed == "支出明细";
}

}  // namespace

bool begins_spending(PrintedRow const& row) {
    auto heading = false, amount = false;
    for (auto const& cell : row.cells) {
        heading = heading || is_heading(cell.text);
        amount = amount || cell.text.starts_with("金额");
    }
    return heading && amount;
}

bool take_spending(PrintedRow const& row, ImportedTable& table,
                   std::unordered_set<std::string>& names, std::string const& money,
                   Remarks& remarks) {
    std::string name, amount;
    std::size_t name_cell = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto const& text = row.cells[i].text;
        if (text.empty() || is_heading(text)) continue;
        if (name.empty()) {
            name = text;
            name_cell = i;
        } else if (amount.empty() && is_amount(text)) {
            amount = text;
        }
    }
    if (without_blanks(name) == "合计") return true;
    if (name.empty() || label_of(name) || without_blanks(name) == "项目绩效总目标") return false;
    name = without_number(name);
    if (amount.empty()) {
        remarks.note(import_codes::skipped, row, name_cell,
                     say("{0} has no amount; not imported", name));
        return true;
    }
    std::erase(amount, ',');
    auto const own = "-" + table.project;
    if (!table.project.empty() && name.ends_with(own)) name.resize(name.size() - own.size());
    if (!names.insert(name).second) {
        remarks.warn(row, name_cell,
                     say("{0} appears twice in the spending, now with {1}; the first line is kept",
                         name, amount + money));
        return true;
    }
    table.spending.push_back({std::move(name), amount + money, {}});
    return true;
}

}  // namespace jixiao::document
