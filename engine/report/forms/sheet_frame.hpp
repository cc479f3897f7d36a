#pragma once

#include "report/forms/form.hpp"
#include "report/workbook/sheet.hpp"

#include <string>

namespace jixiao::forms {

/// Fills the sheet of a form from the top, row by row. What both forms have in common.
class SheetFrame {
public:
    SheetFrame(Form const& form, std::vector<double> widths);

    /// Title and period, over the whole width.
    void title(std::string const& period);
    /// Whose form it is: the unit, and the project with its code.
    void owner();

    workbook::Cell& put(std::size_t column, std::string text, workbook::Style style,
                        std::size_t across = 1, std::size_t down = 1);
    void heading(std::size_t column, std::string text, std::size_t across = 1,
                 std::size_t down = 1);
    void text(std::size_t column, std::string text, std::size_t across = 1);
    void middle(std::size_t column, std::string text, std::size_t across = 1);
    /// 元 in 万元; empty where it is not known.
    void money(std::size_t column, std::optional<Fraction> const& amount, std::size_t across = 1);
    void share(std::size_t column, std::optional<Fraction> const& rate, std::size_t across = 1);
    workbook::Cell& number(std::size_t column, std::optional<Decimal> const& value,
                           std::size_t across = 1);
    /// A line over the whole width, without a border.
    void note(std::string text);
    void next_row() { ++row_; }
    std::size_t row() const { return row_; }
    /// The rows from here up to `row()` repeat on every page.
    void repeat_from(std::size_t row);

    /// 一级 and 二级指标 of every row in the first two columns, merged where they go on. The rows
    /// begin at `first`.
    void paths(std::size_t first);
    /// Who filled the form in, for the pen.
    void signatures();

    workbook::Sheet take() { return std::move(sheet_); }

private:
    void run(std::size_t column, std::string const& text, std::size_t from, std::size_t to);

    Form const& form_;
    workbook::Sheet sheet_;
    std::size_t row_ = 0;
};

/// The form as a sheet: what is printed, wherever it is printed.
workbook::Sheet monitoring_sheet(Form const& form);
workbook::Sheet self_evaluation_sheet(Form const& form);
workbook::Sheet sheet_of(Form const& form);

}  // namespace jixiao::forms
