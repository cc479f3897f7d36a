#include "report/words/execution_words.hpp"
#include "report/words/words.hpp"
#include "report/workbook/figures.hpp"
#include "report/workbook/sheet_writer.hpp"
#include "report/workbook/xlsx.hpp"

#include <fmt/format.h>

namespace jixiao::reports {
namespace {

using workbook::Align;
using workbook::Style;

using Money = std::vector<std::optional<Fraction>>;

/// One line a table, and under it one for each of its 支出明细 that was reported.
class ExecutionSheet {
public:
    ExecutionSheet(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog} {}

    workbook::Sheet sheet() {
        out_.sheet.name = catalog_(execution_titles().front());
        out_.sheet.page_header = catalog_(heading_of(report_));
        out_.sheet.widths = {36, 14, 14, 10, 10, 10, 52};
        out_.sheet.frozen_rows = 1;
        titles();
        for (auto const* execution : report_.executions) table(*execution);
        return std::move(out_.sheet);
    }

private:
    void titles() {
        for (auto const& title : {say("Table and spending lines"), say("Budget, 10 000 yuan"),
                                  say("Spent, 10 000 yuan"), say("Execution rate"),
                                  say("Progress ratio"), say("Goals"), say("Reason")})
            out_.put(catalog_(title), workbook::heading_style());
        out_.end_row();
    }

    void table(Execution const& execution) {
        auto const status = execution.joint.value_or(execution.status);
        Style style;
        style.bold = true;
        style.fill = fill_of(status);
        out_.put(fmt::format("{} {}", shape_of(status), catalog_(title_of(*execution.table))),
                 style);
        figures({execution.adjusted, execution.spent},
                {execution.rate, execution.progress_ratio, execution.goals}, execution);
        out_.put(catalog_(execution_reason(execution)));
        out_.end_row();
        for (auto const& line : execution.spending) {
            if (!line.spent) continue;
            out_.put("　" + line.name);
            figures({line.planned, line.spent}, {line.rate, {}, {}}, execution);
            out_.put("");
            out_.end_row();
        }
    }

    void figures(Money const& amounts, Money const& shares, Execution const& execution) {
        Style style;
        style.align = Align::right;
        for (auto const& amount : amounts) out_.put("", style).number = money_figure(amount);
        for (auto const& part : shares)
            out_.put("", style).number = share_figure(part, execution.limits);
    }

    Report const& report_;
    Catalog const& catalog_;
    workbook::SheetWriter out_;
};

}  // namespace

workbook::Sheet xlsx_execution(Report const& report, Catalog const& catalog) {
    return ExecutionSheet{report, catalog}.sheet();
}

}  // namespace jixiao::reports
