#include "report/data/markdown.hpp"

#include "base/printable.hpp"
#include "report/words/execution_words.hpp"
#include "report/words/roll_up_words.hpp"
#include "report/words/words.hpp"
#include "report/words/year_mark.hpp"
#include "rules/status/shown_figure.hpp"

namespace jixiao::reports {
namespace {

class MarkdownWriter {
public:
    MarkdownWriter(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog} {}

    std::string text() const {
        return head() + attention() + open() + changes() + summary() + levels() + execution() +
               parts();
    }

private:
    std::string words(Message const& message) const { return markdown_text(catalog_(message)); }

    std::string line(std::vector<std::string> const& cells) const {
        std::string shown = "|";
        for (auto const& cell : cells) shown += " " + cell + " |";
        return shown + "\n";
    }
    /// Headings and the line under them; `right` from that column on to the right.
    std::string headings(std::vector<Message> const& texts, std::size_t right) const {
        std::vector<std::string> cells, rules;
        for (auto const& text : texts) {
            rules.emplace_back(cells.size() >= right ? "--:" : "---");
            cells.push_back(words(text));
        }
        return line(cells) + line(rules);
    }

    std::string head() const {
        auto const passed = share_text(Fraction::of(report_.as_of.last.month(), 12));
        auto shown = "# " + words(heading_of(report_)) + "\n\n" +
                     words(say("Rules: {0}; {1} of the year has passed", report_.profile, passed)) +
                     "\n";
        auto const item = [&](Message const& fact) { shown += "\n- " + words(fact); };
        auto const& roll_up = report_.whole.roll_up;
        for (auto const status : best_first)
            item(say("{0} {1}: {2}", shape_of(status), word_of(status), count_of(roll_up, status)));
        item(say("{0}: {1}", say("Coverage"), coverage_text(roll_up)));
        auto const open = unrated_text(roll_up);
        if (!open.empty()) item(say("Not rated: {0}", open));
        auto const assumed = assumed_text(roll_up);
        if (!assumed.empty()) item(assumed);
        return shown + "\n";
    }

    std::string status_mark(ReportRow const& row) const {
        return std::string{shape_of(row.verdict->status)} + " " + words(row.outcome);
    }
    std::string name(ReportRow const& row) const {
        return markdown_text(row.name) + (row.id.empty() ? "" : " " + markdown_text(row.id));
    }

    std::string tally_headings(Message const& title) const {
        std::vector<Message> titles{title};
        for (auto const status : best_first) titles.push_back(word_of(status));
        titles.push_back(say("Coverage"));
        return headings(titles, 1);
    }
    std::string tally_line(Tally const& tally, std::string const& mark = {}) const {
        std::vector<std::string> cells{mark + std::string{shape_of(tally.roll_up.status)} + " " +
                                       words(tally.name)};
        for (auto const status : best_first)
            cells.push_back(std::to_string(count_of(tally.roll_up, status)));
        cells.push_back(coverage_text(tally.roll_up));
        return line(cells);
    }
    std::string summary() const {
        auto shown =
            "\n## " + words(say("Overview")) + "\n\n" + tally_headings(say("Table and goal"));
        for (auto const& table : report_.tables) {
            shown += tally_line(table);
            for (auto const& goal : table.goals) shown += tally_line(goal, "– ");
        }
        return report_.tables.size() == 1 ? shown : shown + tally_line(report_.whole);
    }
    std::string levels() const {
        auto shown = "\n" + tally_headings(say("First and second level"));
        for (auto const& group : report_.whole.groups) {
            shown += tally_line(group);
            for (auto const& level : group.groups) shown += tally_line(level, "– ");
        }
        return shown;
    }

    std::string execution() const {
        if (report_.executions.empty()) return {};
        auto titles = execution_titles();
        auto shown = "\n## " + words(titles.front()) + "\n\n";
        titles.front() = say("Table");
        shown += headings(titles, 1);
        std::string reasons;
        for (auto const* execution : report_.executions) {
            auto const status = execution->joint.value_or(execution->status);
            shown +=
                execution_row(execution_cells(*execution), std::string{shape_of(status)} + " ");
            for (auto const& cells : spending_cells(*execution))
                shown += execution_row(cells, "– ");
            reasons +=
                "- " +
                words(say("{0}: {1}", title_of(*execution->table), execution_reason(*execution))) +
                "\n";
        }
        return shown + "\n" + reasons;
    }
    std::string execution_row(std::vector<Message> const& texts, std::string const& mark) const {
        std::vector<std::string> cells;
        cells.reserve(texts.size());
        for (auto const& text : texts) cells.push_back(words(text));
        cells.front() = mark + cells.front();
        return line(cells);
    }

    std::string changes() const {
        if (!report_.before) return {};
        auto shown = "\n## " + words(say("Changes since {0}", title_of(*report_.before))) + "\n";
        auto const before = shown.size();
        for (auto const change : listed_changes()) {
            auto const rows = rows_with(report_, change);
            if (rows.empty()) continue;
            shown += "\n### " + words(say("{0} ({1})", title_of(change), rows.size())) + "\n\n";
            for (auto const* row : rows)
                shown +=
                    change_line(*row, say("{0}, {1}", change_text(*row), value_change_text(*row)));
        }
        if (shown.size() == before) shown += "\n" + words(say("No status changed.")) + "\n";
        return shown + revised_targets();
    }
    std::string revised_targets() const {
        auto const rows = rows_with_revised_target(report_);
        if (rows.empty()) return {};
        auto shown =
            "\n### " + words(say("{0} ({1})", say("Targets revised"), rows.size())) + "\n\n";
        for (auto const* row : rows) shown += change_line(*row, target_change_text(*row));
        return shown;
    }
    std::string change_line(ReportRow const& row, Message const& change) const {
        return "- " + words(say("{0} {1}: {2}", row.name, row.id, change)) + "\n";
    }
    std::string target(ReportRow const& row) const {
        if (row.printed_target.empty()) return markdown_text(row.target);
        return words(
            say("{0} (printed: {1}; {2})", row.target, row.printed_target, row.revisions()));
    }

    std::string attention() const {
        auto shown = "\n## " + words(say("Needs attention")) + "\n\n";
        auto const rows = urgent_rows(report_);
        if (rows.empty()) return shown + words(say("No row is red or amber.")) + "\n";
        shown += headings(
            {say("Status"), say("Since"), say("Indicator"), say("Target"), say("Actual"),
             say("Reason"), say("Owner"), say("Reason for variance"), say("Corrective actions")},
            9);
        for (auto const* row : rows)
            shown +=
                line({status_mark(*row), row->since ? row->since->text() : "", name(*row),
                      target(*row), markdown_text(row->actual), words(row->reason),
                      markdown_text(row->owner), words(row->cause()), markdown_text(row->action)});
        return shown;
    }

    std::string open() const {
        auto const owners = open_rows(report_);
        if (owners.empty()) return {};
        auto shown =
            "\n## " + words(say("To be reported or corrected: {0}", count_rows(owners))) + "\n";
        for (auto const& each : owners) {
            shown +=
                "\n### " + words(say("{0} ({1})", owner_text(each), each.rows.size())) + "\n\n";
            for (auto const* row : each.rows) {
                auto const reason = open_reason(*row);
                shown += change_line(
                    *row, reason.empty() ? row->outcome : say("{0}, {1}", row->outcome, reason));
            }
        }
        return shown;
    }

    std::string parts() const {
        std::string shown;
        for (auto const& part : report_.parts) {
            shown += "\n## " + words(say("{0}: {1}", title_of(*part.table), title_of(*part.goal))) +
                     "\n\n" +
                     headings({say("Status"), say("Indicator"), say("Path"), say("Target"),
                               say("Actual"), say("% of target"), say("Trend"), say("Forecast")},
                              8);
            for (auto const& row : part.rows)
                shown += line({status_mark(row), name(row), path(row), target(row),
                               markdown_text(row.actual), row.achievement,
                               marked_trend(row, report_), words(row.forecast())});
        }
        return shown;
    }
    static std::string path(ReportRow const& row) {
        std::string shown;
        for (auto const& step : row.path)
            shown += (shown.empty() ? "" : " / ") + markdown_text(step);
        return shown;
    }

    Report const& report_;
    Catalog const& catalog_;
};

}  // namespace

std::string markdown_text(std::string_view text) {
    constexpr std::string_view marks = "\\`*_{}[]<|~&#";
    std::string shown;
    for (auto const c : printable(text)) {
        if (marks.find(c) != std::string_view::npos) shown += '\\';
        shown += c;
    }
    return shown;
}

std::string report_markdown(Report const& report, Catalog const& catalog) {
    return MarkdownWriter{report, catalog}.text();
}

}  // namespace jixiao::reports
