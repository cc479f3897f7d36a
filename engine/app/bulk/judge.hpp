#pragma once

#include "app/bulk/tally.hpp"
#include "app/bulk/verdict_lines.hpp"
#include "base/catalog.hpp"
#include "model/book/profile.hpp"
#include "model/target/units.hpp"
#include "read/records/chunks.hpp"
#include "read/records/csv_tree.hpp"
#include "read/records/record.hpp"

#include <memory>
#include <string>

namespace jixiao::bulk {

/// What every record is judged by.
struct Settings {
    Profile const& profile;
    Units const& units;
    Catalog const& catalog;
    Asked asked;
    Written written;
    bool is_strict = false;       // the first record with an error is the last
    bool counts_by_table = true;  // the summary has counts for each table
    bool remembers_rows = true;   // false: every row is judged for itself, which the tests compare
};

/// The file that records come from.
struct Stream {
    std::string name;
    Form form = Form::ndjson;
    CsvColumns columns;  // of CSV
};

/// What became of a chunk.
struct Judged {
    std::string lines;
    Summary summary;
    bool stopped = false;  // at an error, because it is strict
};

/// Judges chunks of a stream. One for each thread: it keeps its memory from record to record.
class Judge {
public:
    Judge(Settings const& settings, Stream const& stream);
    ~Judge();

    void operator()(Chunk const& chunk, Judged& judged);

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace jixiao::bulk
