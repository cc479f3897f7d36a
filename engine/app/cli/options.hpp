#pragma once

#include "app/cli/command.hpp"
#include "app/cli/environment.hpp"
#include "base/catalog.hpp"
#include "model/book/actuals.hpp"
#include "model/book/read_period.hpp"
#include "read/document/import.hpp"
#include "read/records/record.hpp"
#include "report/forms/form.hpp"
#include "report/report.hpp"
#include "workspace/entries/set_entries.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jixiao {

enum class Subject { indicators, periods, tables, profiles, units };

enum class When { automatic, always, never };

/// What close and evaluate --as-published take.
struct HistoryOptions {
    std::string by, reason;
    bool restates = false, with_gaps = false, as_published = false;
    std::optional<int> closing;
};

/// What sheet takes beside the options of start.
struct SheetOptions {
    bool is_import = false;  // else export
    std::string file;
    bool dry_run = false;  // import: show what would be written
    bool yes = false;      // import: do not ask
};

/// Where the local page is served, and for what.
struct ServeOptions {
    std::string listen = "127.0.0.1";
    std::uint16_t port = 8240;
    std::string name;  // by which others reach it, with its port where that is another one
    std::string base;  // "/jixiao": what every path begins with; empty: nothing
    bool read_only = false;
    /// Whether only this machine can reach it.
    bool is_loopback() const { return listen == "127.0.0.1" || listen == "::1"; }
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

/// The command line, checked: every value is one the command takes.
struct Options {
    Command const* command = nullptr;
    std::string help;  // the text of --help or --version to be shown instead; else empty
    std::string folder = ".";
    bool folder_is_given = false;
    std::optional<Language> language;
    bool colour = false;
    std::size_t width = 80;
    Ambiguous ambiguous = Ambiguous::narrow;
    bool verbose = false;
    When progress = When::automatic;  // how far long work has come is shown
    std::optional<Period> period;
    std::optional<Period> before;  // diff: what `period` is compared with
    Selection selection;
    std::string format;  // one that the command takes
    std::optional<Status> fail_on;
    std::string output;                   // a file; empty: standard output; of import: a folder; of
                                          // report: either
    bool update = false;                  // import: take over what changed
    document::ImportOptions import = {};  // import: what the document does not say
    bool dry_run = false;                 // import: show, and write nothing
    std::optional<forms::Kind> form;      // of report and check: an official form
    bool bom = false;                     // report: a byte order mark in front of CSV
    bool json = false;
    bool summary = false;     // of lint: a page for each table
    std::string owner;        // start: only what this owner reports
    entries::NewEntry entry;  // set: what to write
    HistoryOptions history;
    SheetOptions sheet;
    ServeOptions serve;
    BulkOptions bulk;
    std::vector<std::string> texts;  // targets, an indicator, a document, a folder, profiles
    Subject subject = Subject::indicators;
};

/// Throws Refusal for what no command takes.
Options read_options(std::span<std::string const> arguments, Environment const& environment);

/// Of a command that takes nothing of its own.
void read_nothing(Given const& given, Options& options);

/// A whole number from `least` to `most`. Throws Refusal with the hint for
/// anything else.
int read_number(std::string const& option, std::string const& text, int least, int most,
                Message const& hint);

}  // namespace jixiao
