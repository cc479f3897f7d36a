#include "rules/status/execution.hpp"

#include "model/book/adjusted_budget.hpp"
#include "model/target/money.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <stdexcept>

namespace jixiao {
namespace {

std::optional<Fraction> rate_of(std::optional<Fraction> const& spent,
                                std::optional<Fraction> const& budget) {
    if (!spent || !budget || *budget <= Fraction{}) return std::nullopt;
    auto const rate = *spent / *budget;
    constexpr std::int64_t most =
        1'000'000'000'000;  // so that what is computed from it can be shown, too
    if (rate > most) throw std::overflow_error{"a rate is too large to show"};
    return rate;
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

/// What the line of a source says in the period.
struct KnownSource {
    std::optional<Fraction> spent, forecast;
};

/// The one source of a table has what the whole has; of several each its own, and what was
/// budgeted as long as the whole was not adjusted.
void add_sources(Execution& execution, std::map<std::string, KnownSource> const& known,
                 AdjustedBudget const& budget, Units const& units) {
    auto const& planned = execution.table->sources;
    bool const is_adjusted = execution.adjusted != execution.initial;
    for (auto const& source : planned) {
        SourceExecution one{source.name, read_money(source.amount, units), {}, {}, {}, {}};
        one.adjusted = budget.of(source.name);
        auto const found = known.find(source.name);
        if (found != known.end()) {
            one.spent = found->second.spent;
            one.forecast = found->second.forecast;
        }
        if (planned.size() == 1) {
            one.adjusted = execution.adjusted;
            one.spent = execution.spent;
            one.forecast = execution.forecast;
        }
        if (!one.adjusted && !is_adjusted) one.adjusted = one.initial;
        one.rate = rate_of(one.spent, one.adjusted);
        execution.sources.push_back(std::move(one));
    }
}

/// The sum of what each source of the table has; nothing as long as one has none.
std::optional<Fraction> sum_of(std::vector<Spending> const& sources,
                               std::map<std::string, KnownSource> const& known,
                               std::optional<Fraction> KnownSource::*amount) {
    if (sources.empty()) return std::nullopt;
    Fraction sum;
    for (auto const& source : sources) {
        auto const found = known.find(source.name);
        if (found == known.end() || !(found->second.*amount)) return std::nullopt;
        sum = sum + *(found->second.*amount);
    }
    return sum;
}

void add_money(Execution& execution, Actuals const& actuals, Units const& units) {
    auto const& table = *execution.table;
    execution.initial = read_money(table.budget, units);
    execution.adjusted = execution.initial;
    AdjustedBudget budget;
    std::map<std::string, KnownSource> known;
    for (auto const* line : lines_of(table, actuals, execution.as_of)) {
        budget.follow(*line, table);
        if (line->period.last != execution.as_of.last) continue;
        for (auto const& source : line->sources) {
            if (source.spent) known[source.name].spent = source.spent->amount;
            if (source.forecast) known[source.name].forecast = source.forecast->amount;
        }
        add_spending(execution, *line, units);
        if (!execution.spent) execution.spent = sum_of(table.sources, known, &KnownSource::spent);
        execution.forecast = line->forecast ? std::optional{line->forecast->amount}
                                            : sum_of(table.sources, known, &KnownSource::forecast);
        execution.note = line->note;
    }
    if (auto const& adjusted = budget.whole()) execution.adjusted = adjusted->amount;
    add_sources(execution, known, budget, units);
    execution.rate = rate_of(execution.spent, execution.adjusted);
}

}  // namespace

Execution money_of(Table const& table, Actuals const& actuals, Units const& units, Period as_of) {
    Execution const unknown{.table = &table, .as_of = as_of};
    try {
        auto execution = unknown;
        add_money(execution, actuals, units);
        return execution;
    } catch (std::overflow_error const&) {
        return unknown;  // what is too large to compute with is as good as that
    }
}

}  // namespace jixiao
