#include "read/document/flatten_header.hpp"

#include "read/document/clean_cell.hpp"

namespace jixiao::document {

std::vector<std::string> flatten_header(std::vector<PrintedRow> const& header, std::size_t width) {
    auto const below = [&](std::size_t level, std::size_t column) {
        for (auto i = level + 1; i < header.size(); ++i)
            if (!cell_text(header[i], column).empty()) return true;
        return false;
    };
    std::vector<std::string> names(width);
    for (std::size_t level = 0; level < header.size(); ++level) {
        std::string over;
        for (std::size_t column = 0; column < width; ++column) {
            auto const own = without_blanks(cell_text(header[level], column));
            if (!own.empty())
                over = own;
            else if (!below(level, column))
                continue;
            if (over.empty() || (own.empty() && level + 1 == header.size())) continue;
            if (!names[column].empty()) names[column] += '/';
            names[column] += over;
        }
    }
    return names;
}

}  // namespace jixiao::document
