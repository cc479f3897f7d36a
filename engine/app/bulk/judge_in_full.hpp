#pragma once

#include "app/bulk/record_judge.hpp"
#include "app/bulk/table_counts.hpp"
#include "read/records/csv_row.hpp"
#include "read/records/json_tree.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao::bulk {

/// The cells of a row that are passed on, by the names of their columns.
void pass_cells(CsvColumns const& columns, CsvRow const& row, Outcome& outcome);

/// Judges a record of any kind: by a tree with places, so that whatever is wrong is reported.
class FullJudge {
public:
    /// All must live as long as this.
    FullJudge(Settings const& settings, Stream const& stream, RecordJudge& judge,
              VerdictLines& lines, TableCounts& counts)
        : settings_{settings}, stream_{stream}, judge_{judge}, lines_{lines}, counts_{counts} {}

    /// Of a record that begins on line `line` of its stream; of one that is too long, the beginning
    /// is enough.
    void operator()(std::string_view record, std::size_t line, Judged& judged);

private:
    NodeTree read_tree(Source const& source, std::size_t line);
    void write(Source const& source, std::size_t line, std::string const& id,
               Verdict const* verdict, bool is_left_out, Judged& judged);
    void quote_lines(Source const& source, std::size_t line);

    Settings const& settings_;
    Stream const& stream_;
    RecordJudge& judge_;
    VerdictLines& lines_;
    TableCounts& counts_;

    // Of the record in hand:
    CsvRow row_;
    std::vector<Diagnostic> found_;
    std::vector<std::pair<std::string, std::string>> passed_;  // of NDJSON
};

}  // namespace jixiao::bulk
