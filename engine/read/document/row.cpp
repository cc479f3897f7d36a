#include "read/document/row.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

std::string const no_text;

}  // namespace

std::string const& cell_text(PrintedRow const& row, std::size_t index) {
    return index < row.cells.size() ? row.cells[index].text : no_text;
}

std::string const& sole_text(PrintedRow const& row) {
    auto const filled = [](PrintedCell const& cell) { return !cell.text.empty(); };
    auto const first = std::find_if(row.cells.begin(), row.cells.end(), filled);
    if (first == row.cells.end()) return no_text;
    auto const alone = std::none_of(first + 1, row.cells.end(), filled);
    return alone ? first->text : no_text;
}

std::size_t used_cells(PrintedRow const& row) {
    auto used = row.cells.size();
    while (used > 0 && row.cells[used - 1].text.empty()) --used;
    return used;
}

std::size_t first_filled(PrintedRow const& row) {
    auto const found = std::find_if(row.cells.begin(), row.cells.end(),
                                    [](PrintedCell const& cell) { return !cell.text.empty(); });
    return static_cast<std::size_t>(found - row.cells.begin());
}

bool is_blank(PrintedRow const& row) {
    return used_cells(row) == 0;
}

Place place_of(PrintedRow const& row, std::size_t index, std::string const& file,
               std::string_view document) {
    if (row.cells.empty()) return {file, row.line, 1, 1};
    auto const& cell = row.cells[std::min(index, row.cells.size() - 1)];
    auto const row_text = document.substr(row.begin, cell.offset - row.begin);
    auto const line =
        row.line + static_cast<std::size_t>(std::count(row_text.begin(), row_text.end(), '\n'));
    auto const line_end = document.rfind('\n', cell.offset);
    auto const before = cell.offset == 0 || line_end == std::string_view::npos
                            ? document.substr(0, cell.offset)
                            : document.substr(line_end + 1, cell.offset - line_end - 1);
    // A line this long was not written by hand; nobody counts to the column.
    if (before.size() > 100'000) return {file, line, 1, 1};
    return {file, line, count_characters(before) + 1,
            std::max<std::size_t>(count_characters(cell.text), 1)};
}

}  // namespace jixiao::document
