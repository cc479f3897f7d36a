#pragma once

#include "base/diagnostic.hpp"
#include "workspace/entries/merge_entry.hpp"
#include "workspace/sheet/stamp.hpp"

#include <map>
#include <string>
#include <vector>

namespace jixiao::sheet {

/// A row as it came back.
struct ReturnedRow {
    std::size_t stamped = 0;  // of the rows of the stamp
    std::size_t row = 0;      // of the sheet, from 0
    entries::Entered entered;
};

/// A sheet that was filled in.
struct ReturnedSheet {
    std::string file, name;  // of the sheet; for places
    Stamp stamp;
    std::map<entries::Field, std::size_t> columns;  // from 0
    std::size_t id_column = 0;
    std::vector<ReturnedRow> rows;  // in the order of the sheet
    std::vector<Diagnostic> diagnostics;
};

/// Finds the rows by their ids, wherever they stand and however they are sorted. Cells that cannot
/// be used, and rows that cannot be told, become diagnostics; rows that are gone become notes.
/// Throws Refusal for a workbook that holds no such sheet.
ReturnedSheet read_returned(std::string const& file, xlsx::Workbook const& workbook);

/// "sheet.xlsx:填报!G12", as a place that has no lines.
Place place_of_cell(ReturnedSheet const& sheet, std::size_t row, std::size_t column);

}  // namespace jixiao::sheet
