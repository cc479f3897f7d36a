#pragma once

#include "model/book/budget.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::tests {

/// The parts of a text between bars: "206|科学技术支出|1.00".
inline std::vector<std::string> between_bars(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find('|', begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// A table as a test writes it. Row r stands on line r of a file named like the table, and its
/// cells in columns 1, 2, 3 …, so that places in findings are easy to read.
inline BudgetTable printed(std::string const& kind, std::string const& number,
                           std::string_view header, std::vector<std::string> const& rows) {
    BudgetTable table{kind, number, between_bars(header), {}, {number, 0, 0, 1}};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        table.rows.emplace_back();
        for (auto const& cell : between_bars(rows[row]))
            table.rows.back().push_back({cell, {number, row + 1, table.rows.back().size() + 1, 1}});
    }
    return table;
}

inline Budget budget_of(std::vector<BudgetTable> tables) {
    return {"某局", 2024, "万元", std::move(tables)};
}

}  // namespace jixiao::tests
