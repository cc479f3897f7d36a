#include "handout/xlsx/figures.hpp"
#include "handout/xlsx/xlsx.hpp"
#include "report/verdict_words.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

namespace jixiao::handout {
namespace {

using spreadsheet::Align;
using spreadsheet::Cell;
using spreadsheet::Style;

/// Every cell of the sheet, row by row and from the left: what prints first.
class RowsWriter {
public:
    RowsWriter(Report const& report, Catalog const& catalog) : report_{report}, catalog_{catalog} {}

    spreadsheet::Sheet sheet() {
        sheet_.name = catalog_(say("Indicators"));
        sheet_.page_header = catalog_(heading_of(report_));
        sheet_.frozen_rows = 1;
        sheet_.has_filter = true;
        headings();
        for (auto const& part : report_.parts)
            for (auto const& row : part.rows) add(part, row);
        return std::move(sheet_);
    }

private:
    void heading(Message const& text, double width) {
        Style style;
        style.align = Align::center;
        style.fill = spreadsheet::Fill::heading;
        style.bold = true;
        sheet_.cells.push_back({0, sheet_.widths.size(), catalog_(text), {}, style});
        sheet_.widths.push_back(width);
    }

    void headings() {
        heading(say("Status"), 8);
        heading(say("Table"), 13);
        heading(say("Term"), 9);
        heading(say("First level"), 9);
        heading(say("Second level"), 9);
        heading(say("Indicator"), 26);
        sheet_.frozen_columns = sheet_.widths.size();
        heading(say("Target"), 12);
        heading(say("Actual"), 9);
        heading(say("Unit"), 6);
        heading(say("% of target"), 8);
        heading(say("Target to date"), 8);
        heading(say("Progress ratio"), 8);
        heading(say("Trend"), 5);
        heading(say("Forecast"), 8);
        heading(say("Likelihood"), 8);
        heading(say("Reason"), 26);
        heading(say("Reason for variance"), 18);
        heading(say("Corrective actions"), 18);
        sheet_.printed_columns = sheet_.widths.size();
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

    Cell& put(std::string text, Style style = {}) {
        sheet_.cells.push_back({row_, column_++, std::move(text), {}, style});
        return sheet_.cells.back();
    }
    void put(Message const& text) { put(catalog_(text)); }
    void put_middle(std::string text) {
        Style style;
        style.align = Align::center;
        put(std::move(text), style);
    }
    void put(std::optional<spreadsheet::Number> number, std::string otherwise = {}) {
        Style style;
        if (number) style.align = Align::right;
        put(std::move(otherwise), style).number = number;
    }

    void add(ReportPart const& part, ReportRow const& row) {
        ++row_;
        column_ = 0;
        put_status(row);
        put(title_of(*part.table));
        put_middle(years_of(part.goal->term));
        put(row.path.empty() ? std::string{} : row.path[0]);
        put(row.path.size() < 2 ? std::string{} : row.path[1]);
        put(row.name);
        put(row.target);
        auto const figures = figures_of(row, report_);
        put_figures(row, figures);
        put(row.reason);
        put(row.cause);
        put(row.action);
        put(row.id);
        put(figures.target);
        put_rest(part, row);
    }

    void put_status(ReportRow const& row) {
        Style style;
        style.align = Align::center;
        style.bold = true;
        style.fill = fill_of(row.verdict->status);
        auto& cell =
            put(fmt::format("{} {}", shape_of(row.verdict->status), catalog_(row.outcome)), style);
        cell.comment = catalog_(row.verdict->derivation, "\n");
    }

    void put_figures(ReportRow const& row, Figures const& figures) {
        auto const& verdict = *row.verdict;
        put(figures.actual, row.actual);
        put_middle(figures.unit);
        put(figures.achievement);
        put(figures.due);
        put(figures.pace);
        put_middle(std::string{arrow_of(verdict.trend)});
        put(figures.forecast);
        put_middle(catalog_(short_possibility(verdict)));
    }

    void put_rest(ReportPart const& part, ReportRow const& row) {
        put_middle(row.change == Change::none ? std::string{} : catalog_(title_of(row.change)));
        put_middle(row.before ? catalog_(outcome_of(*row.before)) : std::string{});
        put(part.goal->name);
        put(past_value(row, report_.year - 2));
        put(past_value(row, report_.year - 1));
        put(row.remarks);
        put(row.note);
        put(row.evidence);
        put(row.printed_target);
        put(row.revisions);
    }

    Report const& report_;
    Catalog const& catalog_;
    spreadsheet::Sheet sheet_;
    std::size_t row_ = 0, column_ = 0;
};

}  // namespace

spreadsheet::Sheet xlsx_rows(Report const& report, Catalog const& catalog) {
    return RowsWriter{report, catalog}.sheet();
}

}  // namespace jixiao::handout
