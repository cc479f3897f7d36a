#include "read/document/layouts.hpp"
#include "read/document/lines.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

struct Counts {
    std::size_t lines = 0, tabs = 0, pipes = 0, commas = 0, columns = 0;
    std::size_t with_comma = 0;  // lines with one at least
};

/// Whether blanks separate at least two cells: text, two blanks or more, text.
bool is_lined_up(std::string_view line) {
    auto const first = line.find_first_not_of(' ');
    if (first == std::string_view::npos) return false;
    auto const gap = line.find("  ", first);
    return gap != std::string_view::npos &&
           line.find_first_not_of(' ', gap) != std::string_view::npos;
}

Counts count(std::string_view text) {
    Counts counts;
    each_line(text, [&](std::string_view line, std::size_t, std::size_t) {
        auto const first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos) return;
        ++counts.lines;
        if (line.find('\t') != std::string_view::npos) ++counts.tabs;
        if (line[first] == '|' || line[line.find_last_not_of(" \t")] == '|') ++counts.pipes;
        auto const commas = std::count(line.begin(), line.end(), ',');
        if (commas >= 1) ++counts.with_comma;
        if (commas >= 2) ++counts.commas;
        if (is_lined_up(line)) ++counts.columns;
    });
    return counts;
}

}  // namespace

Layout layout_of(std::string_view text) {
    // The start is enough, and long documents are judged as fast as short ones.
    auto const start = text.substr(0, std::size_t{1} << 20);
    auto const counts = count(start);
    auto const& [lines, tabs, pipes, some_commas, columns, with_comma] = counts;
    // A list of two columns has one comma a line.
    auto const commas = with_comma == lines ? lines : some_commas;
    if (tabs > pipes && tabs * 2 >= std::max(commas, columns)) return Layout::tabs;
    if (pipes > 0) return Layout::pipes;
    if (commas > columns) return Layout::commas;
    return columns > 0 ? Layout::columns : Layout::tabs;
}

void each_row(std::string_view text, Layout layout, VisitRow const& visit) {
    auto const visit_filled = [&](PrintedRow const& row) {
        if (!is_blank(row)) visit(row);
    };
    switch (layout) {
        case Layout::tabs: return each_tab_row(text, visit_filled);
        case Layout::pipes: return each_pipe_row(text, visit_filled);
        case Layout::commas: return each_comma_row(text, visit_filled);
        case Layout::columns: return each_column_row(text, visit_filled);
    }
}

}  // namespace jixiao::document
