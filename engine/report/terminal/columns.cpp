#include "report/terminal/columns.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace jixiao {
namespace {

constexpr auto gap = "  ";

std::string aligned(std::string const& text, Column const& column) {
    if (!column.to_the_right) return pad_cells(text, column.width);
    auto const cells = count_cells(text);
    return std::string(column.width > cells ? column.width - cells : 0, ' ') + text;
}

}  // namespace

std::string lay_out(std::vector<Column> const& columns, std::vector<Cell> const& cells,
                    std::size_t most_lines) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        wrapped.push_back(wrap_cells(printable(cells[i].text), columns[i].width, most_lines));
        height = std::max(height, wrapped.back().size());
    }
    std::string shown;
    for (std::size_t line = 0; line < height; ++line) {
        std::string blanks;  // held back until something follows them
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) blanks += gap;
            if (line >= wrapped[i].size() || wrapped[i][line].empty()) {
                blanks.append(columns[i].width, ' ');
                continue;
            }
            auto text = aligned(wrapped[i][line], columns[i]);
            auto const end = text.find_last_not_of(' ') + 1;
            auto const rest = text.size() - end;
            text.resize(end);
            shown += blanks + (cells[i].dress ? cells[i].dress(std::move(text)) : text);
            blanks.assign(rest, ' ');
        }
        shown += '\n';
    }
    return shown;
}

}  // namespace jixiao
