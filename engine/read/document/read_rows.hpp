#pragma once

#include "read/document/row.hpp"

#include <functional>
#include <string_view>

namespace jixiao::document {

/// How the tables of a document are written.
enum class Layout {
    tabs,     // cells separated by tabs, as copied from Word or a spreadsheet
    pipes,    // Markdown: | cell | cell |
    commas,   // CSV, with quoted cells that may run over lines
    columns,  // cells lined up by blanks, as pdftotext -layout prints them
};

/// The layout most of the document's lines have.
Layout layout_of(std::string_view text);

/// Visits every line of the document that is not blank, as a row, in order. Nothing but the row
/// visited is held in memory.
using VisitRow = std::function<void(PrintedRow const&)>;
void each_row(std::string_view text, Layout layout, VisitRow const& visit);

}  // namespace jixiao::document
