#pragma once

#include "model/book/actuals.hpp"
#include "read/workspace/blank_actuals.hpp"
#include "rules/status/verdict.hpp"
#include "workspace/entries/lines_of_period.hpp"

#include <string>
#include <vector>

namespace jixiao::entries {

/// One amount that is reported for a period: of a table as a whole, or of one 支出明细 of it. What
/// was not reported is empty.
struct MoneyLine {
    Execution const* execution = nullptr;  // of its table
    std::string spending_line;             // empty: the whole table
    std::string budget;  // 调整后预算, else what the table states, as written
    std::string spent, adjusted, forecast, note;
    std::string last, last_period;  // spent as reported before

    std::string title() const { return execution->table->title(); }
};

/// The money of every chosen table that states a budget or 支出明细: the whole, then its lines.
/// None for one owner, for money has none. Valid as long as the evaluation.
std::vector<MoneyLine> money_lines(Evaluation const& evaluation, Actuals const& actuals,
                                   Choice const& choice);

/// The same as lines of a new file that wait for their amounts.
std::vector<BlankMoney> money_to_fill(std::vector<MoneyLine> const& lines, Catalog const& catalog);

}  // namespace jixiao::entries
