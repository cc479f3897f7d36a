#include "workspace/entries/money_lines.hpp"

#include "model/book/book.hpp"

#include <algorithm>

namespace jixiao::entries {
namespace {

/// What an outlay states for the whole table, or for one line.
std::string spent_in(Outlay const& outlay, std::string const& spending_line) {
    if (spending_line.empty()) return outlay.spent ? outlay.spent->text : std::string{};
    for (auto const& line : outlay.spending)
        if (line.name == spending_line) return line.spent.text;
    return {};
}

MoneyLine line_of(Execution const& execution, Actuals const& actuals,
                  std::string const& spending_line, std::string const& planned) {
    MoneyLine line;
    line.execution = &execution;
    line.spending_line = spending_line;
    line.budget = planned;
    auto const is_whole = spending_line.empty();
    for (auto const& outlay : actuals.outlays) {  // in the order of time
        if (outlay.period.year() != execution.as_of.year() ||
            outlay.period.last > execution.as_of.last || !is_named(*execution.table, outlay.name))
            continue;
        if (is_whole && outlay.adjusted) line.budget = outlay.adjusted->text;
        auto spent = spent_in(outlay, spending_line);
        if (outlay.period.last < execution.as_of.last) {
            if (spent.empty()) continue;
            line.last = std::move(spent);
            line.last_period = outlay.period.text();
            continue;
        }
        line.spent = std::move(spent);
        if (!is_whole) continue;
        if (outlay.adjusted) line.adjusted = outlay.adjusted->text;
        if (outlay.forecast) line.forecast = outlay.forecast->text;
        line.note = outlay.note;
    }
    return line;
}

std::string remark_of(MoneyLine const& line, Catalog const& catalog) {
    auto remark = line.budget;
    if (!line.last.empty()) remark += catalog(say("; {0}: {1}", line.last_period, line.last));
    return remark;
}

}  // namespace

std::vector<MoneyLine> money_lines(Evaluation const& evaluation, Actuals const& actuals,
                                   Choice const& choice) {
    std::vector<MoneyLine> lines;
    if (!choice.owner.empty()) return lines;
    for (auto const& execution : evaluation.executions) {
        auto const& table = *execution.table;
        if (!choice.table.empty() && !is_named(table, choice.table)) continue;
        if (table.budget.empty() && table.spending.empty() && !execution.is_reported()) continue;
        lines.push_back(line_of(execution, actuals, "", table.budget));
        for (auto const& spending : table.spending)
            lines.push_back(line_of(execution, actuals, spending.name, spending.amount));
    }
    return lines;
}

std::vector<BlankMoney> money_to_fill(std::vector<MoneyLine> const& lines, Catalog const& catalog) {
    std::vector<BlankMoney> blank;
    for (auto const& line : lines)
        if (line.spending_line.empty())
            blank.push_back({line.title(), remark_of(line, catalog), {}});
        else
            blank.back().lines.emplace_back(line.spending_line, remark_of(line, catalog));
    return blank;
}

}  // namespace jixiao::entries
