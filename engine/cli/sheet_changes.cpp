#include "cli/sheet_changes.hpp"

#include "cli/finding.hpp"
#include "evaluate/evaluate.hpp"
#include "exchange/cell_findings.hpp"
#include "exchange/sheet_words.hpp"
#include "report/printable.hpp"

#include <map>

namespace jixiao {

SheetEdits edits_of(Shell const& shell, exchange::ImportPlan const& plan,
                    entry::PeriodFiles const& files, Catalog const& catalog) {
    std::map<std::string, std::vector<exchange::PlannedChange const*>> by_file;
    for (auto const& change : plan.changes)
        by_file[files.file_for(change.edit.names)].push_back(&change);
    SheetEdits edits;
    for (auto& [file, changes] : by_file) {
        std::vector<entry::NewEntry> entries;
        for (auto const* change : changes) entries.push_back(change->edit);
        edits.files.push_back(edit_actuals(shell, file, entries, catalog));
        edits.changes.push_back(std::move(changes));
    }
    return edits;
}

void find_in_entries(exchange::ReturnedSheet const& sheet, SheetEdits const& edits,
                     std::string const& folder, std::vector<Diagnostic>& diagnostics) {
    auto const after = load_with(folder, edits.files);
    auto const evaluation =
        evaluate(after.book, after.actuals, after.profile, after.units, sheet.stamp.period);
    auto const all = joined_diagnostics(after, {evaluation.diagnostics});
    for (std::size_t i = 0; i < edits.files.size(); ++i) {
        auto const& [file, before, bytes, entries] = edits.files[i];
        for (std::size_t j = 0; j < entries.size(); ++j)
            for (auto const& found : findings_of(all, file, entries[j]))
                if (found.severity != Severity::note)
                    diagnostics.push_back(exchange::finding_at(
                        sheet, *edits.changes[i][j]->row, entry::Field::value, found.severity,
                        found.code, found.message, found.hint));
    }
}

std::string changes_text(exchange::ImportPlan const& plan, Catalog const& catalog) {
    std::string text;
    for (auto const& change : plan.changes) {
        text += printable(change.stamped->id + " " + change.stamped->name) + '\n';
        for (auto const& [field, before, after] : change.merge.changes)
            text += printable("    " + catalog(say("{0}: {1} → {2}", exchange::heading_of(field),
                                                   exchange::shown_text(before),
                                                   exchange::shown_text(after)))) +
                    '\n';
    }
    return text;
}

}  // namespace jixiao
