#pragma once

#include "read/document/pdf_page.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jixiao::document {

/// A cell of a ruled table, with the places it covers.
struct PdfCell {
    std::size_t row = 0, column = 0, rows = 1, columns = 1;
    std::string text;
    bool is_cut = false;    // a word runs over its edge: what was beyond it may not be shown
    bool is_tight = false;  // no further line has room in it, nor a further letter in its last
    bool is_open_above = false, is_open_below = false;  // no rule is drawn at the page's end
    double room = 0;  // ASCII letters that its last line has room for
};

/// One page's part of a table.
struct PdfTable {
    double top = 0, bottom = 0;
    std::size_t rows = 0, columns = 0;
    std::vector<PdfCell> cells;  // row by row, from left to right
};

/// A page from its top to its bottom: lines of text and tables.
struct PdfBlock {
    std::string line;            // of text; empty for a table
    std::vector<PdfWord> words;  // of a table
    PdfRules rules;
    double top = 0;
    double bottom = 0, left = 0, right = 0;  // of a table
    bool is_table() const { return !rules.down.empty(); }
};

/// The stretches of a page that rules going down cover, from top to bottom.
std::vector<std::pair<double, double>> bands_of(PdfPage const& page);

std::vector<PdfBlock> blocks_of(PdfPage const& page);

/// Words as lines from top to bottom, each from left to right.
std::vector<std::vector<PdfWord>> lines_of(std::vector<PdfWord> words);

/// The places of the rules that go down, those that are the same line as one.
std::vector<double> columns_of(std::vector<PdfRule> const& down);

/// The cells between the rules of a block. `edges` are the columns' edges of the whole table, over
/// all its pages. Crossing lines make the cells, missing lines the spans; a word that crosses a
/// line is cut there. Nothing when the lines make no table.
std::optional<PdfTable> table_of(PdfBlock const& block, std::vector<double> const& edges);

}  // namespace jixiao::document
