#pragma once

#include "read/document/document.hpp"
#include "read/document/pdf_page.hpp"

#include <vector>

namespace jixiao::document {

/// The tables that are drawn on the pages, each over all its pages, and the lines of text between
/// them. A row that a page break cut is one row; so is a merged cell that goes on.
Document pdf_document(std::vector<PdfPage> pages);

/// Whether any page has a ruled table.
bool has_ruled_tables(std::vector<PdfPage> const& pages);

}  // namespace jixiao::document
