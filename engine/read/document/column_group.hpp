#pragma once

#include "read/document/row.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::document {

/// A piece of a line between blanks, two or more of them, with where it starts.
struct Piece {
    std::size_t column = 0;  // characters before it on its line
    std::size_t offset = 0;  // byte of the document
    std::string text;
};

/// One line that is lined up by blanks.
struct ColumnLine {
    std::size_t number = 0;
    std::size_t begin = 0;
    std::vector<Piece> pieces;
};

ColumnLine column_line(std::string_view line, std::size_t begin, std::size_t number);

/// A row of a table over one line or several: the pieces of its cells below one another, joined.
struct ColumnGroup {
    std::size_t line = 0;
    std::size_t begin = 0;
    std::vector<Piece> cells;  // from left to right
};

/// The rows in lines that no blank line parts. Lines with about as many pieces as the fullest
/// begin a row each, and so do titles and what follows them; the others are wraps of the row above.
std::vector<ColumnGroup> groups_of(std::vector<ColumnLine> const& lines);

}  // namespace jixiao::document
