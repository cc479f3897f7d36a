#include "rules/status/evaluate.hpp"

#include "base/parallel.hpp"
#include "rules/status/line_index.hpp"
#include "rules/status/shown_figure.hpp"
#include "rules/status/trend.hpp"
#include "rules/status/verdict_on.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>
#include <iterator>

namespace jixiao {
namespace {

/// The money of a table in the period and in the one before it.
struct Money {
    Execution now, before;
};

/// A row to be judged.
struct Asked {
    Table const* table;
    Goal const* goal;
    Indicator const* indicator;
    Money const* money;
};

/// Judges rows of a book: each stands for itself, so that they can be judged on several threads.
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

    NameIndex const& index() const { return namesakes_.index(); }

    Money money(Table const& table) const {
        Money money{money_of(table, actuals_, rules_.units, as_of_), {}};
        if (rules_.profile.repeated_from)
            money.now.alerts_in_row =
                alerts_in_row(table, actuals_, rules_.units, as_of_, rules_.profile);
        if (before_) money.before = money_of(table, actuals_, rules_.units, *before_);
        return money;
    }

    Verdict verdict(Asked const& asked, std::vector<Diagnostic>& diagnostics) const {
        auto const& [table, goal, indicator, money] = asked;
        Row const row{*indicator,
                      *goal,
                      *table,
                      &namesakes_,
                      lines_.for_indicator(*indicator),
                      as_of_,
                      rules_.names(*indicator),
                      &money->now};
        Findings const findings{diagnostics};
        if (!before_ || !goal->term.contains(before_->last))
            return verdict_on(row, nullptr, rules_, findings, detail_);
        auto earlier = row;
        earlier.as_of = *before_;
        earlier.money = &money->before;
        return verdict_on(row, &earlier, rules_, findings, detail_);
    }

    /// The verdicts on all of them, in their order, whatever the number of threads.
    void judge(std::vector<Asked> const& rows, Evaluation& evaluation) const {
        constexpr std::size_t rows_at_once = 512;  // for fewer no thread is worth its start
        auto const parts = (rows.size() + rows_at_once - 1) / rows_at_once;
        std::vector<std::vector<Diagnostic>> diagnostics(parts);
        evaluation.verdicts.resize(rows.size());
        for_each_index(parts, [&](std::size_t part) {
            auto const end = std::min(rows.size(), (part + 1) * rows_at_once);
            for (auto i = part * rows_at_once; i < end; ++i)
                evaluation.verdicts[i] = verdict(rows[i], diagnostics[part]);
        });
        for (auto& found : diagnostics)
            std::move(found.begin(), found.end(), std::back_inserter(evaluation.diagnostics));
    }

private:
    Actuals const& actuals_;
    Namesakes namesakes_;
    LineIndex lines_;
    Rules rules_;
    Period as_of_;
    std::optional<Period> before_;
    Detail detail_;
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

/// Judges the money of every table together with its verdicts, which stand in the order of the
/// book.
void judge_executions(Evaluation& evaluation, Book const& book, std::vector<Money> const& money,
                      Profile const& profile) {
    auto next = evaluation.verdicts.begin();
    for (std::size_t i = 0; i < money.size(); ++i) {
        std::vector<Verdict const*> verdicts;
        for (; next != evaluation.verdicts.end() && next->table == &book.tables[i]; ++next)
            verdicts.push_back(&*next);
        evaluation.executions.push_back(money[i].now);
        judge_execution(evaluation.executions.back(), verdicts, profile);
    }
}

/// What the rows of the book are judged from; the money is by table.
std::vector<Asked> rows_of(Book const& book, Period as_of, std::vector<Money> const& money) {
    std::vector<Asked> rows;
    for (std::size_t i = 0; i < money.size(); ++i)
        for (auto const& goal : book.tables[i].goals) {
            if (!goal.term.contains(as_of.last)) continue;
            for (auto const& indicator : goal.indicators)
                rows.push_back({&book.tables[i], &goal, &indicator, &money[i]});
        }
    return rows;
}

std::vector<Money> money_of_tables(Book const& book, Run const& run) {
    std::vector<Money> money;
    for (auto const& table : book.tables) money.push_back(run.money(table));
    return money;
}

/// The rows of the book that are chosen, judged.
Evaluation judged(std::set<Indicator const*> const& chosen, Book const& book, Run const& run,
                  Profile const& profile, Period as_of) {
    Evaluation evaluation{as_of, profile.name, {}, {}, {}};
    auto const money = money_of_tables(book, run);
    auto rows = rows_of(book, as_of, money);
    std::erase_if(rows, [&](Asked const& row) { return !chosen.contains(row.indicator); });
    run.judge(rows, evaluation);
    sort_by_place(evaluation.diagnostics);
    return evaluation;
}

}  // namespace

Evaluation evaluate(Book const& book, Actuals const& actuals, Profile const& profile,
                    Units const& units, Period as_of, Detail detail) {
    Evaluation evaluation{as_of, profile.name, {}, {}, {}};
    Run const run{book, actuals, {profile, units, share_limits(profile)}, as_of, detail};
    auto const money = money_of_tables(book, run);
    run.judge(rows_of(book, as_of, money), evaluation);
    judge_executions(evaluation, book, money, profile);
    report_of_days_before(evaluation);
    // A period that no goal covers is for the caller to tell.
    if (!evaluation.verdicts.empty())
        for (auto const& table : book.tables)
            name_left_out(table, as_of, Findings{evaluation.diagnostics});
    sort_by_place(evaluation.diagnostics);
    return evaluation;
}

Evaluation evaluate_rows(std::set<Indicator const*> const& chosen, Book const& book,
                         Actuals const& actuals, Profile const& profile, Units const& units,
                         Period as_of, Detail detail) {
    Run const run{book, actuals, {profile, units, share_limits(profile)}, as_of, detail};
    return judged(chosen, book, run, profile, as_of);
}

Evaluation evaluate_served(std::set<std::string> const& names, Book const& book,
                           Actuals const& actuals, Profile const& profile, Units const& units,
                           Period as_of, Detail detail) {
    Run const run{book, actuals, {profile, units, share_limits(profile)}, as_of, detail};
    std::set<Indicator const*> served;
    for (auto const& name : names)
        for (auto const* indicator : run.index().served_by(name)) served.insert(indicator);
    return judged(served, book, run, profile, as_of);
}

}  // namespace jixiao
