#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "report/words/year_mark.hpp"
#include "report/workbook/figures.hpp"
#include "report/workbook/sheet_writer.hpp"
#include "report/workbook/xlsx.hpp"

#include <fmt/format.h>

namespace jixiao::reports {
namespace {

using workbook::Align;
using workbook::Style;

/// Every cell of the sheet, row by row and from the left: what prints first.
class RowsWriter {
public:
    RowsWriter(Report const& report, Catalog const& catalog) : report_{report}, catalog_{catalog} {}

    workbook::Sheet sheet() {
        out_.sheet.name = catalog_(say("Indicators"));
        out_.sheet.page_header = catalog_(heading_of(report_));
        out_.sheet.frozen_rows = 1;
        out_.sheet.has_filter = true;
        headings();
        for (auto const& part : report_.parts)
            for (auto const& row : part.rows) add(part, row);
        return std::move(out_.sheet);
    }

private:
    void heading(Message const& text, double width) { out_.heading(catalog_(text), width); }

    void headings() {
        heading(say("Status"), 8);
        heading(say("Table"), 13);
        heading(say("Term"), 9);
        heading(say("First level"), 9);
        heading(say("Second level"), 9);
        heading(say("Indicator"), 26);
        out_.sheet.frozen_columns = out_.sheet.widths.size();
        heading(say("Target"), 12);
        heading(say("Actual"), 9);
        heading(say("Unit"), 6);
        heading(say("% of target"), 8);
        heading(say("Target to date"), 8);
        heading(say("Progress ratio"), 8);
        heading(say("Trend"), 9);
        heading(say("Forecast"), 8);
        heading(say("Likelihood"), 8);
        heading(say("Reason"), 26);
        heading(say("Reason for variance"), 18);
        heading(say("Corrective actions"), 18);
        heading(say("Owner"), 8);
        heading(say("Since"), 8);
        out_.sheet.printed_columns = out_.sheet.widths.size();
        heading(say("ID"), 10);
        heading(say("Target (number)"), 9);
        heading(say("Change"), 10);
        heading(say("Previous status"), 10);
        heading(say("Goal"), 16);
        heading(say("Value in {0}", report_.year - 2), 12);
        heading(say("Value in {0}", report_.year - 1), 12);
        heading(say("Remarks"), 14);
        heading(say("Note"), 24);
        heading(say("Evidence"), 24);
        heading(say("Original target"), 12);
        heading(say("Revised"), 30);
    }

    void put(Message const& text) { out_.put(catalog_(text)); }

    void add(ReportPart const& part, ReportRow const& row) {
        out_.end_row();
        put_status(row);
        put(title_of(*part.table));
        out_.put_middle(years_of(part.goal->term));
        out_.put(row.path.empty() ? std::string{} : row.path[0]);
        out_.put(row.path.size() < 2 ? std::string{} : row.path[1]);
        out_.put(row.name);
        out_.put(row.target);
        auto const figures = figures_of(row, report_);
        put_figures(row, figures);
        put(row.reason);
        put(row.cause());
        out_.put(row.action);
        out_.put(row.owner);
        out_.put_middle(row.since ? row.since->text() : std::string{});
        out_.put(row.id);
        out_.put(figures.target);
        put_rest(part, row);
    }

    void put_status(ReportRow const& row) {
        Style style;
        style.align = Align::center;
        style.bold = true;
        style.fill = fill_of(row.verdict->status);
        auto& cell = out_.put(
            fmt::format("{} {}", shape_of(row.verdict->status), catalog_(row.outcome)), style);
        cell.comment = catalog_(row.verdict->derivation, "\n");
    }

    void put_figures(ReportRow const& row, Figures const& figures) {
        auto const& verdict = *row.verdict;
        out_.put(figures.actual, row.actual);
        out_.put_middle(figures.unit);
        out_.put(figures.achievement);
        out_.put(figures.due);
        out_.put(figures.progress_ratio);
        out_.put_middle(marked_trend(row, report_));
        out_.put(figures.forecast);
        out_.put_middle(catalog_(short_likelihood(verdict)));
    }

    void put_rest(ReportPart const& part, ReportRow const& row) {
        out_.put_middle(row.change == Change::none ? std::string{}
                                                   : catalog_(title_of(row.change)));
        out_.put_middle(row.before ? catalog_(outcome_of(*row.before)) : std::string{});
        out_.put(part.goal->name);
        out_.put(past_value(row, report_.year - 2));
        out_.put(past_value(row, report_.year - 1));
        put(row.remarks());
        out_.put(row.note);
        out_.put(row.evidence);
        out_.put(row.printed_target);
        put(row.revisions());
    }

    Report const& report_;
    Catalog const& catalog_;
    workbook::SheetWriter out_;
};

}  // namespace

workbook::Sheet xlsx_rows(Report const& report, Catalog const& catalog) {
    return RowsWriter{report, catalog}.sheet();
}

}  // namespace jixiao::reports
