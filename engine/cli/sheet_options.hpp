#pragma once

#include "text/catalog.hpp"

#include <string>

namespace CLI {
class App;
}

namespace jixiao {

struct Options;
struct RawOptions;

/// As CLI11 finds them.
struct SheetFlags {
    bool dry_run = false, yes = false;
};

/// What sheet takes beside the options of start.
struct SheetOptions {
    bool is_import = false;  // else export
    std::string file;
    bool dry_run = false;  // import: show what would be written
    bool yes = false;      // import: do not ask
};

/// Adds sheet to the program.
void add_sheet_command(CLI::App& program, RawOptions& raw, Catalog const& catalog);

/// Takes the words of sheet out of the texts into `options`. Throws Refusal.
void read_sheet_options(RawOptions const& raw, Options& options);

}  // namespace jixiao
