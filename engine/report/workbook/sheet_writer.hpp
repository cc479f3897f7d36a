#pragma once

#include "report/workbook/sheet.hpp"

#include <utility>

namespace jixiao::workbook {

/// The look of a heading.
inline Style heading_style(Fill fill = Fill::heading) {
    Style style;
    style.align = Align::center;
    style.fill = fill;
    style.bold = true;
    return style;
}

/// Fills a sheet cell by cell: row by row, and from the left.
class SheetWriter {
public:
    Sheet sheet = {};

    /// The heading of one column more, which gets this width.
    void heading(std::string text, double width) {
        sheet.cells.push_back({row_, sheet.widths.size(), std::move(text), {}, heading_style()});
        sheet.widths.push_back(width);
    }
    Cell& put(std::string text, Style style = {}) {
        sheet.cells.push_back({row_, column_++, std::move(text), {}, style});
        return sheet.cells.back();
    }
    void put_middle(std::string text) {
        Style style;
        style.align = Align::center;
        put(std::move(text), style);
    }
    /// The number on the right, or the text where there is none.
    void put(std::optional<Number> number, std::string otherwise = {}) {
        Style style;
        if (number) style.align = Align::right;
        put(std::move(otherwise), style).number = number;
    }
    void end_row() {
        ++row_;
        column_ = 0;
    }
    /// The same for a row of this height, in points.
    void end_row(double height) {
        sheet.heights[row_] = height;
        end_row();
    }

private:
    std::size_t row_ = 0, column_ = 0;
};

}  // namespace jixiao::workbook
