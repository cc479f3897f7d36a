#include "handout/xlsx/figures.hpp"
#include "handout/xlsx/xlsx.hpp"
#include "report/execution_words.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

namespace jixiao::handout {
namespace {

using spreadsheet::Align;
using spreadsheet::Fill;
using spreadsheet::Style;

using Money = std::vector<std::optional<Fraction>>;

/// One line a table, and under it one for each of its 支出明细 that was reported.
class ExecutionSheet {
public:
    ExecutionSheet(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog} {}

    spreadsheet::Sheet sheet() {
        sheet_.name = catalog_(execution_titles().front());
        sheet_.page_header = catalog_(heading_of(report_));
        sheet_.widths = {36, 14, 14, 10, 10, 10, 52};
        sheet_.frozen_rows = 1;
        titles();
        for (auto const* execution : report_.executions) table(*execution);
        return std::move(sheet_);
    }

private:
    spreadsheet::Cell& put(std::string text, Style style = {}) {
        sheet_.cells.push_back({row_, column_++, std::move(text), {}, style});
        return sheet_.cells.back();
    }
    void end_row() {
        ++row_;
        column_ = 0;
    }

    void titles() {
        Style style;
        style.align = Align::center;
        style.fill = Fill::heading;
        style.bold = true;
        for (auto const& title : {say("Table and spending lines"), say("Budget, 10 000 yuan"),
                                  say("Spent, 10 000 yuan"), say("Execution rate"),
                                  say("Progress ratio"), say("Goals"), say("Reason")})
            put(catalog_(title), style);
        end_row();
    }

    void table(Execution const& execution) {
        auto const status = execution.joint.value_or(execution.status);
        Style style;
        style.bold = true;
        style.fill = fill_of(status);
        put(fmt::format("{} {}", shape_of(status), catalog_(title_of(*execution.table))), style);
        figures({execution.adjusted, execution.spent},
                {execution.rate, execution.pace, execution.goals}, execution);
        put(catalog_(execution_reason(execution)));
        end_row();
        for (auto const& line : execution.spending) {
            if (!line.spent) continue;
            put("　" + line.name);
            figures({line.planned, line.spent}, {line.rate, {}, {}}, execution);
            put("");
            end_row();
        }
    }

    void figures(Money const& amounts, Money const& shares, Execution const& execution) {
        Style style;
        style.align = Align::right;
        for (auto const& amount : amounts) put("", style).number = money_figure(amount);
        for (auto const& part : shares)
            put("", style).number = share_figure(part, execution.limits);
    }

    Report const& report_;
    Catalog const& catalog_;
    spreadsheet::Sheet sheet_;
    std::size_t row_ = 0, column_ = 0;
};

}  // namespace

spreadsheet::Sheet xlsx_execution(Report const& report, Catalog const& catalog) {
    return ExecutionSheet{report, catalog}.sheet();
}

}  // namespace jixiao::handout
