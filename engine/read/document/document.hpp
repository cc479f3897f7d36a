#pragma once

#include "base/message.hpp"
#include "read/document/row.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::document {

/// A place of a document that nobody can read for certain, and that is left out.
struct Doubt {
    std::size_t line = 0;
    Message message, hint;
};

/// Whatever a document was written in, as its reader sees it: the rows of its grids, with the
/// places that merged cells cover, and the lines of text between them.
struct Document {
    std::string text;                // what places count in: the source, or its rows as text
    std::vector<PrintedRow> rows;    // none is blank
    std::vector<std::string> parts;  // names of pages or sheets: PrintedRow::part counts from 1
    std::vector<Doubt> doubts;       // of text without cells
    std::string problem;             // of a hostile document: why it was not read to its end
};

/// Larger documents are read up to here.
constexpr std::size_t most_document_cells = 2'000'000;

/// Text with tabs, pipes, commas or columns lined up by blanks (read_rows.hpp).
Document text_document(std::string text);

/// A web page or what a converter made, as browsers read it. A table in a cell that only lays out
/// the page is a grid of its own; a small one beside a value belongs to the value's cell and is
/// left out of its text.
Document html_document(std::string text);

/// Whether the text is HTML.
bool is_html(std::string_view text);

}  // namespace jixiao::document
