#include "read/document/workbook_document.hpp"

#include "read/document/clean_cell.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

using xlsx::Sheet;

/// Appends a row as text, so that places in it can be shown.
void print(PrintedRow& row, std::string& text) {
    row.begin = text.size();
    for (auto& cell : row.cells) {
        if (cell.covered == Covered::no && &cell != &row.cells.front()) text += " | ";
        cell.offset = text.size();
        text += cell.text;
    }
    text += '\n';
}

std::vector<PrintedRow> rows_of(Sheet const& sheet, std::size_t grid, std::size_t part,
                                std::size_t& budget) {
    std::vector<PrintedRow> rows;
    for (auto const& [place, cell] : sheet.cells) {
        if (place.column >= most_cells || !cell.problem.empty()) continue;
        if (rows.empty() || rows.back().line != place.row + 1)
            rows.push_back({place.row + 1, 0, {}, grid, part});
        auto& cells = rows.back().cells;
        if (budget < place.column + 1) return rows;
        budget -= place.column + 1 - std::min(cells.size(), place.column + 1);
        cells.resize(std::max(cells.size(), place.column + 1));
        cells[place.column] = clean_text(cell.text, 0);
    }
    return rows;
}

void cover(std::vector<PrintedRow>& rows, Sheet const& sheet) {
    for (auto const& [first, last] : sheet.merged) {
        auto row =
            std::lower_bound(rows.begin(), rows.end(), first.row + 1,
                             [](PrintedRow const& r, std::size_t line) { return r.line < line; });
        for (; row != rows.end() && row->line <= last.row + 1; ++row) {
            auto const end = std::min(last.column + 1, most_cells);
            if (row->cells.size() < end) row->cells.resize(end);
            for (auto column = first.column; column < end; ++column) {
                auto& cell = row->cells[column];
                if (row->line != first.row + 1)
                    cell = {{}, 0, false, Covered::above};
                else if (column > first.column)
                    cell = {{}, 0, false, Covered::left};
            }
        }
    }
}

/// All rows of a sheet are as wide as its widest, as they are shown.
void widen(std::vector<PrintedRow>& rows, std::size_t& budget) {
    std::size_t width = 0;
    for (auto const& row : rows) width = std::max(width, row.cells.size());
    for (auto& row : rows) {
        auto const more = width - row.cells.size();
        if (budget < more) return;
        budget -= more;
        row.cells.resize(width);
    }
}

}  // namespace

Document workbook_document(xlsx::Workbook const& workbook) {
    Document document;
    auto budget = most_document_cells;
    for (auto const& sheet : workbook.sheets) {
        if (sheet.is_hidden) continue;
        document.parts.push_back(sheet.name);
        auto const part = document.parts.size();
        auto rows = rows_of(sheet, part, part, budget);
        cover(rows, sheet);
        widen(rows, budget);
        for (auto& row : rows) {
            if (is_blank(row)) continue;
            print(row, document.text);
            document.rows.push_back(std::move(row));
        }
    }
    return document;
}

}  // namespace jixiao::document
