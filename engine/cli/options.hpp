#pragma once

#include "book/read_period.hpp"
#include "cli/bulk_options.hpp"
#include "cli/environment.hpp"
#include "cli/history_options.hpp"
#include "cli/serve_options.hpp"
#include "cli/sheet_options.hpp"
#include "entry/set_entries.hpp"
#include "forms/form.hpp"
#include "import/import.hpp"
#include "report/report.hpp"
#include "text/catalog.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jixiao {

enum class Command {
    none,
    evaluate,
    report,
    diff,
    check,
    lint,
    parse,
    explain,
    import,
    init,
    start,
    set,
    sheet,
    watch,
    close,
    history,
    trend,
    serve,
    bulk,
    export_,
    list,
    profile,
    completion
};
enum class Subject { indicators, periods, tables, profiles, units };

/// The command line, checked: every value is one the command takes.
struct Options {
    Command command = Command::none;
    std::string help;  // the text of --help or --version to be shown instead; else empty
    std::string folder = ".";
    bool folder_is_given = false;
    std::optional<Language> language;
    bool colour = false;
    std::size_t width = 80;
    bool verbose = false;
    std::optional<Period> period;
    std::optional<Period> before;  // diff: what `period` is compared with
    Selection selection;
    std::string format;  // one that the command takes
    std::optional<Status> fail_on;
    std::string output;   // a file; empty: standard output; of import: a folder; of report: either
    bool update = false;  // import: take over what changed
    importing::ImportOptions import = {};  // import: what the document does not say
    bool dry_run = false;                  // import: show, and write nothing
    std::optional<forms::Kind> form;       // of report and check: an official form
    bool bom = false;                      // report: a byte order mark in front of CSV
    bool json = false;
    bool summary = false;   // of lint: a page for each table
    std::string owner;      // start: only what this owner reports
    entry::NewEntry entry;  // set: what to write
    HistoryOptions history;
    SheetOptions sheet;
    ServeOptions serve;
    BulkOptions bulk;
    std::vector<std::string> texts;  // targets, an indicator, a document, a folder, profiles
    Subject subject = Subject::indicators;
};

/// Throws Refusal for what no command takes.
Options read_options(std::span<std::string const> arguments, Environment const& environment);

/// The language before a workspace is known: --lang, else the environment's, else Chinese.
Language early_language(std::span<std::string const> arguments, Environment const& environment);

}  // namespace jixiao
