#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::document {

/// Whether a place of a grid is taken by a cell that begins further left or further up.
enum class Covered : unsigned char { no, left, above };

/// One cell of a document, cleaned (clean_cell.hpp). The places a merged cell covers hold no text.
struct PrintedCell {
    std::string text;
    std::size_t offset = 0;  // byte of the document at which it starts
    bool mended = false;     // blanks of a line wrap were taken out
    Covered covered = Covered::no;
    bool is_cut = false;   // the page may show only a part of its text
    std::size_t rows = 1;  // of its grid that it spans
};

/// One line of a document: a row of a grid, or a line of text, which is a row of one cell.
struct PrintedRow {
    std::size_t line = 0;   // from 1
    std::size_t begin = 0;  // byte of the document at which the line starts
    std::vector<PrintedCell> cells;
    std::size_t grid = 0;   // the number of its grid, from 1; 0 for text
    std::size_t part = 0;   // the page or sheet, see Document::parts
    bool lines_up = false;  // with the row above or below: their cells begin at the same columns
    bool spans = false;     // the grid knows which cells are merged: its columns are intact
};

/// More cells than any form has; what a longer line holds beyond them is not read.
constexpr std::size_t most_cells = 256;

/// The text of the cell at `index`; empty when the row is shorter.
std::string const& cell_text(PrintedRow const& row, std::size_t index);

/// The text of the only cell that is not empty; empty when there is none or more than one.
std::string const& sole_text(PrintedRow const& row);

/// The index of the first cell that is not empty; the number of cells when none is.
std::size_t first_filled(PrintedRow const& row);

bool is_blank(PrintedRow const& row);

/// The number of cells up to the last that is not empty.
std::size_t used_cells(PrintedRow const& row);

/// Where a cell of the row stands in the document, whose text is `document`.
Place place_of(PrintedRow const& row, std::size_t index, std::string const& file,
               std::string_view document);

}  // namespace jixiao::document
