#pragma once

#include "model/book/budget.hpp"
#include "rules/budget/figure.hpp"
#include "rules/budget/wording.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::budget {

/// The public tables, told apart by the words of their names, since numbers differ from place to
/// place.
enum class SheetKind {
    balance,               // 收支总表
    income,                // 收入总表
    expenditure,           // 支出总表
    appropriations,        // 财政拨款收支总表
    general_budget,        // 一般公共预算支出表
    basic_expenditure,     // 一般公共预算基本支出表
    reception_and_travel,  // “三公”经费支出表
    government_funds,      // 政府性基金预算支出表
    state_capital,         // 国有资本经营预算支出表
    projects,              // 项目支出表
    overall_funds,         // 整体支出资金情况, of the 整体支出绩效目标表
    overall_projects,      // 项目支出情况, of the same
    other,
};
SheetKind kind_of(std::string_view name);

/// What the cells of a column hold.
enum class ColumnKind { code, name, words, money, share };

struct Column {
    ColumnKind kind = ColumnKind::words;
    std::vector<std::string> path;  // the parts of the header, tidy: 基本支出, 小计
    std::string const& name() const { return path.back(); }
};

/// A printed table with its figures read. Refers to the table, which must outlive it.
class Sheet {
public:
    explicit Sheet(BudgetTable const& table);

    BudgetTable const& table() const { return *table_; }
    SheetKind kind() const { return kind_; }
    std::vector<Column> const& columns() const { return columns_; }
    std::size_t row_count() const { return table_->rows.size(); }

    std::string const& text(std::size_t row, std::size_t column) const;
    Figure const& figure(std::size_t row, std::size_t column) const;
    Place const& place(std::size_t row, std::size_t column) const;

    /// The first column of that kind.
    std::optional<std::size_t> column(ColumnKind kind) const;
    /// The columns of that kind, from left to right.
    std::vector<std::size_t> all(ColumnKind kind) const;
    /// The column of money under that heading: the leaf itself, or the total of the group.
    std::optional<std::size_t> money(std::string_view heading) const;
    /// The total over all columns of money: the first that adds up others.
    std::optional<std::size_t> total_column() const;

    /// The code of a row, tidy; columns 类, 款, 项 under one header are joined.
    std::string code(std::size_t row) const;
    /// What a row is called: the last words before the first column of figures.
    std::string const& label(std::size_t row) const;
    /// Whether the row adds up others, or says nothing and so can be nothing else.
    bool is_total_row(std::size_t row) const;
    std::optional<std::size_t> total_row() const;

    /// "表3", or the name of a table without a number.
    std::string const& title() const;
    /// "表3 206 科学技术支出 · 合计".
    std::string describe(std::size_t row, std::size_t column) const;

private:
    BudgetTable const* table_;
    SheetKind kind_;
    std::vector<Column> columns_;
    std::vector<Figure> figures_;
    std::size_t label_end_ = 0;  // the first column of figures
};

/// The parts of a header as "基本支出/小计" prints it, tidy.
std::vector<std::string> header_path(std::string_view header);

}  // namespace jixiao::budget
