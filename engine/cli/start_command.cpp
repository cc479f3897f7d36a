#include "cli/finding.hpp"
#include "cli/folder_lock.hpp"
#include "cli/output.hpp"
#include "cli/report_file.hpp"
#include "cli/shell.hpp"
#include "cli/usage_error.hpp"
#include "entry/lines_to_fill.hpp"
#include "evaluate/evaluate.hpp"
#include "report/printable.hpp"
#include "report/shell_word.hpp"

#include <algorithm>
#include <filesystem>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

/// 2024Q4.yaml, or for one owner 2024Q4-综合科.yaml.
fs::path file_for(Workspace const& workspace, Options const& options) {
    if (!options.output.empty()) return options.output;
    if (workspace.actuals_folder.empty())
        throw UsageError{say("jixiao.yaml names no folder under actuals, only files"),
                         say("name the new file with -o, and add it to actuals")};
    auto name = options.period->text();
    for (auto const& part : {options.owner, options.selection.table})
        if (!part.empty()) name += "-" + file_name_part(part);
    return workspace.actuals_folder / (name + ".yaml");
}

void make_file(fs::path const& file, std::string const& text) {
    auto const folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) throw UsageError{say("cannot make {0}: {1}", folder.string(), failure.message())};
    FolderLock const lock{folder};
    if (fs::exists(file))
        throw UsageError{say("{0} is there already, and nothing in it was touched", file.string()),
                         say("fill it in, or remove it first")};
    write_file(file, text);
}

}  // namespace

int start_command(Shell const& shell) {
    auto const& options = shell.options;
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, options.selection.table);
    require_owner(workspace.book, options.owner);
    auto const period = *options.period;
    auto const evaluation =
        evaluate(workspace.book, workspace.actuals, workspace.profile, workspace.units, period);
    auto const lines = entry::lines_to_fill(evaluation, workspace.book, workspace.actuals,
                                            {options.selection.table, options.owner}, catalog);
    auto const has_errors = tell_errors(shell, workspace, {}, catalog);
    if (lines.empty()) throw UsageError{say("no goal that was chosen covers {0}", period.text())};
    auto const file = file_for(workspace, options);
    make_file(file, blank_actuals(catalog.language(), period,
                                  entry::usual_values(workspace.actuals), lines));
    auto const due = std::count_if(lines.begin(), lines.end(),
                                   [](BlankLine const& line) { return line.is_due; });
    auto const later = static_cast<std::ptrdiff_t>(lines.size()) - due;
    write_to(shell.out,
             printable(catalog(say("Made {0}: {1} lines to fill in, {2} not yet due. Then:",
                                   file.string(), due, later))) +
                 "\n  " +
                 printable("jixiao evaluate -C " + shell_word(options.folder) + " --period " +
                           period.text()) +
                 "\n");
    return has_errors ? findings : clean;
}

}  // namespace jixiao
