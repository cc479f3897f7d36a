#include "read/document/column_group.hpp"

#include "base/utf8.hpp"
#include "read/document/html_text.hpp"
#include "read/document/titles.hpp"

#include <algorithm>
#include <utility>

namespace jixiao::document {
namespace {

/// How far a wrapped line may start to the left of its cell's first.
constexpr std::size_t slack = 2;

/// A wrap parts Chinese words and figures anywhere, Latin words only at a blank.
void append(std::string& text, std::string const& more) {
    if (!text.empty() && !more.empty() && is_letter(text.back()) && is_letter(more.front()))
        text += ' ';
    text += more;
}

/// Adds a wrapped piece to the cell it stands below, or as a cell of its own.
void add(ColumnGroup& group, Piece const& piece) {
    auto const after = std::find_if(group.cells.begin(), group.cells.end(), [&](Piece const& cell) {
        return cell.column > piece.column + slack;
    });
    if (after == group.cells.begin()) {
        group.cells.insert(after, piece);
        return;
    }
    auto& cell = *std::prev(after);
    // A cell that ended far to the left is not the one above.
    auto const end = cell.column + std::max<std::size_t>(count_characters(cell.text), 1);
    if (piece.column > end + slack)
        group.cells.insert(after, piece);
    else
        append(cell.text, piece.text);
}

}  // namespace

ColumnLine column_line(std::string_view line, std::size_t begin, std::size_t number) {
    ColumnLine read{number, begin, {}};
    std::size_t column = 0, counted = 0;
    for (std::size_t at = 0; at < line.size() && read.pieces.size() < most_cells;) {
        auto const from = std::min(line.find_first_not_of(" \f", at), line.size());
        at = std::min(line.find("  ", from), line.size());
        if (at == from) break;
        column += count_characters(line.substr(counted, from - counted));
        counted = from;
        read.pieces.push_back({column, begin + from, std::string{line.substr(from, at - from)}});
    }
    return read;
}

std::vector<ColumnGroup> groups_of(std::vector<ColumnLine> const& lines) {
    std::size_t most = 0;
    for (auto const& line : lines) most = std::max(most, line.pieces.size());
    auto const is_full = [&](ColumnLine const& line) {
        return line.pieces.size() * 10 >= most * 7;
    };
    std::vector<ColumnGroup> groups;
    auto after_title = true;
    for (auto const& line : lines) {
        auto const is_title =
            line.pieces.size() == 1 && title_of(line.pieces.front().text).kind != TitleKind::none;
        auto const is_text = most == 1;
        if (std::exchange(after_title, is_title) || is_title || is_text || is_full(line))
            groups.push_back({line.number, line.begin, line.pieces});
        else
            for (auto const& piece : line.pieces) add(groups.back(), piece);
    }
    return groups;
}

}  // namespace jixiao::document
