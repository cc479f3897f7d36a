#pragma once

#include "report/workbook/sheet.hpp"

#include <string>

namespace jixiao::workbook {

/// The bytes of an XLSX file; the same workbook gives the same bytes. Throws std::length_error for
/// more rows or columns than a sheet can have, std::runtime_error when the file cannot be made
/// (libxlsxwriter keeps its parts in temporary files).
std::string write_workbook(Workbook const& workbook);

}  // namespace jixiao::workbook
