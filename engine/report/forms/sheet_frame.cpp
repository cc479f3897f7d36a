#include "report/forms/sheet_frame.hpp"

#include "rules/status/shown_figure.hpp"

namespace jixiao::forms {

using workbook::Align;
using workbook::Cell;
using workbook::Number;
using workbook::Style;

SheetFrame::SheetFrame(Form const& form, std::vector<double> widths) : form_{form} {
    sheet_.name = form.table->title();
    sheet_.page_header = title_of(form) + "　" + form.table->title();
    sheet_.widths = std::move(widths);
}

Cell& SheetFrame::put(std::size_t column, std::string text, Style style, std::size_t across,
                      std::size_t down) {
    sheet_.cells.push_back({row_, column, std::move(text), {}, style, across, down});
    return sheet_.cells.back();
}

void SheetFrame::title(std::string const& period) {
    Style style;
    style.align = Align::center;
    style.border = false;
    put(0, "（" + period + "）", style, sheet_.widths.size()).row = 1;
    style.bold = true;
    style.points = 16;
    put(0, title_of(form_), style, sheet_.widths.size());
    sheet_.heights = {{0, 28}, {1, 18}};
    row_ = 2;
}

void SheetFrame::owner() {
    auto const columns = sheet_.widths.size();
    auto const half = columns / 2;
    auto const& table = *form_.table;
    if (table.kind == TableKind::project) {
        heading(0, "项目名称", 2);
        text(2, table.project, half - 2);
        heading(half, "项目代码", 2);
        text(half + 2, table.code, columns - half - 2);
        next_row();
    }
    heading(0, table.kind == TableKind::project ? "实施单位" : "部门（单位）名称", 2);
    text(2, table.unit, columns - 2);
    next_row();
}

void SheetFrame::heading(std::size_t column, std::string text, std::size_t across,
                         std::size_t down) {
    Style style;
    style.align = Align::center;
    style.fill = workbook::Fill::heading;
    style.bold = true;
    put(column, std::move(text), style, across, down);
}

void SheetFrame::text(std::size_t column, std::string text, std::size_t across) {
    put(column, std::move(text), {}, across);
}

void SheetFrame::middle(std::size_t column, std::string text, std::size_t across) {
    Style style;
    style.align = Align::center;
    put(column, std::move(text), style, across);
}

Cell& SheetFrame::number(std::size_t column, std::optional<Decimal> const& value,
                         std::size_t across) {
    Style style;
    style.align = Align::center;
    auto& cell = put(column, "", style, across);
    if (value) cell.number = Number{*value};
    return cell;
}

void SheetFrame::note(std::string text) {
    Style style;
    style.border = false;
    put(0, std::move(text), style, sheet_.widths.size());
    next_row();
}

void SheetFrame::money(std::size_t column, std::optional<Fraction> const& amount,
                       std::size_t across) {
    constexpr auto cents = 6;  // decimals of 万元
    auto const in_myriads =
        amount ? std::optional{(*amount / 10'000).rounded(cents)} : std::nullopt;
    number(column, in_myriads, across);
}

void SheetFrame::share(std::size_t column, std::optional<Fraction> const& rate,
                       std::size_t across) {
    auto const percent = rate ? std::optional{shown(*rate * 100, 1, {100})} : std::nullopt;
    auto& cell = number(column, percent, across);
    if (cell.number) cell.number->is_share = true;
}

void SheetFrame::repeat_from(std::size_t row) {
    sheet_.repeated_from = row;
    sheet_.frozen_rows = row_;
}

void SheetFrame::run(std::size_t column, std::string const& text, std::size_t from,
                     std::size_t to) {
    Style style;
    style.align = Align::center;
    auto& cell = put(column, text, style, 1, to - from);
    cell.row = from;
}

void SheetFrame::paths(std::size_t first) {
    auto const& rows = form_.rows;
    auto first_from = std::size_t{0}, second_from = std::size_t{0};
    for (std::size_t i = 1; i <= rows.size(); ++i) {
        auto const is_end = i == rows.size();
        auto const is_new_first = is_end || rows[i].first != rows[first_from].first;
        if (is_new_first || rows[i].second != rows[second_from].second) {
            run(1, rows[second_from].second, first + second_from, first + i);
            second_from = i;
        }
        if (!is_new_first) continue;
        run(0, rows[first_from].first, first + first_from, first + i);
        first_from = i;
    }
}

void SheetFrame::signatures() {
    Style style;
    style.border = false;
    put(0, "填表人：　　　　　　　　　审核人：　　　　　　　　　填报日期：　　　年　　月　　日",
        style, sheet_.widths.size());
    sheet_.heights[row_++] = 24;
}

workbook::Sheet sheet_of(Form const& form) {
    return form.kind == Kind::monitoring ? monitoring_sheet(form) : self_evaluation_sheet(form);
}

}  // namespace jixiao::forms
