#pragma once

#include "import/imported.hpp"
#include "import/remarks.hpp"
#include "import/row.hpp"

#include <string>
#include <string_view>

namespace jixiao::importing {

/// Takes what the head of a 绩效目标表 says about its table: the unit, the project with its code
/// and budget. False when the row says nothing of the kind. Rows of persons, telephone numbers and
/// descriptions are known, and say nothing that is taken. `money` is the unit of amounts.
bool take_facts(PrintedRow const& row, ImportedTable& table, std::string const& money,
                Remarks& remarks);

/// Whether the row belongs to the head of a form, of which nothing (more) is taken over: persons,
/// telephone numbers, descriptions, sources of funds.
bool is_head_row(PrintedRow const& row);

/// A project's name as spending and budget rows give it: "项目1: 科技经信管理事务",
/// "1. 支持工业经济发展" without the number.
std::string without_number(std::string_view text);

}  // namespace jixiao::importing
