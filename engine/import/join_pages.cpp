#include "import/join_pages.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace jixiao::importing {
namespace {

/// The cells that begin in a row, by column.
std::map<std::size_t, PdfCell*> row_of(std::vector<PdfCell>& cells, std::size_t row) {
    std::map<std::size_t, PdfCell*> found;
    for (auto& cell : cells)
        if (cell.row == row) found[cell.column] = &cell;
    return found;
}

/// The cell that covers a place.
PdfCell* cell_at(std::vector<PdfCell>& cells, std::size_t row, std::size_t column) {
    auto const found = std::find_if(cells.begin(), cells.end(), [&](PdfCell const& cell) {
        return cell.row <= row && row < cell.row + cell.rows && cell.column <= column &&
               column < cell.column + cell.columns;
    });
    return found == cells.end() ? nullptr : &*found;
}

std::vector<std::string> texts_of(std::vector<PdfCell>& cells, std::size_t row) {
    std::vector<std::string> texts;
    for (auto const& [column, cell] : row_of(cells, row)) texts.push_back(cell->text);
    return texts;
}

/// Columns in which a cell of one row with something in it begins, in nearly every row.
std::set<std::size_t> always_filled(std::vector<PdfCell> const& cells, std::size_t rows,
                                    std::size_t from) {
    std::map<std::size_t, std::size_t> filled;
    for (auto const& cell : cells)
        if (cell.row >= from && !cell.text.empty()) ++filled[cell.column];
    std::set<std::size_t> always;
    auto const below = rows - std::min(rows, from);
    for (auto const& [column, count] : filled)
        if (below >= 3 && count * 10 >= below * 8) always.insert(column);
    return always;
}

class Joining {
public:
    void add(PagePart part) {
        auto& table = part.table;
        if (!joined_.pages.empty()) {
            auto const first = after_header(table);
            if (first < table.rows && is_cut(table, first)) {
                merge_row(table, first);
                drop_row(table, first);
            }
            carry_words(table, first);
        }
        auto const shift = joined_.pages.size();
        for (auto cell : table.cells) {
            cell.row += shift;
            joined_.cells.push_back(std::move(cell));
        }
        joined_.pages.insert(joined_.pages.end(), table.rows, part.page);
    }

    JoinedTable take() {
        std::sort(joined_.cells.begin(), joined_.cells.end(),
                  [](PdfCell const& a, PdfCell const& b) {
                      return a.row != b.row ? a.row < b.row : a.column < b.column;
                  });
        return std::move(joined_);
    }

private:
    std::size_t last_row() const { return joined_.pages.size() - 1; }

    /// The row of a part behind the header that is printed again.
    std::size_t after_header(PdfTable& table) {
        std::size_t row = 0;
        while (row < table.rows && row < 4) {
            auto const texts = texts_of(table.cells, row);
            auto const filled =
                std::count_if(texts.begin(), texts.end(), [](auto const& t) { return !t.empty(); });
            auto repeated = false;
            for (std::size_t known = 0; filled >= 3 && known <= last_row() && !repeated; ++known)
                repeated = texts_of(joined_.cells, known) == texts;
            if (!repeated) break;
            ++row;
        }
        return row;
    }

    bool lacks_one(std::vector<PdfCell>& cells, std::size_t row,
                   std::set<std::size_t> const& always) const {
        auto const found = row_of(cells, row);
        return std::any_of(always.begin(), always.end(), [&](std::size_t column) {
            auto const cell = found.find(column);
            return cell == found.end() || cell->second->text.empty();
        });
    }

    bool is_cut(PdfTable& table, std::size_t first) {
        auto const texts = texts_of(table.cells, first);
        if (std::all_of(texts.begin(), texts.end(), [](auto const& t) { return t.empty(); }))
            return false;
        auto always = always_filled(joined_.cells, joined_.pages.size(), 0);
        auto const here = always_filled(table.cells, table.rows, first);
        always.insert(here.begin(), here.end());
        if (always.size() < 2) return false;
        return filled_in_both(table, first, always) <= 1 &&
               has_any(joined_.cells, last_row(), always) &&
               (lacks_one(table.cells, first, always) ||
                lacks_one(joined_.cells, last_row(), always)) &&
               (has_any(table.cells, first, always) || continues_cells(table, first));
    }

    static bool has_any(std::vector<PdfCell>& cells, std::size_t row,
                        std::set<std::size_t> const& always) {
        auto const found = row_of(cells, row);
        return std::any_of(always.begin(), always.end(), [&](std::size_t column) {
            auto const cell = found.find(column);
            return cell != found.end() && !cell->second->text.empty();
        });
    }

    /// Whether every word of the row has a cell of the same columns with a word above it.
    bool continues_cells(PdfTable& table, std::size_t first) {
        auto const below = row_of(table.cells, first);
        return std::all_of(below.begin(), below.end(), [&](auto const& entry) {
            auto const& cell = *entry.second;
            if (cell.text.empty()) return true;
            auto const* const above = cell_at(joined_.cells, last_row(), cell.column);
            return above != nullptr && above->column == cell.column &&
                   above->columns == cell.columns && !above->text.empty();
        });
    }

    /// Two whole rows fill the same columns; the parts of a cut one share at most a wrapped cell.
    std::size_t filled_in_both(PdfTable& table, std::size_t first,
                               std::set<std::size_t> const& always) {
        auto const above = row_of(joined_.cells, last_row()), below = row_of(table.cells, first);
        auto const is_filled = [](auto const& row, std::size_t column) {
            auto const cell = row.find(column);
            return cell != row.end() && !cell->second->text.empty();
        };
        return static_cast<std::size_t>(
            std::count_if(always.begin(), always.end(), [&](std::size_t column) {
                return is_filled(above, column) && is_filled(below, column);
            }));
    }

    void merge_row(PdfTable& table, std::size_t first) {
        for (auto const& [column, cell] : row_of(table.cells, first)) {
            if (cell->text.empty() || cell->rows > 1) continue;
            if (auto* const above = cell_at(joined_.cells, last_row(), column)) {
                above->text += cell->text;
                above->is_cut = above->is_cut || cell->is_cut;
            }
        }
    }

    /// Takes a row out of a part; cells that begin in it and go on begin in the next.
    static void drop_row(PdfTable& table, std::size_t row) {
        std::erase_if(table.cells, [&](PdfCell const& c) { return c.row == row && c.rows == 1; });
        for (auto& cell : table.cells) {
            if (cell.row <= row && row < cell.row + cell.rows)
                --cell.rows;
            else if (cell.row > row)
                --cell.row;
        }
        --table.rows;
    }

    /// A merged cell at the end of a page without a word, and its rest with one on the next.
    void carry_words(PdfTable& table, std::size_t first) {
        for (auto& cell : table.cells) {
            if (cell.row != first || cell.text.empty() || cell.rows < 2) continue;
            auto* const above = cell_at(joined_.cells, last_row(), cell.column);
            if (above != nullptr && above->column == cell.column && above->text.empty() &&
                above->rows > 1)
                above->text = cell.text;
        }
    }

    JoinedTable joined_;
};

}  // namespace

JoinedTable join_pages(std::vector<PagePart> parts) {
    Joining joining;
    for (auto& part : parts) joining.add(std::move(part));
    return joining.take();
}

}  // namespace jixiao::importing
