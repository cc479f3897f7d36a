#include "report/page/html.hpp"
#include "report/page/marks.hpp"
#include "report/page/page.hpp"
#include "report/page/row_cells.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace jixiao::reports {
namespace {

using Rows = std::vector<ReportRow const*>;

/// What a report begins with: rows that need attention, rows to be reported, changes.
class AttentionWriter {
public:
    AttentionWriter(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog} {}

    std::string text() const { return urgent() + open() + changes(); }

private:
    std::string words(Message const& message) const { return html_text(catalog_(message)); }

    std::string urgent() const {
        auto const rows = urgent_rows(report_);
        auto shown = "<section class=urgent><h2>" + words(say("Needs attention")) + "</h2>";
        if (rows.empty())
            return shown + "<p>" + words(say("No row is red or amber.")) + "</p></section>";
        constexpr std::size_t first = 12;
        shown += "<table><caption class=v>" + words(say("Needs attention")) +
                 "</caption><colgroup><col><col><col><col><col><col><col></colgroup><thead><tr>";
        for (auto const& title :
             {say("Status"), say("Indicator"), say("Actual"), say("Reason"), say("Owner"),
              say("Reason for variance"), say("Corrective actions")})
            shown += "<th scope=col>" + words(title);
        shown += "<tbody>";
        for (std::size_t i = 0; i < std::min(rows.size(), limit()); ++i)
            shown += urgent_row(*rows[i], folded(i, rows.size(), first));
        return shown + "</table>" + unfold(rows.size(), first, {"ra", rows.size()}) + "</section>";
    }

    std::string urgent_row(ReportRow const& row, std::string_view attribute) const {
        auto const& verdict = *row.verdict;
        auto const since = row.since ? words(say("since {0}", row.since->text())) : "";
        return fmt::format("<tr{}><td>{}{}<th scope=row><a href=#r{}>{}</a>{}<td>{}{}<td>{}{}{}{}",
                           attribute, outcome(verdict), small(since), row.number,
                           html_text(row.name),
                           small(html_text(row.id) + "  " + words(place_of(verdict))),
                           html_text(row.actual), small(words(say("target {0}", row.target))),
                           words(reason_of(row)), labelled(say("Owner"), html_text(row.owner)),
                           labelled(say("Reason for variance"), words(row.cause())),
                           labelled(say("Corrective actions"), html_text(row.action)));
    }
    /// A cell that names itself where a narrow screen has no headings.
    std::string labelled(Message const& label, std::string const& html) const {
        return html.empty() ? "<td>" : fmt::format("<td data-label=\"{}\">{}", words(label), html);
    }

    std::string open() const {
        auto const owners = open_rows(report_);
        if (owners.empty()) return {};
        auto const count = count_rows(owners);
        auto shown = "<section><h2>" + words(say("To be reported or corrected: {0}", count)) +
                     "</h2><div class=changes>";
        for (auto const& each : owners) {
            shown += "<div>" + title(owner_text(each), each.rows.size());
            shown += items(each.rows, {"open", count}, [&](ReportRow const& row) {
                return std::pair{outcome(*row.verdict), words(open_reason(row))};
            });
            shown += "</div>";
        }
        return shown + "</div></section>";
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
        return "<div>" + title(title_of(change), rows.size()) +
               items(rows, {name_of(change), rows.size()},
                     [&](ReportRow const& row) {
                         return std::pair{outcome(*row.before) + " → " + outcome(*row.verdict),
                                          words(value_change_text(row))};
                     }) +
               "</div>";
    }
    std::string target_list() const {
        auto const rows = rows_with_revised_target(report_);
        if (rows.empty()) return {};
        return "<div>" + title(say("Targets revised"), rows.size()) +
               items(rows, {"targets", rows.size()},
                     [&](ReportRow const& row) {
                         return std::pair{words(target_step_text(row)),
                                          words(revision_text(*row.verdict))};
                     }) +
               "</div>";
    }
    std::string value_list() const {
        auto const rows = rows_with_new_value(report_);
        if (rows.empty()) return {};
        auto shown = "<details class=changes><summary>" +
                     words(say("{0} ({1})", say("Values changed"), rows.size())) + "</summary><ul>";
        auto const count = std::min(rows.size(), limit());
        for (std::size_t i = 0; i < count; ++i)
            shown += fmt::format("<li><a href=\"#r{}\">{}</a><span>{}</span>", rows[i]->number,
                                 html_text(rows[i]->name), words(value_change_text(*rows[i])));
        return shown + "</ul>" + rest(rows.size(), {"values", rows.size()}) + "</details>";
    }

    // The first rows of a list are in sight, the others when “all 31” below it is opened; on paper
    // all are. A large page does not list thousands of rows again, but has a button that sets the
    // filters to them.

    /// What such a button shows, and how many rows: of several lists that have one filter, all.
    struct Filter {
        std::string_view name;
        std::size_t rows;
    };

    static bool is_long(std::size_t count, std::size_t first) {
        return count > first + 2;  // to unfold two rows is worth nobody's click
    }
    static std::string_view folded(std::size_t place, std::size_t count, std::size_t first) {
        return is_long(count, first) && place >= first ? " class=more" : "";
    }
    std::string unfold(std::size_t count, std::size_t first, Filter filter) const {
        if (!is_long(count, first)) return {};
        return "<details class=rest><summary>" + words(say("All {0}", count)) + "</summary>" +
               rest(count, filter) + "</details>";
    }
    /// A list of rows, each with what `texts_of` says of it: beside its name, as HTML, and below.
    std::string items(Rows const& rows, Filter filter, auto const& texts_of) const {
        constexpr std::size_t first = 5;
        std::string shown = "<ul>";
        for (std::size_t i = 0; i < std::min(rows.size(), limit()); ++i) {
            auto const& row = *rows[i];
            auto const [beside, below] = texts_of(row);
            shown += fmt::format("<li{}><a href=\"#r{}\">{}</a><small>{}{}</small><span>{}</span>",
                                 folded(i, rows.size(), first), row.number, html_text(row.name),
                                 below.empty() ? "" : below + " · ", words(place_of(*row.verdict)),
                                 beside);
        }
        return shown + "</ul>" + unfold(rows.size(), first, filter);
    }
    std::size_t limit() const {
        constexpr std::size_t of_large = 50;
        return is_large(report_) ? of_large : std::numeric_limits<std::size_t>::max();
    }
    std::string rest(std::size_t count, Filter filter) const {
        if (count <= limit()) return {};
        return fmt::format("<button type=button data-show={}>{}</button>", filter.name,
                           words(say("All {0}", filter.rows)));
    }

    std::string title(Message const& words_of_title, std::size_t count) const {
        return "<h3>" + words(say("{0} ({1})", words_of_title, count)) + "</h3>";
    }
    static std::string small(std::string const& html) {
        return html.empty() ? html : "<small>" + html + "</small>";
    }
    static Message place_of(Verdict const& verdict) {
        return say("{0}: {1}", title_of(*verdict.table), title_of(*verdict.goal));
    }
    std::string outcome(Verdict const& verdict) const {
        return status_mark(verdict.status, words(outcome_of(verdict)));
    }

    Report const& report_;
    Catalog const& catalog_;
};

}  // namespace

std::string page_attention(Report const& report, Catalog const& catalog) {
    return AttentionWriter{report, catalog}.text();
}

}  // namespace jixiao::reports
