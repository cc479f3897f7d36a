#include "app/cli/sheet_changes.hpp"

#include "base/printable.hpp"
#include "workspace/sheet/cell_findings.hpp"
#include "workspace/sheet/sheet_words.hpp"

namespace jixiao {

std::vector<entries::NewEntry> entries_of(sheet::ImportPlan const& plan) {
    std::vector<entries::NewEntry> entries;
    for (auto const& change : plan.changes) entries.push_back(change.edit);
    return entries;
}

void find_in_entries(sheet::ReturnedSheet const& sheet, entries::Proposal const& proposal,
                     sheet::ImportPlan& plan) {
    for (auto const& file : proposal.files)
        for (std::size_t i = 0; i < file.entries.size(); ++i)
            for (auto const& found : proposal.findings_on(file, file.entries[i]))
                if (found.severity != Severity::note)
                    plan.diagnostics.push_back(sheet::finding_at(
                        sheet, *plan.changes[file.places[i]].row, entries::Field::value,
                        found.severity, found.code, found.message, found.hint));
}

std::string changes_text(sheet::ImportPlan const& plan, Catalog const& catalog) {
    std::string text;
    for (auto const& change : plan.changes) {
        text += printable(change.stamped->id + " " + change.stamped->name) + '\n';
        for (auto const& [field, before, after] : change.merge.changes)
            text += printable("    " +
                              catalog(say("{0}: {1} → {2}", sheet::heading_of(field),
                                          sheet::shown_text(before), sheet::shown_text(after)))) +
                    '\n';
    }
    return text;
}

}  // namespace jixiao
