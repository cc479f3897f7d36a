#include "report/terminal/columns.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <string_view>

namespace jixiao {
namespace {

constexpr std::size_t gap = 2;

/// The lines of a cell; one, as it stands, where its text can be shown so and fits.
class CellLines {
public:
    CellLines(Cell const& cell, std::size_t width, std::size_t most_lines, Look const& look)
        : ambiguous_{look.ambiguous} {
        constexpr std::size_t bytes_of_cell = 8;  // more are of no honest text
        std::string_view const text{cell.text};
        if (width >= 2 && text.size() <= width * bytes_of_cell && is_printable(text)) {
            auto const cells = cell.cells ? *cell.cells : count_cells(text, ambiguous_);
            one_ = text.substr(0, text.find_last_not_of(' ') + 1);
            cells_ = cells - (text.size() - one_.size());
            fits_ = cells <= width;
        }
        if (!fits_) lines_ = wrap_cells(printable(text), width, most_lines, ambiguous_);
    }

    std::size_t height() const { return !fits_ ? lines_.size() : one_.empty() ? 0 : 1; }
    /// Line `at`; empty behind the last.
    std::string_view line(std::size_t at) const {
        if (at >= height()) return {};
        return fits_ ? one_ : std::string_view{lines_[at]};
    }
    std::size_t cells(std::size_t at) const {
        return fits_ ? cells_ : count_cells(lines_[at], ambiguous_);
    }

private:
    Ambiguous ambiguous_;
    bool fits_ = false;
    std::string_view one_;
    std::size_t cells_ = 0;
    std::vector<std::string> lines_;
};

}  // namespace

std::string behind_shape(std::string const& lines, Status status, Look const& look) {
    std::string shown;
    shown.reserve(lines.size() + 32);  // for what leads the lines
    for (std::size_t at = 0; at < lines.size();) {
        auto const end = lines.find('\n', at) + 1;
        shown += at == 0 ? lead_of(status, look) : "  ";
        shown.append(lines, at, end - at);
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
    boost::container::small_vector<CellLines, 8> lines;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        lines.emplace_back(cells[i], columns[i].width, most_lines, look);
        height = std::max(height, lines.back().height());
    }
    std::string shown;
    std::size_t bytes = 0;
    for (auto const& cell : cells) bytes += cell.text.size();
    shown.reserve(bytes * 2);
    for (std::size_t line = 0; line < height; ++line) {
        std::size_t blanks = 0;  // held back until something follows them
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) blanks += gap;
            auto const text = lines[i].line(line);
            if (text.empty()) {
                blanks += columns[i].width;
                continue;
            }
            auto const used = lines[i].cells(line);
            auto const rest = columns[i].width > used ? columns[i].width - used : 0;
            auto const before = columns[i].to_the_right ? rest : 0;
            shown.append(blanks, ' ');
            if (cells[i].dress)
                shown += cells[i].dress(std::string(before, ' ').append(text));
            else
                shown.append(before, ' ').append(text);
            blanks = rest - before;
        }
        shown += '\n';
    }
    return shown;
}

}  // namespace jixiao
