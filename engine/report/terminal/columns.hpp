#pragma once

#include "report/terminal/paint.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// A column of a terminal table, in cells.
struct Column {
    std::size_t width = 0;
    bool to_the_right = false;
};

/// The text of one cell; `dress` adds colour to each finished line of it without changing its
/// width. `cells` is the width of the text where it was measured already.
struct Cell {
    std::string text;
    std::function<std::string(std::string)> dress;
    std::optional<std::size_t> cells = {};
};

/// Lines with the shape of a status before the first and blanks before the others.
std::string behind_shape(std::string const& lines, Status status, Look const& look);

/// A text in lines of `width` cells with their indent, at most `most_lines`.
std::string indented(std::string const& text, std::size_t indent, std::size_t width,
                     Look const& look, std::size_t most_lines = 4);

/// One row of a table, in as many lines as its tallest cell needs (at most `most_lines`), columns
/// two spaces apart, no spaces at the ends of lines. Empty cells at the end cost nothing.
std::string lay_out(std::vector<Column> const& columns, std::vector<Cell> const& cells,
                    Look const& look, std::size_t most_lines = 4);

}  // namespace jixiao
