#include "report/terminal/columns.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace jixiao {
namespace {

constexpr auto gap = "  ";

}  // namespace

std::string behind_shape(std::string const& lines, Status status, Look const& look) {
    std::string shown;
    for (std::size_t at = 0; at < lines.size();) {
        auto const end = lines.find('\n', at) + 1;
        shown += (at == 0 ? lead_of(status, look) : "  ") + lines.substr(at, end - at);
        at = end;
    }
    return shown;
}

std::string indented(std::string const& text, std::size_t indent, std::size_t width,
                     Look const& look, std::size_t most_lines) {
    std::string shown;
    for (auto const& line : wrap_cells(printable(text), width - indent, most_lines, look.ambiguous))
        shown += std::string(indent, ' ') + line + "\n";
    return shown;
}

std::string lay_out(std::vector<Column> const& columns, std::vector<Cell> const& cells,
                    Look const& look, std::size_t most_lines) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        wrapped.push_back(
            wrap_cells(printable(cells[i].text), columns[i].width, most_lines, look.ambiguous));
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
            auto& text = wrapped[i][line];
            auto const used = count_cells(text, look.ambiguous);
            auto const rest = columns[i].width > used ? columns[i].width - used : 0;
            if (columns[i].to_the_right) text.insert(0, rest, ' ');
            shown += blanks;
            shown += cells[i].dress ? cells[i].dress(std::move(text)) : text;
            blanks.assign(columns[i].to_the_right ? 0 : rest, ' ');
        }
        shown += '\n';
    }
    return shown;
}

}  // namespace jixiao
