#include "read/document/grid_builder.hpp"

#include <utility>

namespace jixiao::document {

void GridBuilder::begin_row(std::size_t line, std::size_t offset) {
    row_ = {line, offset, {}, grid_, part_};
    add_covered();
}

void GridBuilder::add_covered() {
    while (row_.cells.size() < below_.size() && below_[row_.cells.size()] > 0) {
        --below_[row_.cells.size()];
        row_.cells.push_back({{}, row_.begin, false, Covered::above, is_cut_[row_.cells.size()]});
    }
}

void GridBuilder::add(PrintedCell cell, std::size_t rows, std::size_t columns) {
    auto const is_cut = cell.is_cut;
    for (std::size_t i = 0; i < columns && row_.cells.size() < most_cells; ++i) {
        auto const column = row_.cells.size();
        if (below_.size() <= column) {
            below_.resize(column + 1);
            is_cut_.resize(column + 1);
        }
        if (i > 0 && below_[column] > 0) break;  // never over a cell that is there
        below_[column] = rows - 1;
        is_cut_[column] = is_cut;
        auto const offset = cell.offset;
        row_.cells.push_back(i == 0 ? std::move(cell)
                                    : PrintedCell{{}, offset, false, Covered::left});
        if (i == 0) cell.offset = offset;
    }
    add_covered();
}

PrintedRow GridBuilder::end_row() {
    add_covered();
    return std::move(row_);
}

}  // namespace jixiao::document
