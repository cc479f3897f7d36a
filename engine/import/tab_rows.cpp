#include "import/clean_cell.hpp"
#include "import/layouts.hpp"
#include "import/lines.hpp"

namespace jixiao::importing {
namespace {

/// The cells of bytes [from, to) of the document, separated by `separator` where no backslash
/// escapes it.
std::vector<PrintedCell> split(std::string_view text, std::size_t from, std::size_t to,
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

/// |---|:--:| below a header.
bool is_rule(std::string_view line) {
    return line.find('-') != std::string_view::npos &&
           line.find_first_not_of("|-: \t") == std::string_view::npos;
}

}  // namespace

void each_tab_row(std::string_view text, VisitRow const& visit) {
    each_line(text, [&](std::string_view line, std::size_t begin, std::size_t number) {
        visit({number, begin, split(text, begin, begin + line.size(), '\t')});
    });
}

void each_pipe_row(std::string_view text, VisitRow const& visit) {
    each_line(text, [&](std::string_view line, std::size_t begin, std::size_t number) {
        auto const first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos) return;
        auto const last = line.find_last_not_of(" \t");
        if (line[first] != '|') return visit({number, begin, {clean_cell(line, begin)}});
        if (is_rule(line)) return;
        auto const to = last > first && line[last] == '|' ? last : last + 1;
        visit({number, begin, split(text, begin + first + 1, begin + to, '|')});
    });
}

}  // namespace jixiao::importing
