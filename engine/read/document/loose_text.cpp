#include "read/document/loose_text.hpp"

namespace jixiao::document {

PrintedRow row_of_tokens(std::vector<Token> const& tokens) {
    PrintedRow row;
    for (auto const& token : tokens) {
        if (row.line == 0) row.line = token.line;
        if (row.begin == 0) row.begin = token.offset;
        row.begin = std::min(row.begin, token.offset);
        row.cells.push_back({token.text, token.offset, false});
    }
    for (auto& cell : row.cells) cell.offset = std::max(cell.offset, row.begin);
    return row;
}

std::optional<Document> read_loose_text(std::string const& text) {
    constexpr std::size_t largest = std::size_t{1} << 20;
    if (text.size() > largest) return std::nullopt;
    for (auto const read : {read_listed_cells, read_loose_lines, read_run_together, read_prose})
        if (auto document = read(text)) return document;
    return std::nullopt;
}

}  // namespace jixiao::document
