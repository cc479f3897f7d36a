#include "read/document/document.hpp"
#include "read/document/frame.hpp"
#include "read/document/loose_text.hpp"
#include "read/document/read_rows.hpp"

namespace jixiao::document {

Document text_document(std::string text) {
    Document document{std::move(text), {}, {}, {}, {}};
    std::size_t cells = 0;
    each_row(document.text, layout_of(document.text), [&](PrintedRow const& row) {
        if (cells + row.cells.size() > most_document_cells) return;
        cells += row.cells.size();
        document.rows.push_back(row);
    });
    for (std::size_t i = 0; i < document.rows.size(); ++i)
        if (read_header(document.rows, i, 0)) return document;
    if (auto loose = read_loose_text(document.text)) return std::move(*loose);
    return document;
}

}  // namespace jixiao::document
