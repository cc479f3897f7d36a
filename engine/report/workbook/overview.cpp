#include "report/words/roll_up_words.hpp"
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
        sheet_.widths = {34, 10, 10, 10, 10, 10, 10, 13};
        head();
        roll_ups();
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
        headings(say("Table, goal and first level"));
        for (auto const& table : report_.tables) {
            bold(table);
            for (auto const& goal : table.goals) {
                indented(goal, 1);
                for (auto const& group : goal.groups) indented(group, 2);
            }
            if (table.goals.empty())
                for (auto const& group : table.groups) indented(group, 1);
        }
        if (report_.tables.size() != 1) bold(report_.whole);
        ++row_;
        headings(say("First and second level"));
        for (auto const& group : report_.whole.groups) {
            bold(group);
            for (auto const& level : group.groups) indented(level, 1);
        }
    }

    void headings(Message const& first) {
        std::size_t column = 0;
        put(column++, catalog_(first), heading_style());
        for (auto const status : worst_first)
            put(column++, status_mark(status, word_of(status)), heading_style(fill_of(status)));
        for (auto const& title : {say("Rated"), say("To be rated"), say("Coverage")})
            put(column++, catalog_(title), heading_style());
        ++row_;
    }

    void bold(Tally const& tally) {
        Style style;
        style.bold = true;
        put(0, status_mark(tally.roll_up.status, tally.name), style);
        counts(tally.roll_up);
    }
    void indented(Tally const& tally, int steps) {
        std::string blanks;
        for (int i = 0; i < steps; ++i) blanks += "　";
        put(0, blanks + status_mark(tally.roll_up.status, tally.name));
        counts(tally.roll_up);
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
