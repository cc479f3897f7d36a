#pragma once

#include "import/document.hpp"
#include "spreadsheet_in/workbook.hpp"

namespace jixiao::importing {

/// The visible sheets of a workbook; places are sheet, row and the column in the row as text.
Document workbook_document(spreadsheet_in::Workbook const& workbook);

}  // namespace jixiao::importing
