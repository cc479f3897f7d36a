#include "read/document/join_pages.hpp"

#include "base/utf8.hpp"
#include "read/document/header_role.hpp"
#include "read/document/row_words.hpp"
#include "read/document/words.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

namespace jixiao::document {
namespace {

using Columns = std::set<std::size_t>;

std::vector<PdfCell*> cells_of_row(PdfTable& table, std::size_t row) {
    std::vector<PdfCell*> cells;
    for (auto& cell : table.cells)
        if (cell.row == row) cells.push_back(&cell);
    return cells;
}

/// The texts of a row as one, to know a header by that is printed again.
std::string signature_of(std::vector<PdfCell*> const& row) {
    std::string texts;
    for (auto const* cell : row) (texts += cell->text) += '\n';
    return texts;
}

std::size_t count_filled(std::vector<PdfCell*> const& row) {
    return static_cast<std::size_t>(std::count_if(
        row.begin(), row.end(), [](PdfCell const* cell) { return !cell->text.empty(); }));
}

bool is_filled(std::vector<PdfCell*> const& row, std::size_t column) {
    return std::any_of(row.begin(), row.end(), [&](PdfCell const* cell) {
        return cell->column == column && !cell->text.empty();
    });
}

bool has_any(std::vector<PdfCell*> const& row, Columns const& columns) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](std::size_t column) { return is_filled(row, column); });
}

bool has_all(std::vector<PdfCell*> const& row, Columns const& columns) {
    return std::all_of(columns.begin(), columns.end(),
                       [&](std::size_t column) { return is_filled(row, column); });
}

/// How often a cell with something in it begins in each column.
class Filled {
public:
    void add(PdfCell const& cell) {
        if (cell.text.empty()) return;
        if (counts_.size() <= cell.column) counts_.resize(cell.column + 1);
        ++counts_[cell.column];
    }
    /// Columns that nearly every one of the rows fills.
    void add_always(std::size_t rows, Columns& columns) const {
        for (std::size_t column = 0; rows >= 3 && column < counts_.size(); ++column)
            if (counts_[column] * 10 >= rows * 8) columns.insert(column);
    }

private:
    std::vector<std::size_t> counts_;
};

/// The width, in ASCII letters, of the beginning of a text that stays on one line: a Latin word, a
/// letter with the quotes and stops beside it.
double unbroken_width(std::string_view text) {
    constexpr std::u32string_view opening = U"“‘（《〈【〔「";
    constexpr std::u32string_view closing = U"”’）》〉】〕」、，。；：！？％";
    double width = 0;
    auto goes_on = true, is_word = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const letter = character_at(text, at).value_or(Character{U'?', 1});
        auto const is_ascii = letter.code < 0x80;
        auto const is_closing = closing.find(letter.code) != std::u32string_view::npos;
        if (!goes_on && !is_closing && !(is_word && is_ascii)) break;
        width += is_ascii ? 1 : 2;
        goes_on = opening.find(letter.code) != std::u32string_view::npos;
        is_word = is_ascii;
        at += letter.bytes;
    }
    return width;
}

/// Whether a text that is printed on two pages was too wide for its last line on the first.
bool was_wrapped(PdfCell const& upper, PdfCell const& lower) {
    return upper.room < unbroken_width(lower.text);
}

/// How the first row of a page stands to the last of the page before.
enum class Break {
    between_rows,
    in_row,
    unknown,  // there are words of one row on both, and nothing shows where each goes on
};

class Joining {
public:
    explicit Joining(bool breaks_are_drawn) : breaks_are_drawn_{breaks_are_drawn} {}

    void add(PagePart part) {
        auto& table = part.table;
        if (!joined_.pages.empty()) {
            drop_header(table);
            if (table.rows == 0) return;
            auto const row = cells_of_row(table, 0);
            switch (break_at(table, row)) {
                case Break::between_rows: break;
                case Break::in_row:
                    merge_row(row);
                    drop_row(table, 0);
                    break;
                case Break::unknown:
                    for (auto* const cell : row) cell->is_cut = true;
                    for (std::size_t c = 0; c < above_.size(); ++c)
                        if (auto* const cell = above(c)) cell->is_cut = true;
                    break;
            }
            join_cells(table);
        }
        append(std::move(part));
    }

    JoinedTable take() {
        std::sort(joined_.cells.begin(), joined_.cells.end(),
                  [](PdfCell const& a, PdfCell const& b) {
                      return a.row != b.row ? a.row < b.row : a.column < b.column;
                  });
        return std::move(joined_);
    }

private:
    static constexpr auto none = static_cast<std::size_t>(-1);

    void append(PagePart part) {
        auto const shift = joined_.pages.size();
        auto const last = shift + part.table.rows - 1;
        if (part.table.rows == 0) return;
        auto before = std::exchange(above_, std::vector<std::size_t>(part.table.columns, none));
        for (std::size_t row = 0; row < part.table.rows; ++row)
            signatures_.insert(signature_of(cells_of_row(part.table, row)));
        for (auto& cell : part.table.cells) {
            cell.row += shift;
            filled_.add(cell);
            if (cell.row <= last && last < cell.row + cell.rows)
                for (auto c = cell.column; c < cell.column + cell.columns; ++c)
                    above_[c] = joined_.cells.size();
            joined_.cells.push_back(std::move(cell));
        }
        // A cell that goes on over the whole page covers its last row, too.
        for (std::size_t c = 0; c < std::min(above_.size(), before.size()); ++c)
            if (above_[c] == none) above_[c] = before[c];
        joined_.pages.insert(joined_.pages.end(), part.table.rows, part.page);
    }

    /// The cell of the last row so far that covers a column.
    PdfCell* above(std::size_t column) {
        auto const is_known = column < above_.size() && above_[column] != none;
        return is_known ? &joined_.cells[above_[column]] : nullptr;
    }

    std::vector<PdfCell*> last_row() {
        std::vector<PdfCell*> row;
        for (std::size_t column = 0; column < above_.size(); ++column)
            if (auto* const cell = above(column);
                cell != nullptr && cell->column == column && cell->row + 1 == joined_.pages.size())
                row.push_back(cell);
        return row;
    }

    /// Takes a header out that is printed again.
    void drop_header(PdfTable& table) const {
        auto const cells = cells_of_row(table, 0);
        auto const titles = std::count_if(cells.begin(), cells.end(), [](PdfCell const* cell) {
            return role_of(cell->text).field != Field::other;
        });
        if (titles < 2 || !signatures_.contains(signature_of(cells))) return;
        std::size_t height = 1;
        for (auto const* cell : cells) height = std::max(height, cell->rows);
        for (; height > 0; --height) drop_row(table, 0);
    }

    Break break_at(PdfTable const& table, std::vector<PdfCell*> const& below) {
        if (count_filled(below) == 0) return Break::between_rows;
        Columns always;
        filled_.add_always(joined_.pages.size(), always);
        Filled here;
        for (auto const& cell : table.cells) here.add(cell);
        here.add_always(table.rows, always);
        auto const before = last_row();
        auto const is_whole = has_all(below, always) && has_all(before, always);
        auto const has_parts =
            has_any(before, always) && (has_any(below, always) || continues_cells(below));
        if (always.size() < 2 || is_whole || !has_parts) return Break::between_rows;
        // A cell with words on both pages goes on where its line was full on the first. One value
        // stands below another, or two cells had room left, where a row begins.
        std::size_t full = 0, ended = 0, values = 0;
        for (auto const* cell : below) {
            auto const* const upper = above(cell->column);
            if (cell->text.empty() || upper == nullptr || upper->text.empty()) continue;
            if (upper->column != cell->column || upper->columns != cell->columns) continue;
            if (upper->rows > 1) continue;  // join_cells
            ++(was_wrapped(*upper, *cell) ? full : ended);
            if (begins_with_figure(cell->text) && begins_with_figure(upper->text)) ++values;
        }
        if (ended >= 2 || (values > 0 && count_filled(below) >= 3)) return Break::between_rows;
        if (ended == 0) return Break::in_row;
        return full == 0 ? Break::between_rows : Break::unknown;
    }

    /// Whether every word of the row has a cell of the same columns with a word above it.
    bool continues_cells(std::vector<PdfCell*> const& below) {
        return std::all_of(below.begin(), below.end(), [&](PdfCell const* cell) {
            if (cell->text.empty()) return true;
            auto const* const upper = above(cell->column);
            return upper != nullptr && upper->column == cell->column &&
                   upper->columns == cell->columns && !upper->text.empty();
        });
    }

    void merge_row(std::vector<PdfCell*> const& below) {
        for (auto const* cell : below) {
            auto* const upper = above(cell->column);
            if (upper == nullptr || cell->rows > 1) continue;
            upper->is_open_below = cell->is_open_below;
            if (cell->text.empty()) continue;
            upper->text += cell->text;
            upper->is_cut = upper->is_cut || cell->is_cut;
            upper->room = cell->room;
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

    /// Makes one of the parts of merged cells that the page's end parts.
    void join_cells(PdfTable& table) {
        std::erase_if(table.cells, [&](PdfCell& cell) {
            auto* const upper = above(cell.column);
            if (cell.row != 0 || upper == nullptr || upper->column != cell.column ||
                upper->columns != cell.columns || !goes_on(*upper, cell))
                return false;
            if (!upper->text.empty() && !cell.text.empty() && upper->text != cell.text)
                upper->is_cut = upper->is_cut || !level_of(upper->text + cell.text);
            if (upper->text != cell.text) upper->text += cell.text;
            upper->rows += cell.rows;
            upper->is_cut = upper->is_cut || cell.is_cut;
            upper->room = cell.room;
            upper->is_open_below = cell.is_open_below;
            return true;
        });
    }

    /// Whether a cell at the end of a page and the one below on the next are one.
    bool goes_on(PdfCell const& upper, PdfCell const& lower) const {
        if (!breaks_are_drawn_) return upper.is_open_below || lower.is_open_above;
        if (upper.rows < 2 && lower.rows < 2) return false;
        if (upper.text.empty() || lower.text.empty()) return true;
        if (level_of(upper.text) || level_of(lower.text)) return false;
        if (role_of(upper.text).field != Field::other) return false;  // of a header
        return upper.rows > 1 && was_wrapped(upper, lower);
    }

    bool breaks_are_drawn_;
    JoinedTable joined_;
    std::vector<std::size_t> above_;  // by column, the cell that covers the last row
    std::unordered_set<std::string> signatures_;
    Filled filled_;
};

}  // namespace

JoinedTable join_pages(std::vector<PagePart> parts, bool breaks_are_drawn) {
    Joining joining{breaks_are_drawn};
    for (auto& part : parts) joining.add(std::move(part));
    return joining.take();
}

}  // namespace jixiao::document
