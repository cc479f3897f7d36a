#include "app/cli/propose_entries.hpp"
#include "app/cli/restated.hpp"
#include "app/cli/sheet_changes.hpp"
#include "app/cli/sheet_command.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "read/xlsx/read_workbook.hpp"
#include "read/yaml/read_file.hpp"
#include "report/data/diagnostics.hpp"
#include "system/write_file.hpp"
#include "workspace/entries/period_files.hpp"
#include "workspace/sheet/cell_findings.hpp"

#include <istream>
#include <ostream>

namespace jixiao {
namespace {

using sheet::ImportPlan;
using sheet::ReturnedSheet;

ReturnedSheet read_file(std::string const& file) {
    std::error_code failure;
    auto bytes = read_bytes(file, failure);
    if (failure) throw Refusal{say("cannot read {0}: {1}", file, failure.message())};
    try {
        return sheet::read_returned(file, xlsx::read_workbook(std::move(bytes)));
    } catch (Refusal const& refused) {
        throw Refusal{say("cannot read {0}: {1}", file, refused.message()), refused.hint()};
    }
}

void require_file_of(Workspace const& workspace, Period period) {
    if (entries::PeriodFiles{workspace, period}.all().empty())
        throw Refusal{say("there is no actuals file for {0}", period.text()),
                      say("create one with jixiao start {0}", period.text())};
}

bool is_agreed(Shell const& shell, Catalog const& catalog) {
    if (shell.options.sheet.yes) return true;
    if (!shell.environment.in_is_terminal)
        throw Refusal{say("there is no terminal to ask on; nothing was written"),
                      say("use --yes to write without asking, or --dry-run to only "
                          "show the changes")};
    write_to(shell.out, catalog(say("Write this? [y/N] ")));
    std::string answer;
    std::getline(shell.in, answer);
    return answer == "y" || answer == "Y" || answer == "yes" || answer == "是";
}

/// Prints what was found, in the order of the cells. True when nothing may be
/// written.
bool report_findings(Shell const& shell, ImportPlan& plan, Catalog const& catalog) {
    sheet::sort_by_cell(plan.diagnostics);
    if (!plan.diagnostics.empty())
        shell.err << diagnostics_text(plan.diagnostics, catalog, shell.options.ambiguous);
    write_to(shell.out, changes_text(plan, catalog));
    if (!has_errors(plan.diagnostics)) return false;
    shell.err << catalog(say("nothing was written")) << std::endl;
    return true;
}

int write_down(Shell const& shell, Workspace const& before, entries::Proposal const& proposal,
               Catalog const& catalog) {
    if (refuses_closed(shell, kept_in(shell, shell.options.folder, before), *proposal.workspace,
                       proposal.period, catalog))
        return findings;
    if (shell.options.sheet.dry_run) return clean;
    if (!is_agreed(shell, catalog)) {
        write_to(shell.out, catalog(say("nothing was written")) + '\n');
        return clean;
    }
    auto const lock = entries::lock_period(*proposal.workspace, proposal.period);
    entries::commit(proposal);
    for (auto const& file : proposal.files)
        write_to(
            shell.out,
            printable(catalog(say("{0}: entries written: {1}", file.name, file.entries.size()))) +
                '\n');
    auto const kept = kept_in(shell, shell.options.folder, *proposal.workspace);
    report_restated(shell, kept, closed_period(kept, proposal.evaluation), proposal.evaluation,
                    catalog);
    return clean;
}

}  // namespace

int import_sheet(Shell const& shell) {
    auto const& options = shell.options;
    auto const sheet = read_file(options.sheet.file);
    LoadCache cache;
    auto const workspace = shell.load({}, &cache);
    Catalog const catalog{shell.language(workspace.language)};
    sheet::require_same_book(sheet, workspace);
    auto const period = sheet.stamp.period;
    require_file_of(workspace, period);
    auto plan = sheet::plan_import(sheet, workspace);
    if (plan.changes.empty()) {
        if (report_findings(shell, plan, catalog)) return findings;
        write_to(shell.out, catalog(say("The sheet changes nothing.")) + '\n');
        return clean;
    }
    auto const proposal = propose_entries(shell, {workspace, options.folder, &cache}, period,
                                          sheet::entries_of(plan), catalog);
    sheet::find_in_entries(sheet, proposal, plan);
    if (report_findings(shell, plan, catalog)) return findings;
    return write_down(shell, workspace, proposal, catalog);
}

}  // namespace jixiao
