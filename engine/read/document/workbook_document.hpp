#pragma once

#include "read/document/document.hpp"
#include "read/xlsx/workbook.hpp"

namespace jixiao::document {

/// The visible sheets of a workbook; places are sheet, row and the column in the row as text.
Document workbook_document(xlsx::Workbook const& workbook);

}  // namespace jixiao::document
