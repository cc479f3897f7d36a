#include "report/words/roll_up_words.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "report/workbook/figures.hpp"
#include "report/workbook/sheet_writer.hpp"
#include "report/workbook/xlsx.hpp"
#include "rules/status/shown_figure.hpp"

#include <fmt/format.h>

namespace jixiao::reports {
namespace {

using workbook::Align;
using workbook::Cell;
using workbook::heading_style;
using workbook::Style;

class OverviewSheet {
public:
    OverviewSheet(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog} {}

    workbook::Sheet sheet() {
        sheet_.name = catalog_(say("Overview"));
        sheet_.page_header = catalog_(heading_of(report_));
        sheet_.widths = {30, 10, 10, 10, 10, 10, 10, 11, 28};
        head();
        roll_ups();
        changes();
        return std::move(sheet_);
    }

private:
    Cell& put(std::size_t column, std::string text, Style style = {}) {
        sheet_.cells.push_back({row_, column, std::move(text), {}, style});
        return sheet_.cells.back();
    }
    void put_count(std::size_t column, int count) {
        Style style;
        style.align = Align::right;
        put(column, "", style).number = workbook::Number{Decimal{count}};
    }
    void line(Message const& text, int points, double height) {
        Style style;
        style.border = false;
        style.bold = points > workbook::usual_points;
        style.points = points;
        put(0, catalog_(text), style).across = sheet_.widths.size();
        sheet_.heights[row_++] = height;
    }
    std::string status_mark(Status status, Message const& word) const {
        return fmt::format("{} {}", shape_of(status), catalog_(word));
    }

    void head() {
        line(heading_of(report_), 16, 30);
        auto const passed = share_text(Fraction::of(report_.as_of.last.month(), 12));
        line(say("Rules: {0}; {1} of the year has passed", report_.profile, passed),
             workbook::usual_points, 18);
        auto const open = unrated_text(report_.whole.roll_up);
        if (!open.empty()) line(say("Not rated: {0}", open), workbook::usual_points, 18);
        auto const assumed = assumed_text(report_.whole.roll_up);
        if (!assumed.empty()) line(assumed, workbook::usual_points, 18);
        ++row_;
    }

    void roll_ups() {
        std::size_t column = 0;
        put(column++, catalog_(say("Table and first level")), heading_style());
        for (auto const status : worst_first)
            put(column++, status_mark(status, word_of(status)), heading_style(fill_of(status)));
        for (auto const& title : {say("Rated"), say("To be rated"), say("Coverage")})
            put(column++, catalog_(title), heading_style());
        ++row_;
        for (auto const& table : report_.tables) tallies(table);
        if (report_.tables.size() != 1) tallies(report_.whole);
        ++row_;
    }

    void tallies(Tally const& tally) {
        Style style;
        style.bold = true;
        put(0, status_mark(tally.roll_up.status, tally.name), style);
        counts(tally.roll_up);
        for (auto const& group : tally.groups) {
            put(0, "　" + status_mark(group.roll_up.status, group.name));
            counts(group.roll_up);
        }
    }

    void counts(RollUp const& roll_up) {
        std::size_t column = 1;
        for (auto const status : worst_first) put_count(column++, count_of(roll_up, status));
        put_count(column++, roll_up.rated());
        put_count(column++, roll_up.expected());
        if (roll_up.expected() > 0) {
            auto const coverage = Fraction::of(roll_up.rated(), roll_up.expected());
            put(column, "", right()).number = share_figure(coverage, {1});
        } else {
            put(column, "");
        }
        ++row_;
    }
    static Style right() {
        Style style;
        style.align = Align::right;
        return style;
    }

    void changes() {
        if (!report_.before) return;
        line(say("Changes since {0}", title_of(*report_.before)), 12, 24);
        auto const first = row_;
        for (auto const change : listed_changes())
            for (auto const* row : rows_with(report_, change)) {
                if (row_ == first) change_headings();
                change_line(*row);
            }
        if (row_ == first) line(say("No status changed."), workbook::usual_points, 18);
    }

    void change_headings() {
        put(0, catalog_(say("Change")), heading_style());
        put(1, catalog_(say("Indicator")), heading_style()).across = 4;
        put(5, catalog_(say("ID")), heading_style());
        put(6, catalog_(say("Previous")), heading_style());
        put(7, catalog_(say("This period")), heading_style());
        put(8, catalog_(say("Table")), heading_style());
        ++row_;
    }

    void change_line(ReportRow const& row) {
        put(0, catalog_(title_of(row.change)));
        put(1, row.name).across = 4;
        put(5, row.id);
        put(6, status_mark(row.before->status, outcome_of(*row.before)),
            heading_style(fill_of(row.before->status)));
        put(7, status_mark(row.verdict->status, row.outcome),
            heading_style(fill_of(row.verdict->status)));
        put(8, catalog_(title_of(*row.verdict->table)));
        ++row_;
    }

    Report const& report_;
    Catalog const& catalog_;
    workbook::Sheet sheet_;
    std::size_t row_ = 0;
};

}  // namespace

workbook::Sheet xlsx_overview(Report const& report, Catalog const& catalog) {
    return OverviewSheet{report, catalog}.sheet();
}

}  // namespace jixiao::reports
