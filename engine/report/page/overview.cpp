#include "report/page/html.hpp"
#include "report/page/marks.hpp"
#include "report/page/page.hpp"
#include "report/page/row_cells.hpp"
#include "report/words/roll_up_words.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::reports {
namespace {

class OverviewWriter {
public:
    OverviewWriter(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog} {}

    std::string text() const { return status_counts() + changes() + matrix(); }

private:
    std::string words(Message const& message) const { return html_text(catalog_(message)); }

    std::string status_counts() const {
        auto const& roll_up = report_.whole.roll_up;
        std::string shown = "<section class=lamps aria-label=\"" + words(say("Overview")) + "\">";
        for (auto const& [status, count] : counts_of(roll_up)) {
            auto const share =
                roll_up.all() == 0 ? "" : share_text(Fraction::of(count, roll_up.all()));
            shown += fmt::format("<div class=\"lamp {}\"><p>{}</p><b>{}</b><small>{}</small></div>",
                                 class_of(status), status_mark(status, words(word_of(status))),
                                 count, share);
        }
        shown += fmt::format("<div class=lamp><p>{}</p><b>{}</b><small>{}</small></div>",
                             words(say("Coverage")), coverage_share(roll_up),
                             fmt::format("{}/{}", roll_up.rated(), roll_up.expected()));
        shown += count_bar(roll_up);
        auto const open = unrated_text(roll_up);
        if (!open.empty()) shown += "<p class=open>" + words(say("Not rated: {0}", open)) + "</p>";
        auto const assumed = assumed_text(roll_up);
        if (!assumed.empty()) shown += "<p class=open>" + words(assumed) + "</p>";
        return shown + "</section>";
    }

    static std::string coverage_share(RollUp const& roll_up) {
        if (roll_up.expected() == 0) return "0/0";
        return share_text(Fraction::of(roll_up.rated(), roll_up.expected()));
    }

    std::string changes() const {
        if (!report_.before) return {};
        auto shown =
            "<section><h2>" + words(say("Changes since {0}", title_of(*report_.before))) + "</h2>";
        std::string lists;
        for (auto const change : listed_changes()) lists += change_list(change);
        if (lists.empty()) shown += "<p>" + words(say("No status changed.")) + "</p>";
        lists += target_list();
        if (!lists.empty()) shown += "<div class=changes>" + lists + "</div>";
        return shown + value_list() + "</section>";
    }

    std::string change_list(Change change) const {
        auto const rows = rows_with(report_, change);
        if (rows.empty()) return {};
        auto shown = "<div>" + list_head(title_of(change), rows.size());
        for (auto const* row : first_of(rows))
            shown += item(*row, outcome(*row->before) + " → " + outcome(*row->verdict),
                          words(value_change_text(*row)));
        return shown + "</ul>" + rest_of(rows, name_of(change)) + "</div>";
    }
    std::string target_list() const {
        auto const rows = rows_with_revised_target(report_);
        if (rows.empty()) return {};
        auto shown = "<div>" + list_head(say("Targets revised"), rows.size());
        for (auto const* row : first_of(rows))
            shown += item(*row, words(target_step_text(*row)), words(revision_text(*row->verdict)));
        return shown + "</ul>" + rest_of(rows, "targets") + "</div>";
    }
    /// Most values change from one period to the next: they are there for who looks for them.
    std::string value_list() const {
        auto const rows = rows_with_new_value(report_);
        if (rows.empty()) return {};
        auto shown = "<details class=changes><summary>" +
                     words(say("{0} ({1})", say("Values changed"), rows.size())) + "</summary><ul>";
        for (auto const* row : first_of(rows))
            shown += fmt::format("<li><a href=\"#r{}\">{}</a><span>{}</span>", row->number,
                                 html_text(row->name), words(value_change_text(*row)));
        return shown + "</ul>" + rest_of(rows, "values") + "</details>";
    }
    // A large page does not list thousands of rows again: a button sets the filter to all of them.
    using Rows = std::vector<ReportRow const*>;
    static constexpr std::ptrdiff_t listed = 50;
    bool is_cut(Rows const& rows) const {
        return is_large(report_) && rows.size() > static_cast<std::size_t>(listed);
    }
    Rows first_of(Rows const& rows) const {
        return is_cut(rows) ? Rows(rows.begin(), rows.begin() + listed) : rows;
    }
    std::string rest_of(Rows const& rows, std::string_view change) const {
        if (!is_cut(rows)) return {};
        return fmt::format("<button type=button data-change={}>{}</button>", change,
                           words(say("All {0}", rows.size())));
    }
    std::string list_head(Message const& title, std::size_t count) const {
        return "<h3>" + words(say("{0} ({1})", title, count)) + "</h3><ul>";
    }
    /// `change` stands beside the name and is HTML; `more` under it.
    std::string item(ReportRow const& row, std::string const& change,
                     std::string const& more) const {
        auto const place = words(place_of(*row.verdict));
        return fmt::format("<li><a href=\"#r{}\">{}</a><small>{}{}</small><span>{}</span>",
                           row.number, html_text(row.name), more.empty() ? "" : more + " · ", place,
                           change);
    }
    static Message place_of(Verdict const& verdict) {
        return say("{0}: {1}", title_of(*verdict.table), title_of(*verdict.goal));
    }
    std::string outcome(Verdict const& verdict) const {
        return status_mark(verdict.status, words(outcome_of(verdict)));
    }

    /// Tables down, 一级指标 across.
    std::string matrix() const {
        auto shown = "<section><h2>" + words(say("By table and first level")) +
                     "</h2><div class=scroll tabindex=0 role=region aria-label=\"" +
                     words(say("By table and first level")) +
                     "\"><table class=matrix><thead><tr><th scope=col>" + words(say("Table"));
        for (auto const status : worst_first)
            shown += "<th scope=col class=n>" + status_mark(status, words(word_of(status)));
        shown += "<th scope=col class=n>" + words(say("Coverage"));
        for (auto const& group : report_.whole.groups)
            shown += "<th scope=col>" + words(group.name);
        shown += "<tbody>";
        for (auto const& table : report_.tables) shown += matrix_row(table);
        if (report_.tables.size() != 1) shown += "<tfoot>" + matrix_row(report_.whole);
        return shown + "</table></div></section>";
    }

    std::string matrix_row(Tally const& tally) const {
        auto shown = "<tr><th scope=row>" + status_mark(tally.roll_up.status, words(tally.name)) +
                     count_bar(tally.roll_up);
        for (auto const& each : counts_of(tally.roll_up))
            shown += fmt::format("<td class=n>{}", each.count);
        shown += "<td class=n>" + coverage_text(tally.roll_up);
        for (auto const& group : report_.whole.groups) {
            auto const found =
                std::find_if(tally.groups.begin(), tally.groups.end(),
                             [&](Tally const& one) { return one.name == group.name; });
            shown += "<td>" + (found == tally.groups.end() ? "" : small_counts(found->roll_up));
        }
        return shown;
    }

    /// "■2 ▲8 ●60", without those that are zero.
    std::string small_counts(RollUp const& roll_up) const {
        std::string shown;
        for (auto const& [status, count] : counts_of(roll_up))
            if (count > 0) shown += status_mark(status, std::to_string(count)) + " ";
        return shown;
    }

    Report const& report_;
    Catalog const& catalog_;
};

}  // namespace

std::string page_overview(Report const& report, Catalog const& catalog) {
    return OverviewWriter{report, catalog}.text();
}

}  // namespace jixiao::reports
