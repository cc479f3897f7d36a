#include "rules/score/score.hpp"

#include "rules/score/row_score.hpp"
#include "rules/score/weights.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>

namespace jixiao::score {
namespace {

Grade grade_of(Decimal const& total, Profile const& profile) {
    if (total >= profile.excellent_from) return Grade::excellent;
    if (total >= profile.good_from) return Grade::good;
    return total >= profile.fair_from ? Grade::fair : Grade::poor;
}

BudgetScore score_budget(Execution const* execution, Profile const& profile) {
    BudgetScore budget{profile.score_budget, {}, {}, {}};
    if (!execution || !execution->adjusted) {
        budget.why = say("no budget is known");
        return budget;
    }
    budget.rate = execution->rate;
    if (!execution->spent)
        budget.why = say("no spending was reported");
    else if (!execution->rate)
        budget.why = say("the budget is 0");
    if (!budget.why.empty()) return budget;
    auto const share = std::min(*budget.rate, Fraction{1});
    auto const score = (Fraction{budget.weight} * share).rounded(places);
    budget.score = score;
    budget.why = say("{0} × {1} = {2}", budget.weight, share_text(share), score);
    return budget;
}

/// Adds up what has a score, and grades the whole when everything has.
void add_up(TableScore& table, Profile const& profile) {
    Fraction reached, possible;
    int withheld = 0, applying = 0;
    Message first;
    auto const add = [&](std::optional<Decimal> const& score, Decimal const& weight,
                         Message const& reason) {
        if (!score) {
            if (withheld++ == 0) first = reason;
            return;
        }
        reached = reached + *score;
        possible = possible + weight;
    };
    for (auto const& row : table.rows)
        if (row.applies) {
            ++applying;
            add(row.score, row.weight, say("{0}: {1}", row.verdict->indicator->name, row.why));
        }
    add(table.budget.score, table.budget.weight, say("budget execution: {0}", table.budget.why));
    table.reached = reached.rounded(places);
    table.possible = possible.rounded(places);
    if (applying == 0)
        table.withheld = say("no indicators apply");
    else if (withheld == 1)
        table.withheld = first;
    else if (withheld > 1)
        table.withheld = say("{0}, and {1} more without a score", first, withheld - 1);
    if (!table.withheld.empty()) return;
    table.total = table.reached;
    table.grade = grade_of(*table.total, profile);
}

void warn_of_partial_weights(TableScore const& table, std::vector<Diagnostic>& diagnostics) {
    auto const stated = std::find_if(table.rows.begin(), table.rows.end(), [](RowScore const& row) {
        return !row.verdict->indicator->weight.has_value();
    });
    auto const& row = *stated->verdict->indicator;
    diagnostics.push_back({Severity::warning,
                           "weights-partial",
                           row.place,
                           say("\"{0}\" has no weight but other rows of the table do, so the "
                               "points are spread evenly and no stated weight is used",
                               row.name),
                           say("give either every row of the annual goals a weight, or none"),
                           {}});
}

Execution const* execution_of(Table const* table, std::vector<Execution> const& executions) {
    auto const found =
        std::find_if(executions.begin(), executions.end(),
                     [&](Execution const& execution) { return execution.table == table; });
    return found == executions.end() ? nullptr : &*found;
}

}  // namespace

SelfEvaluation score_tables(Evaluation const& evaluation, std::vector<Execution> const& executions,
                            Profile const& profile, Missing missing) {
    SelfEvaluation scores{evaluation.as_of, profile.name, {}, {}};
    for (auto const& verdict : evaluation.verdicts) {
        if (!verdict.goal->term.is_annual()) continue;
        if (scores.tables.empty() || scores.tables.back().table != verdict.table)
            scores.tables.emplace_back().table = verdict.table;
        RowScore row;
        row.verdict = &verdict;
        row.applies = verdict.state != State::not_applicable;
        scores.tables.back().rows.push_back(std::move(row));
    }
    Scoring const scoring{profile, missing, scores.diagnostics};
    for (auto& table : scores.tables) {
        if (are_partly_weighed(table.rows)) warn_of_partial_weights(table, scores.diagnostics);
        weigh(table.rows, profile);
        for (auto& row : table.rows) score_row(row, scoring);
        table.budget = score_budget(execution_of(table.table, executions), profile);
        add_up(table, profile);
    }
    sort_by_place(scores.diagnostics);
    return scores;
}

Message word_of(Grade grade) {
    switch (grade) {
        case Grade::excellent: return say("excellent");
        case Grade::good: return say("good");
        case Grade::fair: return say("fair");
        case Grade::poor: return say("poor");
    }
    return {};
}

}  // namespace jixiao::score
