#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "report/workbook/figures.hpp"
#include "report/workbook/sheet_writer.hpp"
#include "report/workbook/xlsx.hpp"
#include "rules/status/shown_figure.hpp"

#include <fmt/format.h>

namespace jixiao::reports {
namespace {

using workbook::heading_style;
using workbook::Style;

/// Three lists under each other in the same columns.
class AttentionSheet {
public:
    AttentionSheet(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog} {}

    workbook::Sheet sheet() {
        out_.sheet.name = catalog_(say("Needs attention"));
        out_.sheet.page_header = catalog_(heading_of(report_));
        out_.sheet.widths = {10, 26, 13, 12, 10, 10, 28, 22, 22, 20, 9};
        head();
        urgent();
        open();
        changes();
        return std::move(out_.sheet);
    }

private:
    void line(Message const& text, int points, double height) {
        Style style;
        style.border = false;
        style.bold = points > workbook::usual_points;
        style.points = points;
        out_.put(catalog_(text), style).across = out_.sheet.widths.size();
        out_.end_row(height);
    }
    void section(Message const& title, std::vector<Message> const& headings) {
        out_.end_row();
        line(title, 12, 24);
        for (auto const& heading : headings) out_.put(catalog_(heading), heading_style());
        out_.end_row();
    }
    void put(Message const& text) { out_.put(catalog_(text)); }
    void put_status(Status status, Message const& word) {
        out_.put(fmt::format("{} {}", shape_of(status), catalog_(word)),
                 heading_style(fill_of(status)));
    }
    void put_place(ReportRow const& row) {
        put(say("{0}: {1}", title_of(*row.verdict->table), title_of(*row.verdict->goal)));
        out_.put(row.id);
        out_.end_row();
    }

    void head() {
        line(heading_of(report_), 16, 30);
        auto const passed = share_text(Fraction::of(report_.as_of.last.month(), 12));
        line(say("Rules: {0}; {1} of the year has passed", report_.profile, passed),
             workbook::usual_points, 18);
    }

    void urgent() {
        auto const rows = urgent_rows(report_);
        auto const& counts = report_.whole.roll_up;
        if (rows.empty()) {
            out_.end_row();
            return line(say("No row is red or amber."), workbook::usual_points, 18);
        }
        section(say("Needs attention: {0} red, {1} amber", counts.red, counts.amber),
                {say("Status"), say("Indicator"), say("Target"), say("Actual"), say("Since"),
                 say("Owner"), say("Reason"), say("Reason for variance"), say("Corrective actions"),
                 say("Table"), say("ID")});
        for (auto const* row : rows) {
            put_status(row->verdict->status, row->outcome);
            out_.put(row->name);
            out_.put(row->target);
            out_.put(row->actual);
            out_.put_middle(row->since ? row->since->text() : std::string{});
            out_.put(row->owner);
            put(row->reason);
            put(row->cause());
            out_.put(row->action);
            put_place(*row);
        }
    }

    void open() {
        auto const owners = open_rows(report_);
        if (owners.empty()) return;
        section(say("To be reported or corrected: {0}", count_rows(owners)),
                {say("State"), say("Indicator"), say("Target"), say("Actual"), say("Previous"),
                 say("Owner"), say("Reason"), Message{}, Message{}, say("Table"), say("ID")});
        for (auto const& each : owners)
            for (auto const* row : each.rows) {
                put_status(row->verdict->status, row->outcome);
                out_.put(row->name);
                out_.put(row->target);
                out_.put(row->actual);
                put(row->was);
                put(owner_text(each));
                put(row->reason);
                out_.put("");
                out_.put("");
                put_place(*row);
            }
    }

    void changes() {
        if (!report_.before) return;
        auto const title = say("Changes since {0}", title_of(*report_.before));
        std::vector<ReportRow const*> rows;
        for (auto const change : listed_changes())
            for (auto const* row : rows_with(report_, change)) rows.push_back(row);
        if (rows.empty()) {
            out_.end_row();
            line(title, 12, 24);
            return line(say("No status changed."), workbook::usual_points, 18);
        }
        section(title,
                {say("Change"), say("Indicator"), say("Target"), say("Actual"), say("Previous"),
                 say("This period"), say("Value"), Message{}, Message{}, say("Table"), say("ID")});
        for (auto const* row : rows) {
            put(title_of(row->change));
            out_.put(row->name);
            out_.put(row->target);
            out_.put(row->actual);
            put_status(row->before->status, row->was);
            put_status(row->verdict->status, row->outcome);
            put(value_change_text(*row));
            out_.put("");
            out_.put("");
            put_place(*row);
        }
    }

    Report const& report_;
    Catalog const& catalog_;
    workbook::SheetWriter out_;
};

}  // namespace

workbook::Sheet xlsx_attention(Report const& report, Catalog const& catalog) {
    return AttentionSheet{report, catalog}.sheet();
}

}  // namespace jixiao::reports
