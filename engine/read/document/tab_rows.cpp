#include "read/document/clean_cell.hpp"
#include "read/document/layouts.hpp"
#include "read/document/lines.hpp"

namespace jixiao::document {
std::vector<PrintedCell> split_cells(std::string_view text, std::size_t from, std::size_t to,
                                     char separator) {
    std::vector<PrintedCell> cells;
    while (cells.size() < most_cells) {
        auto end = from;
        while (end < to && (text[end] != separator || (end > from && text[end - 1] == '\\'))) ++end;
        cells.push_back(clean_cell(text.substr(from, end - from), from));
        if (end >= to) break;
        from = end + 1;
    }
    return cells;
}

void each_tab_row(std::string_view text, VisitRow const& visit) {
    each_line(text, [&](std::string_view line, std::size_t begin, std::size_t number) {
        visit({number, begin, split_cells(text, begin, begin + line.size(), '\t')});
    });
}

}  // namespace jixiao::document
