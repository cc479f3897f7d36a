#include "workspace/sheet/plan_import.hpp"

#include "base/refusal.hpp"
#include "report/evaluate_workspace.hpp"
#include "workspace/entries/money_lines.hpp"
#include "workspace/sheet/cell_findings.hpp"
#include "workspace/sheet/sheet_words.hpp"

#include <map>

namespace jixiao::sheet {
namespace {

class Planner {
public:
    Planner(ReturnedSheet const& sheet, Workspace const& workspace)
        : sheet_{sheet},
          index_{workspace.book},
          entries_{workspace.actuals, index_, sheet.stamp.period},
          units_{workspace.units},
          evaluation_{evaluate(workspace, sheet.stamp.period)} {
        for (auto& line : entries::money_lines(evaluation_, workspace.actuals, {})) {
            auto name = line.name();
            money_.emplace(std::move(name), std::move(line));
        }
    }

    ImportPlan plan() {
        plan_.diagnostics = sheet_.diagnostics;
        for (auto const& row : sheet_.rows) add(row);
        return std::move(plan_);
    }

private:
    void add(ReturnedRow const& row) {
        auto const& stamped = sheet_.stamp.rows[row.stamped];
        auto const* const money = money_of(stamped);
        auto const* const line = entries_.of(stamped.key);
        auto const now = money             ? as_in_cells({money->spent, money->note, {}, {}})
                         : line == nullptr ? entries::Entered{}
                                           : as_in_cells(entries::entered_of(*line));
        PlannedChange change{&row, &stamped, merge_entry(stamped.entered, now, row.entered), {}};
        for (auto const field : change.merge.kept)
            report(
                row, field, Severity::note, "sheet-emptied",
                say("the cell was emptied; {0} stays in the file", shown_text(text_of(now, field))),
                say("to delete it, edit the file"));
        if (change.merge.changes.empty()) return;
        if (!money && index_.served_by(stamped.key).empty()) return report_unknown(row, stamped);
        if (change.merge.is_stale) return report_stale(row, stamped.entered, now);
        report_new_target(row, stamped);
        auto findings = money ? money_findings(row, change) : cell_findings(sheet_, change, units_);
        auto const is_readable = findings.empty();
        for (auto& finding : findings) plan_.diagnostics.push_back(std::move(finding));
        if (!is_readable) return;
        change.edit = edit_of(change.merge, money ? names_of(*money->execution->table)
                                                  : entries::names_serving(index_, stamped.key));
        if (money) {
            change.edit.spending_line = money->spending_line;
            change.edit.source = money->source;
            change.edit.is_overall = money->is_overall;
        }
        plan_.changes.push_back(std::move(change));
    }

    /// The amount that a row is about, which is known by its key alone; nullptr for a figure.
    entries::MoneyLine const* money_of(StampedRow const& stamped) const {
        auto const found = stamped.id == stamped.key ? money_.find(stamped.key) : money_.end();
        return found == money_.end() ? nullptr : &found->second;
    }

    static std::vector<std::string> names_of(Table const& table) {
        std::vector<std::string> names{table.title()};
        if (!table.code.empty()) names.push_back(table.code);
        return names;
    }

    std::vector<Diagnostic> money_findings(ReturnedRow const& row, PlannedChange const& change) {
        std::vector<Diagnostic> findings;
        auto const& money = *money_of(*change.stamped);
        for (auto const& [field, before, after] : change.merge.changes)
            if (!can_hold(money, field))
                findings.push_back(finding_at(sheet_, row, field, Severity::error, "sheet-cell",
                                              say("a budget line has no such field"),
                                              say("leave the cell empty")));
        return findings;
    }

    void report(ReturnedRow const& row, entries::Field field, Severity severity, std::string code,
                Message message, Message hint) {
        plan_.diagnostics.push_back(finding_at(sheet_, row, field, severity, std::move(code),
                                               std::move(message), std::move(hint)));
    }

    void report_unknown(ReturnedRow const& row, StampedRow const& stamped) {
        report(row, entries::Field::value, Severity::error, "sheet-row",
               say("the indicator {0} {1} is no longer in the tables", stamped.id, stamped.name),
               say("export the sheet again"));
    }

    /// Both sides, for each text that differs.
    void report_stale(ReturnedRow const& row, entries::Entered const& base,
                      entries::Entered const& now) {
        for (auto const field : entries::all_fields) {
            auto const& before = text_of(base, field);
            auto const& in_file = text_of(now, field);
            auto const& in_sheet = text_of(row.entered, field);
            if (in_file == in_sheet || (in_file == before && in_sheet.empty())) continue;
            report(row, field, Severity::error, "sheet-stale",
                   say("the entry was changed in the file after the export; {0}: exported as {1}, "
                       "now {2} in the file and {3} in the sheet",
                       heading_of(field), shown_text(before), shown_text(in_file),
                       shown_text(in_sheet)),
                   say("make the two agree, or export the sheet again"));
        }
    }

    void report_new_target(ReturnedRow const& row, StampedRow const& stamped) {
        for (auto const& verdict : evaluation_.verdicts) {
            if (verdict.indicator->id != stamped.id || verdict.target->text == stamped.target)
                continue;
            report(row, entries::Field::value, Severity::warning, "sheet-target",
                   say("the target was {0} when the sheet was exported; it is now {1}",
                       stamped.target, verdict.target->text),
                   say("check that the value refers to the new target"));
        }
    }

    ReturnedSheet const& sheet_;
    NameIndex index_;
    entries::PeriodEntries entries_;
    Units const& units_;
    Evaluation evaluation_;
    std::map<std::string, entries::MoneyLine> money_;  // by name
    ImportPlan plan_;
};

}  // namespace

ImportPlan plan_import(ReturnedSheet const& sheet, Workspace const& workspace) {
    return Planner{sheet, workspace}.plan();
}

std::vector<entries::NewEntry> entries_of(ImportPlan const& plan) {
    std::vector<entries::NewEntry> entries;
    for (auto const& change : plan.changes) entries.push_back(change.edit);
    return entries;
}

void require_same_book(ReturnedSheet const& sheet, Workspace const& workspace) {
    auto const& stamp = sheet.stamp;
    auto const& tables = workspace.book.tables;
    if (tables.empty() || stamp.unit != tables.front().unit)
        throw Refusal{say("{0} belongs to another unit: {1}", sheet.file, stamp.unit),
                      say("use -C to name the workspace it was exported from")};
    if (stamp.year != tables.front().year)
        throw Refusal{say("{0} belongs to another year: {1}", sheet.file, stamp.year),
                      say("use -C to name the workspace it was exported from")};
}

}  // namespace jixiao::sheet
