#pragma once

#include "read/document/imported.hpp"
#include "read/document/remarks.hpp"
#include "read/document/row.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::document {

/// Takes what the head of a 绩效目标表 says about its table: the unit, the project with its code
/// and budget. False when the row says nothing of the kind. Rows of persons, telephone numbers and
/// descriptions are known, and say nothing that is taken. `money` is the unit of amounts.
bool take_facts(PrintedRow const& row, ImportedTable& table, std::string const& money,
                Remarks& remarks);

/// The unit of amounts that a head names: 项目资金（万元）.
std::optional<std::string> money_in(PrintedRow const& row);

/// The same of a line of text: 单位名称：…, 项目名称：….
bool take_sole_fact(std::string const& text, ImportedTable& table);

/// What a list of all projects says in columns beside each.
void take_listed_facts(std::string const& unit, std::string const& code, std::string const& budget,
                       std::string const& money, ImportedTable& table);

/// The name of a unit without the code before it and 部门 or 盖章 behind it.
std::string plain_unit(std::string_view name);

/// Whether a row begins the head of a form: 项目名称 or 单位名称 with a value.
bool names_form(PrintedRow const& row);

/// Whether a text is a word of the head: 主管部门, 年度资金总额:.
bool is_head_word(std::string_view text);

/// Whether a word of the head stands up to the column of the names.
bool is_head_row_of(PrintedRow const& row, std::size_t name);

/// Whether the row belongs to the head of a form, of which nothing (more) is taken over: persons,
/// telephone numbers, descriptions, sources of funds.
bool is_head_row(PrintedRow const& row);

/// A project's name as spending and budget rows give it: "项目1: 科技经信管理事务",
/// "1. 支持工业经济发展" without the number.
std::string without_number(std::string_view text);

}  // namespace jixiao::document
