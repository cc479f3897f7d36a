#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "report/diff.hpp"
#include "report/terminal/columns.hpp"
#include "report/terminal/terminal.hpp"
#include "report/words/roll_up_words.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>

namespace jixiao::reports {
namespace {

/// One changed row as a line of the terminal.
struct DiffLine {
    ReportRow const* row = nullptr;
    std::string then, now;
    Message why;  // on a line of its own
};

class DiffWriter {
public:
    DiffWriter(Report const& report, Catalog const& catalog, Look const& look)
        : report_{report}, catalog_{catalog}, look_{look} {
        look_.width = std::max(look.width, narrowest);
    }

    std::string text() {
        auto shown = title() + counts();
        std::string sections;
        for (auto const change : listed_changes()) sections += statuses(change);
        if (sections.empty()) sections = "\n" + catalog_(say("No status changed.")) + "\n";
        return shown + sections + targets() + values();
    }

private:
    std::size_t cells_of(std::string_view text) const { return count_cells(text, look_.ambiguous); }
    std::string line(Message const& message) const {
        return fit_cells(printable(catalog_(message)), look_.width, look_.ambiguous);
    }
    std::string title() const {
        auto const periods = say("{0} → {1}", title_of(*report_.before), title_of(report_.as_of));
        auto const heading =
            report_.unit.empty() ? periods : say("{0}: {1}", report_.unit, periods);
        return embolden(line(heading), look_) + "\n";
    }

    std::string counts() const {
        auto const before = roll_up_before(report_);
        auto const& now = report_.whole.roll_up;
        std::string shown;
        std::size_t cells = 0;  // of the last line
        auto const count = [&](Status status, int then, int there) {
            auto const text =
                " " + catalog_(word_of(status)) + " " + catalog_(say("{0} → {1}", then, there));
            auto const width = cells_of(text) + cells_of(shape_of(status));
            auto const fits = cells + 2 + width <= look_.width;
            shown += cells == 0 ? "" : fits ? "  " : "\n";
            cells = (cells == 0 || !fits ? 0 : cells + 2) + width;
            shown += paint(shape_of(status), status, look_) + text;
        };
        count(Status::green, before.green, now.green);
        count(Status::amber, before.amber, now.amber);
        count(Status::red, before.red, now.red);
        count(Status::unrated, before.unrated(), now.unrated());
        shown += "\n";
        if (auto const added = count_new_rows(report_); added > 0)
            shown += line(say("{0} indicators are only in {1} and are not compared.", added,
                              report_.as_of.text())) +
                     "\n";
        return shown;
    }

    std::string outcome(Verdict const& verdict) const {
        auto shown = std::string{shape_of(verdict.status)} + " " + catalog_(outcome_of(verdict));
        if (verdict.state == State::rated) shown += " " + actual_with_unit(verdict);
        return shown;
    }
    std::string statuses(Change change) const {
        std::vector<DiffLine> lines;
        for (auto const* row : rows_with(report_, change))
            lines.push_back({row, outcome(*row->before), outcome(*row->verdict), {}});
        return section(title_of(change), lines);
    }
    std::string targets() const {
        std::vector<DiffLine> lines;
        for (auto const* row : rows_with_revised_target(report_))
            lines.push_back(
                {row, row->before->target->text, row->target, revision_text(*row->verdict)});
        return section(say("Targets revised"), lines);
    }
    std::string values() const {
        std::vector<DiffLine> lines;
        for (auto const* row : rows_with_new_value(report_))
            lines.push_back({row,
                             catalog_(reported_text(*row->before)),
                             catalog_(reported_text(*row->verdict)),
                             {}});
        return section(say("Values changed"), lines);
    }

    std::string section(Message const& title, std::vector<DiffLine> const& lines) const {
        if (lines.empty()) return {};
        auto const columns = fit(lines);
        auto shown = "\n" + embolden(line(say("{0} ({1})", title, lines.size())), look_) + "\n" +
                     "  " +
                     lay_out(columns,
                             {{catalog_(say("Indicator")), {}},
                              {"", {}},
                              {report_.before->text(), {}},
                              {report_.as_of.text(), {}}},
                             look_);
        Goal const* goal = nullptr;
        for (auto const& each : lines) {
            auto const& verdict = *each.row->verdict;
            if (verdict.goal != goal)
                shown +=
                    line(say("{0}: {1}", title_of(*verdict.table), title_of(*verdict.goal))) + "\n";
            goal = verdict.goal;
            shown += diff_line(each, columns);
        }
        return shown;
    }

    /// Name, id, then, now: a long name takes what the others leave.
    std::vector<Column> fit(std::vector<DiffLine> const& lines) const {
        std::size_t name = cells_of(catalog_(say("Indicator"))), id = 0,
                    then = cells_of(report_.before->text()), now = cells_of(report_.as_of.text());
        for (auto const& each : lines) {
            name = std::max(name, cells_of(each.row->name));
            id = std::max(id, cells_of(each.row->id));
            then = std::max(then, cells_of(each.then));
            now = std::max(now, cells_of(each.now));
        }
        auto const most = (look_.width - 2) / 4;
        id = std::min(id, most);
        then = std::min(then, most);
        now = std::min(now, most);
        return {{std::min(name, look_.width - 2 - 6 - id - then - now)}, {id}, {then}, {now}};
    }

    std::string diff_line(DiffLine const& each, std::vector<Column> const& columns) const {
        auto const painted = [&](Status status) {
            return [this, status](std::string const& text) { return paint(text, status, look_); };
        };
        auto const& row = *each.row;
        auto const body = lay_out(columns,
                                  {{row.name, {}},
                                   {row.id, {}},
                                   {each.then, painted(row.before->status)},
                                   {each.now, painted(row.verdict->status)}},
                                  look_);
        std::string shown;
        for (std::size_t at = 0; at < body.size();) {
            auto const end = body.find('\n', at) + 1;
            shown += "  " + body.substr(at, end - at);
            at = end;
        }
        if (!each.why.empty())
            shown += indented(catalog_(each.why), why_indent, look_.width, look_);
        return shown;
    }

    static constexpr std::size_t why_indent = 4;

    Report const& report_;
    Catalog const& catalog_;
    Look look_;
};

}  // namespace

RollUp roll_up_before(Report const& report) {
    std::vector<Verdict const*> verdicts;
    for (auto const& part : report.parts)
        for (auto const& row : part.rows)
            if (row.before) verdicts.push_back(row.before);
    return roll_up(verdicts);
}

std::size_t count_new_rows(Report const& report) {
    std::size_t count = 0;
    for (auto const& part : report.parts)
        for (auto const& row : part.rows)
            if (!row.before) ++count;
    return count;
}

std::string diff_text(Report const& report, Catalog const& catalog, Look const& look) {
    return DiffWriter{report, catalog, look}.text();
}

}  // namespace jixiao::reports
