#include "report/workbook/row_heights.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <numeric>

namespace jixiao::workbook {
namespace {

constexpr std::size_t most_lines = 30;  // a row cannot be higher than 409 points

/// How many terminal cells fit beside each other.
std::size_t width_of(Cell const& cell, Sheet const& sheet) {
    auto const from = std::min(cell.column, sheet.widths.size());
    auto const to = std::min(cell.column + cell.across, sheet.widths.size());
    auto const at = [&](std::size_t i) {
        return sheet.widths.begin() + static_cast<std::ptrdiff_t>(i);
    };
    auto const width = std::accumulate(at(from), at(to), 0.0);
    return std::max<std::size_t>(
        2, static_cast<std::size_t>(width * usual_points / cell.style.points));
}

}  // namespace

std::size_t count_lines(std::string_view text, std::size_t cells, std::size_t most) {
    std::size_t lines = 0;
    for (auto rest = text; lines < most;) {
        auto const end = rest.find('\n');
        auto const line = rest.substr(0, end);
        lines += count_cells(line) <= cells ? 1 : wrap_cells(line, cells, most - lines).size();
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    return lines;
}

std::map<std::size_t, double> row_heights(Sheet const& sheet) {
    constexpr auto line = 13.5, around = 4.5;  // points
    std::map<std::size_t, std::size_t> lines;
    for (auto const& cell : sheet.cells) {
        if (cell.down > 1 || cell.number) continue;
        auto& most = lines[cell.row];
        most = std::max(most, count_lines(cell.text, width_of(cell, sheet), most_lines));
    }
    auto heights = sheet.heights;
    for (auto const& [row, count] : lines)
        heights.emplace(row, line * static_cast<double>(count) + around);
    return heights;
}

}  // namespace jixiao::workbook
