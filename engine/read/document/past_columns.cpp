#include "read/document/past_columns.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/facts.hpp"
#include "read/document/words.hpp"

#include <algorithm>
#include <array>

namespace jixiao::document {
namespace {

/// What a cell below 指标值 says: a year of the past (-2: 前年), 0 for the table's own, nothing
/// for a word that stands over others (近两年指标值).
std::optional<int> leaf_of(std::string const& cell, int year) {
    auto const packed = without_blanks(cell);
    if (packed.starts_with("前年")) return -2;
    if (packed.starts_with("上年") || packed.starts_with("去年")) return -1;
    if (auto const own = year_in(packed)) return *own == year ? 0 : *own;
    for (auto const* word : {"预计当年", "预期当年", "当年", "本年", "年度指标值", "目标值"})
        if (packed.starts_with(word)) return 0;
    return std::nullopt;
}

/// Whether a row up to the next header or form has text in one of the columns.
bool has_text_below(std::vector<PrintedRow> const& rows, std::size_t at, std::size_t height,
                    std::size_t from, std::size_t to) {
    auto const& title = cell_text(rows[at], from - 1);
    for (auto i = at + height; i < rows.size(); ++i) {
        if (cell_text(rows[i], from - 1) == title || is_head_row(rows[i])) return false;
        for (auto column = from; column < to; ++column)
            if (!cell_text(rows[i], column).empty()) return true;
    }
    return false;
}

}  // namespace

bool may_be_header(PrintedRow const& row) {
    static constexpr std::array<std::string_view, 9> words{
        "三级", "二级", "指标名称", "指标内容", "指标值", "目标值", "指标", "考核", "具体指标"};
    std::size_t found = 0;
    for (auto const& cell : row.cells) {
        if (cell.text.size() > 180 || level_of(cell.text)) continue;
        if (std::any_of(
                words.begin(), words.end(),
                [&](std::string_view word) { return cell.text.find(word) != std::string::npos; }) ||
            cell.text.find("级") != std::string::npos ||
            cell.text.find("目标") != std::string::npos)
            ++found;
    }
    return found >= 1;
}

void take_past_columns(Frame& frame, std::vector<PrintedRow> const& rows, std::size_t at,
                       std::size_t height, int year) {
    auto& columns = frame.columns;
    auto const& first = rows[at];
    auto begin = frame.column(Field::target);
    // Where the cells of the years stand below their title, the columns have their roles already.
    if (!begin || frame.column(Field::history)) return;
    std::vector<int> leaves;
    auto names_own = false;  // 预计当年实现, beside the years of the past
    for (auto i = at + 1; i < at + height; ++i)
        for (auto const& cell : rows[i].cells)
            if (auto const leaf = leaf_of(cell.text, year)) {
                if (*leaf != 0) leaves.push_back(*leaf);
                names_own = names_own || *leaf == 0;
            }
    // The cell 指标值 spans the columns to its right that have no name of their own.
    auto const used = used_cells(first);
    auto end = *begin + 1;
    while (end < used && first.cells[end].text.empty()) ++end;
    if (first.spans && *begin < first.cells.size()) {
        end = *begin + 1;
        while (end < first.cells.size() && first.cells[end].covered == Covered::left) ++end;
        if (leaves.empty()) return;
    } else if (end == used && used < first.cells.size()) {
        end = std::min(first.cells.size(), *begin + 4);
    }
    auto const has_basis = end < used;
    // One value that is set over several columns.
    if (leaves.empty() && !has_text_below(rows, at, height, *begin + 1, end)) return;
    frame.target_is_lost = !leaves.empty() && !names_own && !has_basis;
    // A header that lost the empty cells behind 指标值 has fewer columns than it names years.
    if (auto const wanted = leaves.size() + 1; wanted > end - *begin) {
        auto const missing = wanted - (end - *begin);
        columns.insert(columns.begin() + static_cast<std::ptrdiff_t>(end), missing, Column{});
        end += missing;
    }
    auto const span = end - *begin;
    auto past = leaves.empty() ? (has_basis ? span - 1 : 0) : leaves.size();
    if (has_basis) past = std::min(past, span - 1);
    if (columns.size() < *begin + past + 1) columns.resize(*begin + past + 1);
    for (std::size_t i = 0; i < past; ++i)
        columns[*begin + i] = {Field::history,
                               i < leaves.size() ? leaves[i] : -static_cast<int>(past - i)};
    columns[*begin + past] = {Field::target};
    if (!has_basis) columns.resize(*begin + past + 1);
}

}  // namespace jixiao::document
