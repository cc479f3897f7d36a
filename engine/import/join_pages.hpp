#pragma once

#include "import/pdf_table.hpp"

#include <cstddef>
#include <vector>

namespace jixiao::importing {

struct PagePart {
    PdfTable table;
    std::size_t page = 0;
};

/// A table over all its pages: cells by row and column, and the page of each row.
struct JoinedTable {
    std::vector<PdfCell> cells;
    std::vector<std::size_t> pages;
};

/// Puts the parts of a table together. A header that is printed again stays. The first row of a
/// page goes to the last of the page before when it lacks what every row has, or that one does: the
/// page break cut it. A merged cell whose word stands on the other page is one with its rest.
JoinedTable join_pages(std::vector<PagePart> parts);

}  // namespace jixiao::importing
