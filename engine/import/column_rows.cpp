#include "import/clean_cell.hpp"
#include "import/layouts.hpp"
#include "import/lines.hpp"

#include <algorithm>

namespace jixiao::importing {

void each_column_row(std::string_view text, VisitRow const& visit) {
    each_line(text, [&](std::string_view line, std::size_t begin, std::size_t number) {
        PrintedRow row{number, begin, {}};
        for (std::size_t at = 0; at < line.size() && row.cells.size() < most_cells;) {
            auto const from = std::min(line.find_first_not_of(" \f", at), line.size());
            at = std::min(line.find("  ", from), line.size());
            if (at > from)
                row.cells.push_back(clean_cell(line.substr(from, at - from), begin + from));
        }
        visit(row);
    });
}

}  // namespace jixiao::importing
