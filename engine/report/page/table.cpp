#include "report/page/html.hpp"
#include "report/page/page.hpp"
#include "report/page/row_cells.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"

#include <fmt/format.h>

namespace jixiao::reports {
namespace {

class TableWriter {
public:
    TableWriter(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog} {}

    std::string text() const {
        auto const head_of = [&](std::string_view kind) {
            return fmt::format("<table id=rows{}><caption class=v>{}</caption>{}", kind,
                               words(say("Indicators")), head());
        };
        if (is_large(report_))
            return filters() + head_of(" class=large") + "</table><noscript><p>" +
                   words(say("This report has too many rows to show without script; write it in "
                             "another format.")) +
                   "</p></noscript>";
        auto shown = filters() + head_of("");
        for (auto const& part : report_.parts) {
            if (part.rows.empty()) continue;
            shown += "\n<tbody><tr class=part><th colspan=8 scope=rowgroup>" +
                     words(say("{0}: {1}", title_of(*part.table), title_of(*part.goal)));
            for (auto const& row : part.rows) shown += row_text(row);
        }
        return shown + "</table>";
    }

private:
    std::string words(Message const& message) const { return html_text(catalog_(message)); }

    /// Hidden until the script shows them: without it they would do nothing.
    std::string filters() const {
        auto shown = "<form class=filters id=filters hidden role=search aria-label=\"" +
                     words(say("Filter the indicators")) +
                     "\"><input type=search id=text aria-label=\"" + words(say("Find")) +
                     "\" placeholder=\"" + words(say("Find an indicator")) + "\">";
        shown += "<div role=group aria-label=\"" + words(say("Status")) + "\">";
        for (auto const status : worst_first)
            shown += fmt::format(
                "<button type=button aria-pressed=false data-status={}><span class=\"l "
                "{}\">{}</span>{}</button>",
                class_of(status), class_of(status), shape_of(status), words(word_of(status)));
        shown += "</div>" + choice("table", say("Table"), say("Every table"), tables()) +
                 choice("term", say("Term"), say("All terms"),
                        option("annual", say("Annual")) + option("long", say("Long-term")));
        if (report_.before) {
            std::string changes;
            for (auto const change : listed_changes())
                changes += option(name_of(change), title_of(change));
            changes +=
                option("targets", say("Target revised")) + option("values", say("Value changed"));
            shown += choice("change", say("Change"), say("All changes"), changes);
        }
        return shown + "<button type=reset>" + words(say("Show all")) +
               "</button><output id=count></output></form>";
    }
    std::string option(std::string_view value, Message const& text) const {
        return fmt::format("<option value=\"{}\">{}", html_text(value), words(text));
    }
    std::string tables() const {
        std::string options;
        for (std::size_t i = 0; i < report_.tables.size(); ++i)
            options += option(std::to_string(i), report_.tables[i].name);
        return options;
    }
    std::string choice(std::string_view id, Message const& label, Message const& any,
                       std::string const& options) const {
        return fmt::format("<select id={} aria-label=\"{}\"><option value=\"\">{}{}</select>", id,
                           words(label), words(any), options);
    }

    std::string head() const {
        auto const cell = [&](std::string_view sort, Message const& text) {
            return fmt::format("<th scope=col{}>{}",
                               sort.empty() ? "" : fmt::format(" data-sort={}", sort), words(text));
        };
        return "<thead><tr>" + cell("status", say("Status")) + cell("name", say("Indicator")) +
               cell("", say("Target")) + cell("", say("Actual")) +
               cell("achieved", say("% of target")) + cell("trend", say("Trend")) +
               cell("possibility", say("Likelihood")) + cell("", say("Reason"));
    }

    /// End tags that HTML lets one leave out are left out: they would be a sixth of the table.
    std::string row_text(ReportRow const& row) const {
        auto const cells = cells_of(row, report_, catalog_);
        return fmt::format(
            "\n<tr id=r{} class={}><td>{}<th scope=row><a href=#r{}>{}</a>"
            "<small>{}</small><td>{}{}<td>{}<td>{}<td>{}{}<td>{}<td>{}{}",
            row.number, class_of(row.verdict->status), html_text(cells.outcome), row.number,
            html_text(row.name), html_text(row.id + "  " + cells.path), html_text(row.target),
            small(cells.printed), html_text(row.actual), row.achievement, html_text(cells.trend),
            small(cells.mark), html_text(cells.likelihood), html_text(cells.reason),
            small(cells.cause));
    }

    static std::string small(std::string const& text) {
        return text.empty() ? text : "<small>" + html_text(text) + "</small>";
    }

    Report const& report_;
    Catalog const& catalog_;
};

}  // namespace

std::string page_table(Report const& report, Catalog const& catalog) {
    return TableWriter{report, catalog}.text();
}

}  // namespace jixiao::reports
