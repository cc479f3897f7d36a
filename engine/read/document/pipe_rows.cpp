#include "read/document/clean_cell.hpp"
#include "read/document/layouts.hpp"
#include "read/document/lines.hpp"

#include <optional>

namespace jixiao::document {
namespace {

/// |---|:--:| below a header.
bool is_rule(std::string_view line) {
    return line.find('-') != std::string_view::npos &&
           line.find_first_not_of("|-: \t") == std::string_view::npos;
}

struct Ends {
    std::size_t first, last;
};

std::optional<Ends> ends_of(std::string_view line) {
    auto const first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return std::nullopt;
    return Ends{first, line.find_last_not_of(" \t")};
}

/// Whether pipes stand behind cells and not before them, as pages print them that lost their
/// mark-up: "一级指标 | 二级指标 |".
bool ends_cells(std::string_view text) {
    std::size_t before = 0, behind = 0;
    each_line(text.substr(0, std::size_t{1} << 16), [&](std::string_view line, auto, auto) {
        auto const ends = ends_of(line);
        if (!ends) return;
        if (line[ends->first] == '|' && ends->last > ends->first) ++before;
        if (line[ends->last] == '|' && line[ends->first] != '|') ++behind;
    });
    return behind > before;
}

void each_markdown_row(std::string_view text, VisitRow const& visit) {
    each_line(text, [&](std::string_view line, std::size_t begin, std::size_t number) {
        auto const ends = ends_of(line);
        if (!ends) return;
        if (line[ends->first] != '|') return visit({number, begin, {clean_cell(line, begin)}});
        if (is_rule(line)) return;
        auto const to =
            ends->last > ends->first && line[ends->last] == '|' ? ends->last : ends->last + 1;
        visit({number, begin, split_cells(text, begin + ends->first + 1, begin + to, '|')});
    });
}

/// A row goes on in the next line until a pipe ends it.
class ClosedCells {
public:
    ClosedCells(std::string_view text, VisitRow const& visit) : text_{text}, visit_{visit} {}

    void take(std::string_view line, std::size_t begin, std::size_t number) {
        auto const ends = ends_of(line);
        if (!ends) return finish();
        auto const has_pipe = line.find('|') != std::string_view::npos;
        if (!open_ && !has_pipe) return visit_({number, begin, {clean_cell(line, begin)}});
        if (!open_) row_ = {number, begin, {}};
        auto const is_closed = line[ends->last] == '|';
        auto cells = split_cells(text_, begin + ends->first,
                                 begin + (is_closed ? ends->last : ends->last + 1), '|');
        if (open_ && !row_.cells.empty() && !cells.empty()) {
            row_.cells.back() =
                clean_cell(row_.cells.back().text + " " + cells[0].text, row_.cells.back().offset);
            cells.erase(cells.begin());
        }
        row_.cells.insert(row_.cells.end(), cells.begin(), cells.end());
        open_ = !is_closed;
        if (is_closed) visit_(row_);
    }
    void finish() {
        if (open_) visit_(row_);
        open_ = false;
    }

private:
    std::string_view text_;
    VisitRow const& visit_;
    PrintedRow row_;
    bool open_ = false;
};

}  // namespace

void each_pipe_row(std::string_view text, VisitRow const& visit) {
    if (!ends_cells(text)) return each_markdown_row(text, visit);
    ClosedCells rows{text, visit};
    each_line(text, [&](std::string_view line, std::size_t begin, std::size_t number) {
        rows.take(line, begin, number);
    });
    rows.finish();
}

}  // namespace jixiao::document
