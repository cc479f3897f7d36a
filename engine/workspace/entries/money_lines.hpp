#pragma once

#include "model/book/actuals.hpp"
#include "read/workspace/blank_actuals.hpp"
#include "rules/status/verdict.hpp"
#include "workspace/entries/lines_of_period.hpp"
#include "workspace/entries/set_entries.hpp"

#include <string>
#include <utility>
#include <vector>

namespace jixiao::entries {

/// One amount that is reported for a period: of a table as a whole, of one 支出明细 or of one
/// 资金来源 of it; or, at the end of a year, what became of its 年度总体目标, in words. What was
/// not reported is empty.
struct MoneyLine {
    Execution const* execution = nullptr;  // of its table
    std::string spending_line, source;     // both empty: the whole table
    bool is_overall = false;
    std::string budget;  // 调整后预算, else what the table states; 年度总体目标: as written
    std::string spent, adjusted, forecast, note;  // of 年度总体目标 the first: what became of it
    std::string last, last_period;                // spent as reported before

    std::string title() const { return execution->table->title(); }
    /// What messages call it.
    std::string name() const { return name_of(about({execution->table->title()})); }
    bool is_whole() const { return spending_line.empty() && source.empty() && !is_overall; }
    /// Whether it has 调整后预算 and a forecast of its own.
    bool is_planned() const { return spending_line.empty() && !is_overall; }
    /// An entry about it that says nothing yet, under the names of its table.
    NewEntry about(std::vector<std::string> names) const {
        NewEntry entry;
        entry.names = std::move(names);
        entry.spending_line = spending_line;
        entry.source = source;
        entry.is_overall = is_overall;
        return entry;
    }
};

/// The money of every chosen table that states a budget or 支出明细: the whole, its lines, its
/// 资金来源 where it has several, then its 年度总体目标 in a period with which a year ends. What
/// was reported already is there always. None for one owner, for money has none. Valid as long as
/// the evaluation.
std::vector<MoneyLine> money_lines(Evaluation const& evaluation, Actuals const& actuals,
                                   Choice const& choice);

/// The same as lines of a new file that wait for their amounts.
std::vector<BlankMoney> money_to_fill(std::vector<MoneyLine> const& lines, Catalog const& catalog);

}  // namespace jixiao::entries
