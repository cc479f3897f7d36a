#pragma once

#include "base/refusal.hpp"
#include "read/document/import.hpp"
#include "read/document/pdf_document.hpp"
#include "read/document/settle_grids.hpp"
#include "read/document/workbook_document.hpp"
#include "read/xlsx/read_cells.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace jixiao::tests {

/// Reads any bytes by the reader that their beginning asks for: a worksheet's XML, the words of a
/// PDF's pages followed by a drawing of each, and else a web page or text.
inline document::Imported read_any(std::string_view bytes) {
    using namespace document;
    constexpr std::string_view sheet = "<worksheet", pages = "<page ", drawing = "<svg";
    Document document;
    if (bytes.starts_with(sheet)) {
        xlsx::Budget budget;
        try {
            auto cells = xlsx::read_cells(std::string{bytes}, "sheet", {}, budget);
            document = workbook_document(
                {{{"sheet", false, std::move(cells.cells), std::move(cells.merged)}}});
        } catch (Refusal const&) {
            return {};
        }
    } else if (bytes.starts_with(pages)) {
        auto at = std::min(bytes.find(drawing), bytes.size());
        std::vector<PdfPage> read;
        for (auto& words : read_pdf_words(bytes.substr(0, at))) {
            auto const end = std::min(bytes.find(drawing, at + 1), bytes.size());
            read.push_back({std::move(words), read_pdf_rules(bytes.substr(at, end - at))});
            at = end;
        }
        document = pdf_document(std::move(read));
    } else {
        return import_document(bytes, "document.txt");
    }
    settle_grids(document.rows);
    return import_document(document, "document");
}

}  // namespace jixiao::tests
