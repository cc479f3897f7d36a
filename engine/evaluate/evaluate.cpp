#include "evaluate/evaluate.hpp"

#include "evaluate/evaluate_row.hpp"
#include "evaluate/forecast.hpp"
#include "evaluate/line_index.hpp"
#include "evaluate/shown_figure.hpp"
#include "evaluate/trend.hpp"
#include "evaluate/words.hpp"

#include <stdexcept>

namespace jixiao {
namespace {

/// The row of an indicator whose figures cannot be computed with.
Evaluated too_large(Row const& row, Findings const& findings) {
    auto evaluated = begin_row(row);
    evaluated.verdict.state = State::undecidable;
    evaluated.reading.undecidable = say("the figures are too large to compute with");
    findings.add(Severity::error, "figures-too-large", row.indicator.target_place,
                 *evaluated.reading.undecidable, say("check the figures and their units"));
    return evaluated;
}

/// One row, whatever its figures do: what overflows there stays there.
template <class Judge>
Evaluated guarded(Row const& row, Findings const& findings, Judge const& judge) {
    try {
        return judge();
    } catch (std::overflow_error const&) {
        return too_large(row, findings);
    } catch (std::domain_error const&) {
        return too_large(row, findings);
    }
}

class Run {
public:
    Run(Book const& book, Actuals const& actuals, Rules const& rules, Period as_of, Detail detail)
        : actuals_{actuals},
          namesakes_{book},
          lines_{actuals, namesakes_.index()},
          rules_{rules},
          as_of_{as_of},
          before_{period_before(as_of, actuals)},
          detail_{detail} {}

    /// The table that the next verdicts are of; gives its money.
    Execution const& begin(Table const& table) {
        money_ = money_of(table, actuals_, rules_.units, as_of_);
        if (before_) money_before_ = money_of(table, actuals_, rules_.units, *before_);
        return money_;
    }

    Verdict verdict(Table const& table, Goal const& goal, Indicator const& indicator,
                    std::vector<Diagnostic>& diagnostics) {
        Row row{indicator, goal,   table, namesakes_, lines_.for_indicator(indicator),
                as_of_,    &money_};
        Findings const findings{diagnostics};
        auto evaluated = guarded(row, findings, [&] {
            auto result = evaluate_row(row, rules_, findings);
            add_forecast(result, row, rules_, findings);
            add_words(result, row);
            return result;
        });
        if (evaluated.verdict.reason.empty())
            evaluated.verdict.reason = reason_of(evaluated, rules_);
        compare_with_before(evaluated, row);
        return std::move(evaluated.verdict);
    }

private:
    void add_words(Evaluated& evaluated, Row const& row) const {
        evaluated.verdict.reason = reason_of(evaluated, rules_);
        if (detail_ == Detail::derivation)
            evaluated.verdict.derivation = derivation_of(evaluated, row, rules_);
    }

    void compare_with_before(Evaluated& evaluated, Row const& row) const {
        if (!before_ || !row.goal.term.contains(before_->last)) return;
        auto earlier = row;
        earlier.as_of = *before_;
        earlier.money = &money_before_;
        auto const before =
            guarded(earlier, {}, [&] { return evaluate_row(earlier, rules_, Findings{}); });
        auto& verdict = evaluated.verdict;
        verdict.previous = before_;
        verdict.previous_status = before.verdict.status;
        verdict.trend = trend_between(before, evaluated);
        if (detail_ == Detail::derivation) verdict.derivation.push_back(trend_step(verdict));
    }

    Actuals const& actuals_;
    Namesakes namesakes_;
    LineIndex lines_;
    Rules rules_;
    Period as_of_;
    std::optional<Period> before_;
    Detail detail_;
    Execution money_, money_before_;
};

/// The verdicts of one table, judged together with its money.
void finish_execution(Evaluation& evaluation, Execution execution, std::size_t first,
                      Profile const& profile) {
    std::vector<Verdict const*> verdicts;
    for (auto i = first; i < evaluation.verdicts.size(); ++i)
        verdicts.push_back(&evaluation.verdicts[i]);
    judge_execution(execution, verdicts, profile);
    evaluation.executions.push_back(std::move(execution));
}

}  // namespace

Evaluation evaluate(Book const& book, Actuals const& actuals, Profile const& profile,
                    Units const& units, Period as_of, Detail detail) {
    Evaluation evaluation{as_of, profile.name, {}, {}, {}};
    std::size_t count = 0;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals) count += goal.indicators.size();
    evaluation.verdicts.reserve(count);
    Run run{book, actuals, {profile, units, share_limits(profile)}, as_of, detail};
    for (auto const& table : book.tables) {
        auto const& money = run.begin(table);
        auto const first = evaluation.verdicts.size();
        for (auto const& goal : table.goals) {
            if (!goal.term.contains(as_of.last)) continue;
            for (auto const& indicator : goal.indicators)
                evaluation.verdicts.push_back(
                    run.verdict(table, goal, indicator, evaluation.diagnostics));
        }
        finish_execution(evaluation, money, first, profile);
    }
    sort_by_place(evaluation.diagnostics);
    return evaluation;
}

}  // namespace jixiao
