#pragma once

#include "book/budget.hpp"
#include "import/imported.hpp"

#include <string>
#include <string_view>

namespace jixiao {

/// The file of a 绩效目标表: block style, quotes only where YAML needs them.
std::string write_table(ImportedTable const& table);

/// One indicator as an item of its goal's list, indented as write_table indents it.
std::string write_indicator(ImportedIndicator const& indicator);

/// budget.yaml, one line a row.
std::string write_budget(Budget const& budget);

/// A table of budget.yaml as an item of its list.
std::string write_budget_table(BudgetTable const& table);

/// The row of a budget table in brackets, without a line end.
std::string write_budget_row(std::vector<BudgetCell> const& row);

/// The actuals file of a self-evaluation: the year's values, with scores in comments.
/// Empty when the table reports none.
std::string write_actuals(ImportedTable const& table);

}  // namespace jixiao
