#pragma once

#include "read/document/pdf_table.hpp"

#include <cstddef>
#include <vector>

namespace jixiao::document {

struct PagePart {
    PdfTable table;
    std::size_t page = 0;
};

/// A table over all its pages: cells by row and column, and the page of each row.
struct JoinedTable {
    std::vector<PdfCell> cells;
    std::vector<std::size_t> pages;
};

/// Puts the parts of a table together. A header that is printed again is left out. The first row of
/// a page goes to the last of the page before when it lacks what every row has, or that one does:
/// the page break cut it. The parts of a merged cell become one. Where rules are drawn at the end
/// of every page, as Word does, they do not tell; else a cell that has none there goes on.
JoinedTable join_pages(std::vector<PagePart> parts, bool breaks_are_drawn);

}  // namespace jixiao::document
