#pragma once

#include "read/records/csv_tree.hpp"
#include "read/records/plain_record.hpp"

#include <optional>
#include <vector>

namespace jixiao::bulk {

/// Fills a plain record from rows of CSV.
class PlainCsv {
public:
    PlainCsv(CsvColumns const& columns, PlainRecord& into);

    /// Whether the row is a plain record, which `into` then holds.
    bool read(CsvRow const& row);

private:
    struct Column {
        std::optional<PlainKey> key;   // none: only the full reading knows it
        bool is_ignored = false;       // passed on as it is
        std::optional<Period> period;  // of an actual, or the year of a history
    };
    bool read(Column const& column, std::string_view cell);

    std::vector<Column> columns_;
    PlainRecord& into_;
};

}  // namespace jixiao::bulk
