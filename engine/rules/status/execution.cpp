#include "rules/status/execution.hpp"

#include "model/target/money.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao {
namespace {

std::optional<Fraction> rate_of(std::optional<Fraction> const& spent,
                                std::optional<Fraction> const& budget) {
    if (!spent || !budget || *budget <= Fraction{}) return std::nullopt;
    return *spent / *budget;
}

/// The lines of a table in the year of a period, up to its end, in the order of time.
std::vector<Outlay const*> lines_of(Table const& table, Actuals const& actuals, Period as_of) {
    std::vector<Outlay const*> lines;
    for (auto const& outlay : actuals.outlays)
        if (outlay.period.year() == as_of.year() && outlay.period.last <= as_of.last &&
            is_named(table, outlay.name))
            lines.push_back(&outlay);
    return lines;
}

void add_spending(Execution& execution, Outlay const& line, Units const& units) {
    Fraction sum;
    for (auto const& planned : execution.table->spending) {
        SpendingExecution one{planned.name, read_money(planned.amount, units), {}, {}};
        for (auto const& each : line.spending)
            if (each.name == planned.name) one.spent = each.spent.amount;
        if (one.spent) sum = sum + *one.spent;
        one.rate = rate_of(one.spent, one.planned);
        execution.spending.push_back(std::move(one));
    }
    auto const& spending = execution.spending;
    bool const has_all =
        !spending.empty() && std::all_of(spending.begin(), spending.end(),
                                         [](auto const& one) { return one.spent.has_value(); });
    if (line.spent)
        execution.spent = line.spent->amount;
    else if (has_all)
        execution.spent = sum;
}

void add_money(Execution& execution, Actuals const& actuals, Units const& units) {
    auto const& table = *execution.table;
    execution.initial = read_money(table.budget, units);
    execution.adjusted = execution.initial;
    for (auto const* line : lines_of(table, actuals, execution.as_of)) {
        if (line->adjusted) execution.adjusted = line->adjusted->amount;
        if (line->period.last != execution.as_of.last) continue;
        add_spending(execution, *line, units);
        if (line->forecast) execution.forecast = line->forecast->amount;
    }
    execution.rate = rate_of(execution.spent, execution.adjusted);
}

}  // namespace

Execution money_of(Table const& table, Actuals const& actuals, Units const& units, Period as_of) {
    Execution execution;
    execution.table = &table;
    execution.as_of = as_of;
    try {
        add_money(execution, actuals, units);
    } catch (std::overflow_error const&) {
        execution.adjusted.reset();  // too large to compute with: as good as unknown
    }
    return execution;
}

}  // namespace jixiao
