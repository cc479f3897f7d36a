#pragma once

#include "bulk/record.hpp"
#include "text/catalog.hpp"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace jixiao {

struct Options;
struct RawOptions;

/// As CLI11 finds them.
struct BulkFlags {
    std::string format, to, values, profile, jobs, fields, summary, tally;
    bool pass = false, strict = false;
};

/// What bulk and export take.
struct BulkOptions {
    bool is_merge = false;  // bulk merge: add summaries up
    std::optional<bulk::Form>
        format;                    // of the input; else by its first byte. Of export: of its output
    std::optional<bulk::Form> to;  // of the output; else that of the input
    Values values = Values::to_date;
    std::string profile;  // a built-in one; empty: the workspace's, else the usual one
    unsigned jobs = 1;
    std::vector<std::string> fields;  // empty: the usual ones
    bool has_all_fields = false;
    bool pass = false, strict = false;
    bool counts_by_table = true;
    std::string summary;             // a file; empty: behind the records of NDJSON
    std::vector<std::string> files;  // empty: standard input
};

/// Adds bulk and export to the program.
void add_bulk_commands(CLI::App& program, RawOptions& raw, Catalog const& catalog);

/// Takes what belongs to bulk and export into `options`. Throws Refusal.
void read_bulk_options(RawOptions const& raw, Options& options);

}  // namespace jixiao
