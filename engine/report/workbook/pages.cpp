#include "report/workbook/pages.hpp"

#include "report/workbook/row_heights.hpp"

#include <algorithm>
#include <numeric>

namespace jixiao::workbook {
namespace {

constexpr double points_of_inch = 72;
constexpr double long_side = 297 / 25.4, short_side = 210 / 25.4;  // of A4, in inches

/// Programs measure letters differently: what is left to them at the foot of a page.
constexpr double spare = 0.06;

/// The height of a page in points of the sheet, which is printed smaller to fit the paper.
double height_of_page(Sheet const& sheet) {
    constexpr double digit = 7, around = 5, points_of_pixel = 0.75;  // of a column's width
    auto const width = std::accumulate(sheet.widths.begin(), sheet.widths.end(), 0.0,
                                       [](double sum, double digits) {
                                           return sum + (digits * digit + around) * points_of_pixel;
                                       });
    auto const paper = (long_side - 2 * side_margin) * points_of_inch;
    auto const height = (short_side - top_margin - bottom_margin) * points_of_inch;
    return height * std::max(1.0, width / paper) * (1 - spare);
}

}  // namespace

std::vector<std::size_t> page_breaks(Sheet const& sheet, std::size_t tail) {
    auto const heights = row_heights(sheet);
    constexpr double usual_height = 15;
    auto const height_of = [&](std::size_t from, std::size_t to) {
        double sum = 0;
        for (auto row = from; row < to; ++row) {
            auto const known = heights.find(row);
            sum += known == heights.end() ? usual_height : known->second;
        }
        return sum;
    };
    std::size_t end = 0;
    for (auto const& cell : sheet.cells) end = std::max(end, cell.row + cell.down);
    auto const page = height_of_page(sheet);
    auto const head = height_of(sheet.repeated_from, sheet.frozen_rows);
    std::vector<std::size_t> breaks;
    auto used = height_of(0, sheet.repeated_from);
    for (auto row = sheet.repeated_from; row < end;) {
        // Rows that stay together: the headings with the first row, the last row with the tail.
        auto next = row == sheet.repeated_from ? sheet.frozen_rows + 1 : row + 1;
        if (next >= tail && height_of(row, end) + head <= page) next = end;
        auto const height = height_of(row, std::min(next, end));
        if (used > 0 && used + height > page) {
            breaks.push_back(row);
            used = row == sheet.repeated_from ? 0 : head;
        }
        used += height;
        row = next;
    }
    return breaks;
}

}  // namespace jixiao::workbook
