#pragma once

#include "base/catalog.hpp"
#include "report/workbook/sheet.hpp"
#include "workspace/entries/sheet_rows.hpp"

#include <vector>

namespace jixiao::sheet {

/// The workbook that colleagues fill in: a row for each figure, with cells to fill in for what was
/// reached and why, and a hidden sheet that tells what it was made from. `rows` is not empty.
workbook::Workbook make_sheet(std::vector<entries::SheetRow> const& rows, Period period,
                              Values values, Catalog const& catalog);

}  // namespace jixiao::sheet
