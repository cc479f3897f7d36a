#pragma once

#include "workspace/sheet/plan_import.hpp"

#include <string>
#include <vector>

namespace jixiao::sheet {

/// What is wrong with the texts of a row, each with its cell: a value that cannot be read, a
/// category that no form has, a reason without a value.
std::vector<Diagnostic> cell_findings(ReturnedSheet const& sheet, PlannedChange const& change,
                                      Units const& units);

/// A diagnostic on the place of a cell of a row; the cell's text is quoted with a caret under all
/// of it.
Diagnostic finding_at(ReturnedSheet const& sheet, ReturnedRow const& row, entries::Field field,
                      Severity severity, std::string code, Message message, Message hint);

/// Sorts what was found by row and column; what is of the whole sheet comes first.
void sort_by_cell(std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::sheet
