#pragma once

#include "read/xlsx/workbook.hpp"

#include <string>

namespace jixiao::xlsx {

/// Reads the bytes of an .xlsx file, from wherever they come: WPS, Excel, LibreOffice, or someone
/// who means harm. Formulas are not computed; their last results are read. Throws Refusal for what
/// is not a workbook, is damaged or encrypted, or goes beyond the limits.
Workbook read_workbook(std::string bytes);

}  // namespace jixiao::xlsx
