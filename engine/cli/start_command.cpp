#include "cli/finding.hpp"
#include "cli/shell.hpp"
#include "entry/start_period.hpp"
#include "report/printable.hpp"
#include "report/shell_word.hpp"
#include "system/write_file.hpp"

namespace jixiao {
int start_command(Shell const& shell) {
    auto const& options = shell.options;
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, options.selection.table);
    require_owner(workspace.book, options.owner);
    auto const period = *options.period;
    auto const has_errors = tell_errors(shell, workspace, {}, catalog);
    auto const started = entry::start_period(workspace, {options.selection.table, options.owner},
                                             period, options.output, catalog);
    write_to(shell.out,
             printable(catalog(say("Created {0}: {1} lines to fill in, {2} not yet due. Next:",
                                   started.file.string(), started.due, started.later))) +
                 "\n  " +
                 printable("jixiao evaluate -C " + shell_word(options.folder) + " --period " +
                           period.text()) +
                 "\n");
    return has_errors ? findings : clean;
}

}  // namespace jixiao
