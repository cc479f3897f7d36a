#include "read/document/header_cells.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/facts.hpp"
#include "read/document/words.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

constexpr std::size_t most_rows = 4;

bool is_covered(PrintedRow const& row, std::size_t column, Covered how) {
    return column < row.cells.size() && row.cells[column].covered == how;
}

bool is_title(PrintedRow const& row, std::size_t column) {
    switch (role_of(row.cells[column].text).field) {
        case Field::level:
        case Field::name:
        case Field::target:
        case Field::weight:
        case Field::unit:
        case Field::actual:
        case Field::reason:
        case Field::basis: return true;
        default: return false;
    }
}

/// Whether a cell of the header goes on in this row, and something stands beside it.
bool goes_on(PrintedRow const& first, PrintedRow const& row) {
    if (!first.spans || row.grid != first.grid) return false;
    auto spans = false;
    for (std::size_t i = 0; i < first.cells.size(); ++i)
        // 年度目标 in the first column is the label of the rows beside it, not the title above
        // them.
        spans =
            spans || (is_covered(row, i, Covered::above) && first.cells[i].covered == Covered::no &&
                      is_title(first, i) && !(i == 0 && label_of(first.cells[i].text)));
    return spans;
}

bool is_word_below(std::string const& cell) {
    static constexpr std::array<std::string_view, 14> words{
        "近两年",   "近三年",   "前两年", "历史",   "经费保障", "制度保障",   "人员保障",
        "硬件条件", "条件保障", "其他",   "确定能", "有可能",   "完全不可能", "预计当年"};
    if (cell.size() > 60) return false;
    auto const packed = without_blanks(cell);
    if (std::any_of(words.begin(), words.end(),
                    [&](std::string_view word) { return packed.starts_with(word); }))
        return true;
    auto const role = role_of(cell);
    switch (role.field) {
        case Field::history:
        case Field::year:
        case Field::target:
        case Field::reason:
        case Field::actual: return true;
        default: return packed == "当年" || packed == "本年" || packed == "原因说明";
    }
}

/// Whether a row above a header groups its columns: 上半年 over 完成值 and 偏差原因.
bool is_group_row(PrintedRow const& row, PrintedRow const& header) {
    if (row.grid == 0 || row.grid != header.grid || is_head_row(row)) return false;
    constexpr std::size_t longest = 60;
    std::size_t groups = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].text.size() > longest) return false;
        if (!row.cells[i].text.empty() && is_covered(row, i + 1, Covered::left)) ++groups;
    }
    return groups > 0 && used_cells(row) > 1 && sole_text(row).empty();
}

/// Says of each column what groups it.
void add_groups(PrintedRow const& row, std::vector<HeaderColumn>& columns) {
    std::string over;
    for (std::size_t c = 0; c < std::min(row.cells.size(), columns.size()); ++c) {
        if (row.cells[c].covered == Covered::no) over = row.cells[c].text;
        auto& column = columns[c];
        if (over.empty() || column.texts.empty() || row.cells[c].covered == Covered::above)
            continue;
        column.texts.insert(column.texts.begin(), over);
        if (column.term == TermWord::none) column.term = role_of(over).term;
    }
}

/// Without spans, a further row of a header need not stand below its columns: only words that say
/// more about the column above are taken.
bool may_refine(Field above, Field below) {
    if (above != Field::other && above != Field::reason) return false;
    return below == Field::other || below == Field::reason || below == Field::actual;
}

}  // namespace

bool is_header_below(PrintedRow const& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](PrintedCell const& cell) {
        return cell.text.empty() || is_word_below(cell.text);
    });
}

std::size_t header_height(std::vector<PrintedRow> const& rows, std::size_t at) {
    std::size_t height = 1;
    while (height < most_rows && at + height < rows.size()) {
        auto const& row = rows[at + height];
        if (row.cells.size() < 2) break;
        if (!goes_on(rows[at], row) && !is_header_below(row)) break;
        ++height;
    }
    return height;
}

std::vector<HeaderColumn> header_columns(std::vector<PrintedRow> const& rows, std::size_t at,
                                         std::size_t height) {
    std::size_t width = 0;
    for (auto i = at; i < at + height; ++i) width = std::max(width, rows[i].cells.size());
    std::vector<HeaderColumn> columns(width);
    std::vector<bool> begins(width, false);
    for (auto i = at; i < at + height; ++i) {
        std::string over;
        auto covered_group = false;
        for (std::size_t c = 0; c < rows[i].cells.size(); ++c) {
            auto const& cell = rows[i].cells[c];
            auto& column = columns[c];
            if (cell.covered == Covered::above) {
                covered_group = false;
                continue;
            }
            if (cell.covered == Covered::no) {
                over = cell.text;
                covered_group = !over.empty();
            }
            if (!covered_group) continue;
            auto const role = role_of(over);
            if (i > at && !rows[i].spans && !may_refine(column.role.field, role.field)) continue;
            if (role.term != TermWord::none) column.term = role.term;
            column.texts.push_back(over);
            // A word over several columns says what they share; the words below it say the rest.
            if (cell.covered == Covered::left && i + 1 == at + height) {
                column.width = 0;
                continue;
            }
            if (cell.covered == Covered::left) continue;
            begins[c] = true;
            column.role = role;
            column.width = 1;
            for (auto next = c + 1; is_covered(rows[i], next, Covered::left); ++next)
                ++column.width;
        }
    }
    for (std::size_t c = 0; c < width; ++c)
        if (!begins[c]) columns[c].width = columns[c].texts.empty() ? 1 : 0;
    if (at > 0 && is_group_row(rows[at - 1], rows[at])) add_groups(rows[at - 1], columns);
    return columns;
}

}  // namespace jixiao::document
