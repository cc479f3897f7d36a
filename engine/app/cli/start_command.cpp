#include "app/cli/finding.hpp"
#include "app/cli/shell.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "base/shell_word.hpp"
#include "system/write_file.hpp"
#include "workspace/entries/start_period.hpp"

namespace jixiao {
namespace {

void read_start(Given const& given, Options& options) {
    if (given.texts.size() != 1)
        throw Refusal{say("start takes one period"), say("for example: jixiao start 2024-08")};
    options.period = read_period(given.texts.front());
}

int run_start(Shell const& shell) {
    auto const& options = shell.options;
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, options.selection.table);
    require_owner(workspace.book, options.owner);
    auto const period = *options.period;
    auto const has_errors = report_errors(shell, workspace, {}, catalog);
    auto const started = entries::start_period(workspace, {options.selection.table, options.owner},
                                               period, options.output, catalog);
    write_to(shell.out,
             printable(catalog(say("Created {0}: {1} lines to fill in, {2} not yet due. Next:",
                                   started.file.string(), started.due, started.later))) +
                 "\n  " +
                 printable("jixiao evaluate" +
                           (options.folder_is_given ? " -C " + shell_word(options.folder) : "") +
                           " --period " + period.text()) +
                 "\n");
    return has_errors ? findings : clean;
}

}  // namespace

Command start_command() {
    return {"start",
            say("start the actuals file of a period, with a line for every indicator "
                "that is due"),
            {texts_option("PERIOD", say("2024-07, 2024Q3, 2024H1 or 2024")),
             table_option_of_lines(),
             owner_option(),
             {"-o,--output", "FILE",
              say("the new file (default: in the actuals folder, named after the "
                  "period)")}},
            "jixiao start 2024-08\n"
            "jixiao start 2024Q4 --for 科技经信管理事务\n"
            "jixiao start 2024Q4 --owner 综合科",
            read_start,
            run_start};
}

}  // namespace jixiao
