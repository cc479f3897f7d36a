#pragma once

#include "read/document/pdf_page.hpp"

#include <vector>

namespace jixiao::document {

/// Takes out the words that a page holds and does not show: a spreadsheet that cuts a merged cell
/// at the end of a page prints its text on both, once beyond the table and once in its place.
void drop_clipped_words(std::vector<PdfPage>& pages);

}  // namespace jixiao::document
