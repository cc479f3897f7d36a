#pragma once

#include "rules/budget/equation.hpp"
#include "rules/budget/sheet.hpp"

#include <vector>

namespace jixiao::budget {

/// What one table says of itself, apart from all others. Each appends what it finds.

/// Cells of figures that hold no figure.
void check_figures(Sheet const& sheet, std::vector<Diagnostic>& diagnostics);

/// Along a row: 合计 = 基本支出 + 项目支出, 小计 = 人员经费 + 公用经费, as the headers group them.
void check_rows(Sheet const& sheet, Precision precision, std::vector<Diagnostic>& diagnostics);

/// Down a table of codes: 206 = 20601 + …, and the total row = all codes that have none above.
void check_codes(Sheet const& sheet, Precision precision, std::vector<Diagnostic>& diagnostics);

/// Down the table of projects: the total row and every heading = the projects below.
void check_project_rows(Sheet const& sheet, Precision precision,
                        std::vector<Diagnostic>& diagnostics);

/// Down a plain list, group by group: 合计 = the rows of the group.
void check_list(Sheet const& sheet, Precision precision, Precision share_precision,
                std::vector<Diagnostic>& diagnostics);

/// A share of its group's total: 6.02% of 20730.23.
void check_shares(Sheet const& sheet, Precision precision, Precision share_precision,
                  std::vector<Diagnostic>& diagnostics);

/// Down the two sides of 收支总表: parts, 合计, 结转, 总计; then income = expenditure.
void check_two_sides(Sheet const& sheet, Precision precision, std::vector<Diagnostic>& diagnostics);

/// Income = expenditure in 整体支出资金情况, this year and in the years before.
void check_funds_balance(Sheet const& sheet, Precision precision,
                         std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::budget
