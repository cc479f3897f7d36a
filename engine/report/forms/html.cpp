#include "report/page/html.hpp"

#include "report/forms/form_sheet.hpp"
#include "report/forms/formats.hpp"
#include "report/page/fill.hpp"
#include "report/page/policy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace jixiao::forms {
namespace {

using reports::html_text;
using workbook::Cell;
using workbook::Sheet;

std::vector<std::string> const styles{"form.css"};

std::string classes_of(workbook::Style const& style) {
    std::string names;
    if (style.align == workbook::Align::center) names += " c";
    if (style.align == workbook::Align::right) names += " r";
    if (style.bold) names += " b";
    if (!style.border) names += " plain";
    if (style.points > workbook::usual_points) names += " t";
    return names.empty() ? names : " class=\"" + names.substr(1) + "\"";
}

/// 20730.23 as 20,730.23, as a spreadsheet shows it.
std::string with_groups(std::string digits) {
    auto const point = std::min(digits.find('.'), digits.size());
    auto const first = digits.starts_with('-') ? std::size_t{1} : std::size_t{0};
    for (auto at = point; at > first + 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

std::string text_of(Cell const& cell) {
    if (!cell.number) return html_text(cell.text);
    return with_groups(cell.number->value.text()) + (cell.number->is_share ? "%" : "");
}

std::string cell_html(Cell const& cell) {
    auto const* const tag = cell.style.fill == workbook::Fill::heading ? "th" : "td";
    auto const span = [](char const* name, std::size_t count) {
        return count > 1 ? fmt::format(" {}={}", name, count) : std::string{};
    };
    return fmt::format("<{}{}{}{}>{}", tag, span("colspan", cell.across),
                       span("rowspan", cell.down), classes_of(cell.style), text_of(cell));
}

/// The cells by row, and in each from the left.
std::vector<std::vector<Cell>> rows_of(Sheet const& sheet) {
    std::vector<std::vector<Cell>> rows;
    for (auto const& cell : sheet.cells) {
        if (cell.row >= rows.size()) rows.resize(cell.row + 1);
        rows[cell.row].push_back(cell);
    }
    for (auto& row : rows)
        std::sort(row.begin(), row.end(),
                  [](Cell const& a, Cell const& b) { return a.column < b.column; });
    return rows;
}

std::string lines_of(Sheet const& sheet, std::vector<std::vector<Cell>> const& rows,
                     std::size_t from, std::size_t to) {
    std::string shown;
    for (auto i = from; i < to; ++i) {
        auto const begins_page =
            std::find(sheet.breaks.begin(), sheet.breaks.end(), i) != sheet.breaks.end();
        shown += begins_page ? "\n<tr class=p>" : "\n<tr>";
        for (auto const& cell : rows[i]) shown += cell_html(cell);
    }
    return shown;
}

std::string columns_of(Sheet const& sheet) {
    auto const whole = std::accumulate(sheet.widths.begin(), sheet.widths.end(), 0.0);
    std::string shown = "<colgroup>";
    for (auto const width : sheet.widths)
        shown += fmt::format("<col width=\"{:.2f}%\">", 100 * width / whole);
    return shown + "</colgroup>";
}

/// The head of the form is a table of its own, so that only the headings of the columns repeat on
/// every printed page.
std::string form_html(Form const& form) {
    auto const sheet = sheet_of(form);
    auto const rows = rows_of(sheet);
    auto const columns = columns_of(sheet);
    return fmt::format(
        "<section tabindex=0 aria-label=\"{}\">\n<table>{}<tbody>{}</table>\n<table "
        "class=body>{}<thead>{}"
        "<tbody>{}</table>\n</section>\n",
        html_text(sheet.page_header), columns, lines_of(sheet, rows, 0, sheet.repeated_from),
        columns, lines_of(sheet, rows, sheet.repeated_from, sheet.frozen_rows),
        lines_of(sheet, rows, sheet.frozen_rows, rows.size()));
}

}  // namespace

std::string forms_html(std::vector<Form> const& forms) {
    auto const& first = forms.front();
    auto const title = first.table->unit + "　" + std::string{word_of(first.kind)};
    auto pieces =
        reports::head_pieces({.title = html_text(title), .styles = styles, .is_paper = true});
    pieces.emplace("forms", [&] {
        std::string shown;
        for (auto const& form : forms) shown += form_html(form);
        return shown;
    });
    return reports::filled(reports::page_file("forms.html"), pieces);
}

}  // namespace jixiao::forms
