#include "app/cli/finding.hpp"
#include "app/cli/sheet_command.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "base/shell_word.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/workbook/write_workbook.hpp"
#include "system/folder_lock.hpp"
#include "system/write_file.hpp"
#include "workspace/sheet/make_sheet.hpp"

#include <algorithm>
#include <filesystem>

namespace jixiao {
namespace fs = std::filesystem;

int export_sheet(Shell const& shell) {
    auto const& options = shell.options;
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    require_table(workspace.book, options.selection.table);
    require_owner(workspace.book, options.owner);
    auto const period = *options.period;
    auto const evaluation = evaluate(workspace, period);
    auto const has_errors = report_errors(shell, workspace, {evaluation.diagnostics()}, catalog);
    auto const rows = entries::sheet_rows(evaluation, NameIndex{workspace.book}, workspace.actuals,
                                          {options.selection.table, options.owner});
    if (rows.empty()) throw Refusal{say("no selected indicator is due in {0}", period.text())};
    fs::path const file{options.sheet.file};
    FolderLock const lock{file.has_parent_path() ? file.parent_path() : fs::path{"."}};
    if (fs::exists(file))
        throw Refusal{say("{0} already exists; nothing in it was changed", file.string()),
                      say("remove it first, or choose another name")};
    write_file(file, workbook::write_workbook(sheet::make_sheet(
                         rows, period, entries::usual_values(workspace.actuals), catalog)));
    auto const filled_in = std::count_if(
        rows.begin(), rows.end(), [](auto const& row) { return !row.entered.value.empty(); });
    write_to(shell.out, printable(catalog(say("Created {0}: {1} rows, {2} of them with a "
                                              "value. When it comes back:",
                                              file.string(), rows.size(), filled_in))) +
                            "\n  " +
                            printable("jixiao sheet import " + shell_word(file.string()) + " -C " +
                                      shell_word(options.folder)) +
                            "\n");
    return has_errors ? findings : clean;
}

}  // namespace jixiao
