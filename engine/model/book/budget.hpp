#pragma once

#include "base/diagnostic.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// One cell of a printed budget table, with its place in budget.yaml.
struct BudgetCell {
    std::string text;  // as printed: "20,730.23", "206", "科学技术支出"; empty where the cell is
    Place place;
};

/// One of the public budget tables 1-10 (收支总表 … 项目支出表), as printed, row by row.
struct BudgetTable {
    std::string kind;    // 收支总表, 收入总表, 支出总表, …
    std::string number;  // 表1; empty when the document gives none
    /// A header over several lines is joined by "/": 基本支出/小计.
    std::vector<std::string> columns;
    std::vector<std::vector<BudgetCell>> rows;  // each as long as `columns`
    Place place;
};

/// budget.yaml: all budget tables of one unit and year.
struct Budget {
    std::string unit;
    int year = 0;
    std::string money;  // the unit of the figures: 万元
    std::vector<BudgetTable> tables;
};

}  // namespace jixiao
