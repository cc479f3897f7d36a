#pragma once

#include "rules/budget/document.hpp"

#include <vector>

namespace jixiao::budget {

/// What the tables say of each other. Each appends what it finds; a table that is missing, or a
/// figure that cannot be read, ends the rules that need it.

/// 收支总表 against 收入总表, 支出总表 and 财政拨款收支总表: totals and funds.
void check_totals(Document const& document, std::vector<Diagnostic>& diagnostics);

/// Classes by name (科学技术支出) and accounts by code (2060101) across the tables that list them.
void check_accounts(Document const& document, std::vector<Diagnostic>& diagnostics);

/// 一般公共预算支出表 against 基本支出表, 项目支出表 and the “三公” table.
void check_basic_and_projects(Document const& document, std::vector<Diagnostic>& diagnostics);

/// 整体支出资金情况 against the tables of the whole.
void check_overall_funds(Document const& document, std::vector<Diagnostic>& diagnostics);

/// 项目支出情况 of 整体支出绩效目标表 against the projects and against 项目支出表.
void check_overall_projects(Document const& document, std::vector<Diagnostic>& diagnostics);

/// 项目支出绩效目标表 in themselves and against 项目支出表: budgets, details, amounts by name.
void check_projects(Document const& document, std::vector<Diagnostic>& diagnostics);

/// 项目代码 of the 项目支出绩效目标表 against 项目编码 of 项目支出表.
void check_project_codes(Document const& document, std::vector<Diagnostic>& diagnostics);

/// The severity of a difference between tables: the tables may be about different money for a
/// reason that they do not print, so the reviewer asks before anyone corrects.
inline Rule const across{"budget-across", Severity::warning};

/// The same for the figures of projects, which are joined by their names.
inline Rule const by_name{"budget-project", Severity::warning};

/// Compares when all of them are there.
void expect_across(Document const& document, std::optional<Stated> const& one,
                   std::vector<std::optional<Stated>> const& others,
                   std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::budget
