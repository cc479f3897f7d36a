#include "read/document/summary.hpp"

#include "read/document/line_ranges.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

class Summary {
public:
    explicit Summary(Catalog const& catalog) : catalog_{catalog} {}

    void line(Message const& message) { text_ += catalog_(message) + "\n"; }
    void item(Message const& message) { text_ += "  " + catalog_(message) + "\n"; }
    std::string take() { return std::move(text_); }

    void tables(Imported const& imported) {
        for (auto const& table : imported.tables) {
            std::size_t annual = 0, long_term = 0;
            for (auto const& goal : table.goals)
                (goal.term.is_annual() ? annual : long_term) += goal.indicators.size();
            auto const name = table.kind == TableKind::project ? table.project : table.title;
            line(say("Line {0}: {1}, {2} annual and {3} long-term indicators", table.line, name,
                     annual, long_term));
        }
        for (auto const& table : imported.budget.tables)
            line(say("Line {0}: {1}, {2} rows", table.place.line,
                     table.number.empty() ? table.kind : table.number + " " + table.kind,
                     table.rows.size()));
    }

    /// The rows with a code: each with what happened, or as ranges where it is the same for all.
    void rows(Imported const& imported, char const* code, Message const& title, bool one_by_one) {
        LineRanges lines;
        for (auto const& found : imported.diagnostics)
            if (found.code == code) lines.add(found.place.line);
        if (lines.count() == 0) return;
        if (!one_by_one)
            return line(say("{0}: {1}, in lines {2}", title, lines.count(), lines.text()));
        line(say("{0}: {1}", title, lines.count()));
        for (auto const& found : imported.diagnostics)
            if (found.code == code) item(placed(found));
    }

    /// What became of the rows, in one line.
    void counts(Imported const& imported) {
        std::size_t taken = 0;
        for (auto const& table : imported.tables)
            for (auto const& goal : table.goals) taken += goal.indicators.size();
        auto const with = [&](char const* code) {
            return std::count_if(imported.diagnostics.begin(), imported.diagnostics.end(),
                                 [&](Diagnostic const& d) { return d.code == code; });
        };
        line(say("Rows: {0} imported, {1} doubtful, {2} left out", taken,
                 with(import_codes::doubtful), with(import_codes::skipped)));
    }

    void targets(TargetCounts const& targets) {
        line(say("Targets: {0} read, {1} qualitative, {2} not understood", targets.typed,
                 targets.graded, targets.unreadable.size()));
        for (auto const* indicator : targets.unreadable)
            item(say("line {0}: {1} {2}", indicator->line, indicator->id, indicator->target));
    }

    void file(PlannedFile const& file) {
        switch (file.state) {
            case FileState::made: line(say("{0}: new", file.name)); break;
            case FileState::unchanged: line(say("{0}: unchanged", file.name)); break;
            case FileState::merged: line(say("{0}: merged", file.name)); break;
        }
        for (auto const& change : file.changes)
            item(say("line {0}: {1} ({2})", change.place.line, change.message, outcome(change)));
    }

private:
    /// A remark behind its line, and its page or sheet.
    static Message placed(Diagnostic const& found) {
        auto const& file = found.place.file.text();
        auto const part = file.rfind('#');
        if (part == std::string::npos) return say("line {0}: {1}", found.place.line, found.message);
        return say("{0}, line {1}: {2}", file.substr(part + 1), found.place.line, found.message);
    }

    static Message outcome(Change const& change) {
        switch (change.kind) {
            case ChangeKind::added: return say("added");
            case ChangeKind::vanished: return say("kept");
            case ChangeKind::changed: break;
        }
        return change.applied ? say("updated") : say("left unchanged; use --update to apply it");
    }

    Catalog const& catalog_;
    std::string text_;
};

}  // namespace

std::string import_summary(Imported const& imported, TargetCounts const& targets, Plan const& plan,
                           Catalog const& catalog) {
    Summary summary{catalog};
    summary.tables(imported);
    summary.rows(imported, import_codes::repaired, say("Rows repaired"), true);
    summary.rows(imported, import_codes::mended,
                 say("Rows from which line-wrap blanks were removed"), false);
    summary.rows(imported, import_codes::missing, say("Rows without a basis"), false);
    summary.rows(imported, import_codes::doubtful,
                 say("Doubtful rows: compare them with the document"), true);
    summary.rows(imported, import_codes::skipped, say("Rows left out, and why"), true);
    summary.rows(imported, import_codes::scored, say("Scores that differ from the computed ones"),
                 true);
    if (imported.passed.count() > 0)
        summary.line(
            say("Rows not imported (persons, telephone numbers, descriptions, sources of funds): "
                "{0}, in lines {1}",
                imported.passed.count(), imported.passed.text()));
    summary.counts(imported);
    summary.targets(targets);
    for (auto const& file : plan.files) summary.file(file);
    return summary.take();
}

bool needs_review(Imported const& imported, TargetCounts const& targets, Plan const& plan) {
    auto const is_doubt = [](Diagnostic const& d) { return d.code == import_codes::doubtful; };
    auto const is_open = [](Change const& change) {
        return change.kind == ChangeKind::vanished || !change.applied;
    };
    auto const has_open = [&](PlannedFile const& file) {
        return std::any_of(file.changes.begin(), file.changes.end(), is_open);
    };
    return std::any_of(imported.diagnostics.begin(), imported.diagnostics.end(), is_doubt) ||
           !targets.unreadable.empty() ||
           std::any_of(plan.files.begin(), plan.files.end(), has_open);
}

}  // namespace jixiao::document
