#include "app/cli/sheet_changes.hpp"

#include "base/printable.hpp"
#include "workspace/sheet/cell_findings.hpp"
#include "workspace/sheet/sheet_words.hpp"

namespace jixiao {

std::vector<entry::NewEntry> entries_of(exchange::ImportPlan const& plan) {
    std::vector<entry::NewEntry> entries;
    for (auto const& change : plan.changes) entries.push_back(change.edit);
    return entries;
}

void find_in_entries(exchange::ReturnedSheet const& sheet, entry::Proposal const& proposal,
                     exchange::ImportPlan& plan) {
    for (auto const& file : proposal.files)
        for (std::size_t i = 0; i < file.entries.size(); ++i)
            for (auto const& found : proposal.findings_on(file, file.entries[i]))
                if (found.severity != Severity::note)
                    plan.diagnostics.push_back(exchange::finding_at(
                        sheet, *plan.changes[file.places[i]].row, entry::Field::value,
                        found.severity, found.code, found.message, found.hint));
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
