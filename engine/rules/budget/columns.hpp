#pragma once

#include "rules/budget/sheet.hpp"

namespace jixiao::budget {

/// What every column of the table holds: by its header, else by its cells.
std::vector<Column> read_columns(BudgetTable const& table);

}  // namespace jixiao::budget
