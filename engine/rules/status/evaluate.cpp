#include "rules/status/evaluate.hpp"

#include "rules/status/line_index.hpp"
#include "rules/status/shown_figure.hpp"
#include "rules/status/trend.hpp"
#include "rules/status/verdict_on.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

namespace jixiao {
namespace {

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
        if (rules_.profile.repeated_from)
            money_.alerts_in_row =
                alerts_in_row(table, actuals_, rules_.units, as_of_, rules_.profile);
        if (before_) money_before_ = money_of(table, actuals_, rules_.units, *before_);
        return money_;
    }

    Verdict verdict(Table const& table, Goal const& goal, Indicator const& indicator,
                    std::vector<Diagnostic>& diagnostics) {
        Row const row{indicator,
                      goal,
                      table,
                      &namesakes_,
                      lines_.for_indicator(indicator),
                      as_of_,
                      rules_.names(indicator),
                      &money_};
        Findings const findings{diagnostics};
        if (!before_ || !goal.term.contains(before_->last))
            return verdict_on(row, nullptr, rules_, findings, detail_);
        auto earlier = row;
        earlier.as_of = *before_;
        earlier.money = &money_before_;
        return verdict_on(row, &earlier, rules_, findings, detail_);
    }

private:
    Actuals const& actuals_;
    Namesakes namesakes_;
    LineIndex lines_;
    Rules rules_;
    Period as_of_;
    std::optional<Period> before_;
    Detail detail_;
    Execution money_, money_before_;
};

/// Names a table of which rows are left out, because their goals do not cover the period.
void name_left_out(Table const& table, Period as_of, Findings const& findings) {
    std::size_t rows = 0;
    for (auto const& goal : table.goals)
        if (!goal.term.contains(as_of.last)) rows += goal.indicators.size();
    if (rows == 0) return;
    findings.add(Severity::warning, "goal-outside-period", table.place,
                 say("{0} rows of {1} were left out: their goals do not cover {2}", rows,
                     table.title(), as_of.text()),
                 say("use --period to choose a period the goals cover"));
}

/// Says once that 9月前 ends before September, since many mean its end.
void report_of_days_before(Evaluation& evaluation) {
    Verdict const* first = nullptr;
    int count = 0;
    for (auto const& verdict : evaluation.verdicts) {
        auto const* due = verdict.requirement
                              ? std::get_if<requirement::Deadline>(&*verdict.requirement)
                              : nullptr;
        if (!due || !due->is_before) continue;
        if (count++ == 0) first = &verdict;
    }
    if (count == 0) return;
    auto const by = boost::gregorian::to_iso_extended_string(
        std::get<requirement::Deadline>(*first->requirement).by);
    auto const& text = first->target->text;
    Findings{evaluation.diagnostics}.add(
        Severity::note, "target-before", first->indicator->target_place,
        count == 1 ? say("{0} is read as by {1}, before the stated time begins", text, by)
                   : say("{0} is read as by {1}, before the stated time begins; {2} more rows are "
                         "read the same way",
                         text, by, count - 1),
        say("write 底前 if the end of the month is meant: {0}", "9月底前"));
}

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
    report_of_days_before(evaluation);
    // A period that no goal covers is for the caller to tell.
    if (!evaluation.verdicts.empty())
        for (auto const& table : book.tables)
            name_left_out(table, as_of, Findings{evaluation.diagnostics});
    sort_by_place(evaluation.diagnostics);
    return evaluation;
}

}  // namespace jixiao
