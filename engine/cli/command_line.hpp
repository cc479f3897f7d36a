#pragma once

#include "cli/bulk_options.hpp"
#include "cli/history_options.hpp"
#include "cli/serve_options.hpp"
#include "cli/sheet_options.hpp"
#include "text/catalog.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace jixiao {

/// The arguments as CLI11 finds them: nothing is checked yet but what belongs to what.
struct RawOptions {
    std::string folder, language, color, width, period, table, term, status, format, form, fail_on,
        output, subject, year, unit, owner, note, evidence, forecast, possibility, reason, category,
        action, score;
    bool verbose = false, json = false, summary = false, update = false, dry_run = false,
         bom = false, help = false, version = false;
    RawHistoryOptions history;
    SheetFlags sheet;
    ServeFlags serve;
    BulkFlags bulk;
    std::vector<std::string> texts;
};

/// The commands with their options and descriptions in the catalog's language, bound to `raw`.
std::unique_ptr<CLI::App> make_command_line(RawOptions& raw, Catalog const& catalog);

/// Fills `raw`, which the program is bound to, and gives the command; nullptr when there is none.
/// What stands behind -- is never an option: CLI11 does not see it, and it joins the texts.
/// Throws Refusal for what has no place.
CLI::App const* parse_arguments(CLI::App& program, RawOptions& raw,
                                std::span<std::string const> arguments);

/// The help of a command, or of the program: usage, what it takes, and examples.
std::string help_text(CLI::App const& program, CLI::App const* command, Catalog const& catalog);

}  // namespace jixiao
