#include "cli/folder_lock.hpp"
#include "cli/output.hpp"
#include "cli/restated.hpp"
#include "cli/sheet_changes.hpp"
#include "cli/sheet_command.hpp"
#include "cli/usage_error.hpp"
#include "cli/write_files.hpp"
#include "entry/period_files.hpp"
#include "exchange/cell_findings.hpp"
#include "load/read_file.hpp"
#include "report/diagnostics.hpp"
#include "report/printable.hpp"
#include "spreadsheet_in/read_workbook.hpp"
#include "spreadsheet_in/refused.hpp"

#include <filesystem>
#include <istream>
#include <memory>
#include <ostream>
#include <set>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

using exchange::ImportPlan;
using exchange::ReturnedSheet;

ReturnedSheet read_file(std::string const& file) {
    std::error_code failure;
    auto bytes = read_bytes(file, failure);
    if (failure) throw UsageError{say("cannot read {0}: {1}", file, failure.message())};
    try {
        return exchange::read_returned(file, spreadsheet_in::read_workbook(std::move(bytes)));
    } catch (spreadsheet_in::Refused const& refused) {
        throw UsageError{say("cannot read {0}: {1}", file, refused.message()), refused.hint()};
    }
}

void require_same_book(ReturnedSheet const& sheet, Workspace const& workspace) {
    auto const& stamp = sheet.stamp;
    auto const& tables = workspace.book.tables;
    if (tables.empty() || stamp.unit != tables.front().unit)
        throw UsageError{say("{0} belongs to another unit: {1}", sheet.file, stamp.unit),
                         say("use -C to name the workspace it was exported from")};
    if (stamp.year != tables.front().year)
        throw UsageError{say("{0} belongs to another year: {1}", sheet.file, stamp.year),
                         say("use -C to name the workspace it was exported from")};
}

bool is_agreed(Shell const& shell, Catalog const& catalog) {
    if (shell.options.sheet.yes) return true;
    if (!shell.environment.in_is_terminal)
        throw UsageError{
            say("there is no terminal to ask on; nothing was written"),
            say("use --yes to write without asking, or --dry-run to only show the changes")};
    write_to(shell.out, catalog(say("Write this? [y/N] ")));
    std::string answer;
    std::getline(shell.in, answer);
    return answer == "y" || answer == "Y" || answer == "yes" || answer == "是";
}

/// Writes all files or none, unless one of them was changed since it was read.
void write(std::vector<ActualsEdit> const& edits) {
    std::set<fs::path> folders;
    for (auto const& edit : edits) folders.insert(fs::path{edit.file}.parent_path());
    std::vector<std::unique_ptr<FolderLock>> locks;
    for (auto const& folder : folders)
        locks.push_back(std::make_unique<FolderLock>(folder.empty() ? "." : folder));
    std::vector<FileToWrite> files;
    for (auto const& edit : edits) {
        std::error_code failure;
        if (read_bytes(edit.file, failure) != edit.before)
            throw UsageError{say("{0} was changed in the meantime; nothing was written", edit.file),
                             say("import the sheet again")};
        files.push_back({edit.file, edit.after});
    }
    write_files(files);
}

}  // namespace

int import_sheet(Shell const& shell) {
    auto const& options = shell.options;
    auto const sheet = read_file(options.sheet.file);
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    require_same_book(sheet, workspace);
    auto const period = sheet.stamp.period.text();
    entry::PeriodFiles const files{workspace, sheet.stamp.period};
    if (files.empty())
        throw UsageError{say("there is no actuals file for {0}", period),
                         say("create one with jixiao start {0}", period)};
    auto plan = exchange::plan_import(sheet, workspace);
    auto const edits = edits_of(shell, plan, files, catalog);
    if (!edits.files.empty()) find_in_entries(sheet, edits, options.folder, plan.diagnostics);
    exchange::sort_by_cell(plan.diagnostics);
    auto const is_refused = has_errors(plan.diagnostics);
    if (!plan.diagnostics.empty()) shell.err << diagnostics_text(plan.diagnostics, catalog);
    write_to(shell.out, changes_text(plan, catalog));
    if (is_refused) {
        shell.err << catalog(say("nothing was written")) << std::endl;
        return findings;
    }
    if (plan.changes.empty()) {
        write_to(shell.out, catalog(say("The sheet changes nothing.")) + '\n');
        return clean;
    }
    if (options.sheet.dry_run) return clean;
    if (!is_agreed(shell, catalog)) {
        write_to(shell.out, catalog(say("nothing was written")) + '\n');
        return clean;
    }
    write(edits.files);
    for (auto const& edit : edits.files)
        write_to(
            shell.out,
            printable(catalog(say("{0}: entries written: {1}", edit.file, edit.entries.size()))) +
                '\n');
    tell_restated(shell, options.folder, shell.load(), sheet.stamp.period, catalog);
    return clean;
}

}  // namespace jixiao
