#pragma once

#include "read/records/csv_row.hpp"
#include "read/records/record.hpp"
#include "read/yaml/node_tree.hpp"
#include "read/yaml/source.hpp"

#include <string>
#include <vector>

namespace jixiao::bulk {

/// What the columns of a CSV stream hold. A name with points leads into the maps of a record:
/// history.2022, 2024Q3.forecast; a period is short for actuals.PERIOD.
struct CsvColumns {
    struct Column {
        std::string name;               // as in the header
        std::vector<std::string> path;  // the keys that lead to the value
        bool is_known = false;
    };
    std::vector<Column> all;
};

/// Reads the header line. Names that no record has are errors unless `asked` passes them on; so are
/// empty and repeated ones.
CsvColumns read_header(Source const& line, Asked const& asked,
                       std::vector<Diagnostic>& diagnostics);

/// The cells of a row as the tree of a record; empty cells are left out. `row` is the record's
/// text, which begins on line `line` of its file. More or fewer cells than columns are an error.
/// Valid as long as cells and columns.
NodeTree read_csv_tree(Source const& row, std::uint32_t line, CsvRow const& cells,
                       CsvColumns const& columns, std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::bulk
