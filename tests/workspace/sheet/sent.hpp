#pragma once

#include "workspace/sheet/plan_import.hpp"
#include "workspace/sheet/returned_sheet.hpp"

#include <string>

namespace jixiao::tests {

/// The two figures of a unit, with what was reported of them for 2024Q3.
std::string const reported = "  接待查档: {value: 63人次, note: 含网上}\n  修复档案: 40卷\n";

/// A workspace of an archive whose files hold these lines of actuals and this target of 修复档案,
/// and whose table has these lines more.
Workspace archive(std::string const& lines = reported, std::string const& target = "≥80卷",
                  std::string const& more = "");

/// The sheet of 2024Q3 that the workspace sends out, as an office program gives it back.
xlsx::Workbook sent(Workspace const& workspace);

/// The sheet that is filled in, without the hidden one.
xlsx::Sheet& form_of(xlsx::Workbook& workbook);

/// Types a text into a cell of the row with this id; an empty one empties the cell.
void type(xlsx::Workbook& workbook, std::string const& id, entries::Field field,
          std::string const& text);

/// The codes of what was found, in their order: "sheet-row sheet-cell".
std::string codes_of(std::vector<Diagnostic> const& diagnostics);

}  // namespace jixiao::tests
