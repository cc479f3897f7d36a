#pragma once

#include "read/document/row.hpp"

#include <cstddef>
#include <vector>

namespace jixiao::document {

/// Lays cells with spans out as rows of one grid, row by row from left to right.
class GridBuilder {
public:
    GridBuilder(std::size_t grid, std::size_t part) : grid_{grid}, part_{part} {}

    void begin_row(std::size_t line, std::size_t offset);
    /// The next cell of the row, behind those that are covered from above.
    void add(PrintedCell cell, std::size_t rows, std::size_t columns);
    /// The row, when it is done.
    PrintedRow end_row();

private:
    void add_covered();

    std::size_t grid_, part_;
    PrintedRow row_;
    std::vector<std::size_t> below_;  // by column: rows below that its cell covers
    std::vector<bool> is_cut_;        // by column: whether that cell is cut
};

}  // namespace jixiao::document
