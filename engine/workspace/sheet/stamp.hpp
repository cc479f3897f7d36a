#pragma once

#include "read/xlsx/workbook.hpp"
#include "report/workbook/sheet.hpp"
#include "workspace/entries/period_entries.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::sheet {

/// A row as it was sent out.
struct StampedRow {
    std::string id;   // of the first indicator that the row serves
    std::string key;  // under which files of actuals have it
    std::string name;
    std::string target;  // in force then
    entries::Entered entered;
};

/// What a sheet that is sent out says of itself on a hidden sheet, where every office program
/// keeps it: what it was made from, so that what was changed since can be told from what was filled
/// in.
struct Stamp {
    std::string unit;
    int year = 0;
    Period period;
    std::string id_heading, name_heading;  // of the columns that are read
    entries::Entered headings;
    std::vector<StampedRow> rows;
};

/// The texts of an entry as cells hold them: without control characters and blanks around them.
entries::Entered as_in_cells(entries::Entered const& entered);

workbook::Sheet stamp_sheet(Stamp const& stamp);

/// Reads the stamp of a workbook; nothing when it has none. Throws Refusal for one
/// of another version, or one that was tampered with.
std::optional<Stamp> read_stamp(xlsx::Workbook const& workbook);

/// Whether a sheet is the hidden one.
bool is_stamp(xlsx::Sheet const& sheet);

}  // namespace jixiao::sheet
