#pragma once

#include "model/book/book.hpp"
#include "model/book/budget.hpp"
#include "rules/budget/equation.hpp"
#include "rules/budget/sheet.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::budget {

/// A budget with its tables read and told apart, and the tables of targets that belong to it.
struct Document {
    std::vector<Sheet> sheets;
    Precision precision, share_precision;
    std::string money;                   // 万元
    std::vector<Table const*> projects;  // the 项目支出绩效目标表 of the same unit and year

    /// The first table of each kind.
    std::map<SheetKind, std::size_t> firsts;

    /// The first table of a kind; nullptr when the document has none.
    Sheet const* find(SheetKind kind) const;
};

/// Tables with more columns than any budget has are left out: some work grows with their square.
constexpr std::size_t most_columns = 200;

/// Refers to `budget` and `book`, which must outlive it.
Document read_document(Budget const& budget, Book const& book);

/// The figure under `heading` (the total column when empty) in the total row of a table. Of a table
/// without rows it is 0: a unit without such money prints the header alone.
std::optional<Stated> total_of(Sheet const* sheet, std::string_view heading = {});

/// Whether all the money comes from 一般公共预算, 政府性基金 and 国有资本经营预算 of this year, by
/// 收支总表: only then are 支出总表 and the tables of appropriations about the same money.
bool is_all_appropriated(Document const& document);

}  // namespace jixiao::budget
