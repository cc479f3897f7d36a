#include "rules/status/evaluate.hpp"

#include "rules/status/explained.hpp"
#include "rules/status/judge_rows.hpp"
#include "rules/status/known_rows.hpp"
#include "rules/status/shown_figure.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>

namespace jixiao {
namespace {

/// Calls visit(goal, indicator, number) for the rows of a table whose goals cover the period.
template <class Visit>
void each_row(Grounds const& grounds, std::size_t table, Visit const& visit) {
    auto number = grounds.first_row[table];
    for (auto const& goal : grounds.book.tables[table].goals) {
        bool const is_covered = goal.term.contains(grounds.as_of.last);
        for (auto const& indicator : goal.indicators) {
            if (is_covered) visit(goal, indicator, number);
            ++number;
        }
    }
}

/// A table before anything of it is judged.
std::shared_ptr<JudgedTable> table_to_judge(Grounds const& grounds, std::size_t table,
                                            TableMoney money) {
    auto judged = std::make_shared<JudgedTable>();
    judged->money = std::move(money);
    std::size_t rows = 0;
    each_row(grounds, table, [&](Goal const&, Indicator const&, std::size_t) { ++rows; });
    judged->verdicts.resize(rows);
    return judged;
}

bool is_day_before(Verdict const& verdict) {
    auto const* due =
        verdict.requirement ? std::get_if<requirement::Deadline>(&*verdict.requirement) : nullptr;
    return due && due->is_before;
}

/// What stands beside the verdicts of a table.
void complete(JudgedTable& judged, Profile const& profile) {
    std::stable_sort(judged.findings.begin(), judged.findings.end(),
                     [](RowFinding const& a, RowFinding const& b) { return a.row < b.row; });
    std::vector<Verdict const*> verdicts;
    for (std::size_t i = 0; i < judged.verdicts.size(); ++i) {
        verdicts.push_back(&judged.verdicts[i]);
        if (is_day_before(judged.verdicts[i])) judged.days_before.push_back(i);
    }
    judged.execution = judged.money.now;
    judge_execution(judged.execution, verdicts, profile);
}

void judge_tables(Grounds& grounds, Grounds const* like) {
    RowJudge const judge{grounds};
    KnownRows const known{grounds, like};
    std::vector<RowToJudge> rows;
    std::vector<JudgedTable*> fresh;
    for (std::size_t i = 0; i < grounds.book.tables.size(); ++i) {
        auto const& table = grounds.book.tables[i];
        auto money = judge.money(table);
        if (auto whole = known.whole(i, money)) {
            grounds.judged.push_back(std::move(whole));
            continue;
        }
        grounds.judged.push_back(table_to_judge(grounds, i, std::move(money)));
        auto* const judged = grounds.judged.back().get();
        auto const is_taken_over = known.take_over(i, *judged);
        if (!judged->execution.table) fresh.push_back(judged);  // else all of it was taken over
        std::size_t place = 0;
        each_row(grounds, i, [&](Goal const& goal, Indicator const& indicator, std::size_t number) {
            if (!is_taken_over[place])
                rows.push_back({judged, place, number, &table, &goal, &indicator});
            ++place;
        });
    }
    judge.judge(rows);
    for (auto* const judged : fresh) complete(*judged, grounds.by->profile);
}

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
void report_of_days_before(Grounds const& grounds, Findings const& findings) {
    Verdict const* first = nullptr;
    std::size_t count = 0;
    for (auto const& judged : grounds.judged) {
        auto const& rows = judged->days_before;
        if (!first && !rows.empty()) first = &judged->verdicts[rows.front()];
        count += rows.size();
    }
    if (!first) return;
    auto const by = boost::gregorian::to_iso_extended_string(
        std::get<requirement::Deadline>(*first->requirement).by);
    auto const& text = first->target->text;
    findings.add(
        Severity::note, "target-before", first->indicator->target_place,
        count == 1 ? say("{0} is read as by {1}, before the stated time begins", text, by)
                   : say("{0} is read as by {1}, before the stated time begins; {2} more rows are "
                         "read the same way",
                         text, by, count - 1),
        say("write 底前 if the end of the month is meant: {0}", "9月底前"));
}

Evaluation evaluation_on(std::shared_ptr<Grounds const> grounds) {
    Evaluation evaluation{grounds->as_of, grounds->by->profile.name, {}, {}, {}, {}, {}};
    for (auto const& judged : grounds->judged) {
        evaluation.verdicts.add({judged, &judged->verdicts});
        evaluation.on_rows.add({judged, &judged->findings});
        evaluation.executions.push_back(judged->execution);
    }
    Findings const findings{evaluation.on_all};
    report_of_days_before(*grounds, findings);
    // A period that no goal covers is for the caller to tell.
    if (!evaluation.verdicts.empty())
        for (auto const& table : grounds->book.tables)
            name_left_out(table, grounds->as_of, findings);
    evaluation.grounds = std::move(grounds);
    return evaluation;
}

/// The verdicts on the rows alone for which is_chosen(indicator, number) holds.
template <class IsChosen>
Evaluation judged_alone(std::shared_ptr<Grounds> const& grounds, IsChosen const& is_chosen) {
    Evaluation evaluation{grounds->as_of, grounds->by->profile.name, {}, {}, {}, {}, {}};
    RowJudge const judge{*grounds};
    std::vector<RowToJudge> rows;
    for (std::size_t i = 0; i < grounds->book.tables.size(); ++i) {
        auto const& table = grounds->book.tables[i];
        auto const first = rows.size();
        each_row(*grounds, i,
                 [&](Goal const& goal, Indicator const& indicator, std::size_t number) {
                     if (is_chosen(indicator, number))
                         rows.push_back(
                             {nullptr, rows.size() - first, number, &table, &goal, &indicator});
                 });
        if (rows.size() == first) continue;
        auto const judged = std::make_shared<JudgedTable>();
        judged->money = judge.money(table);
        judged->verdicts.resize(rows.size() - first);
        for (auto row = first; row < rows.size(); ++row) rows[row].judged = judged.get();
        evaluation.verdicts.add({judged, &judged->verdicts});
        evaluation.on_rows.add({judged, &judged->findings});
    }
    judge.judge(rows);
    return evaluation;
}

}  // namespace

std::vector<Diagnostic> Evaluation::diagnostics() const {
    std::vector<Diagnostic> all;
    all.reserve(on_rows.size() + on_all.size());
    for (auto const& found : on_rows) all.push_back(found.diagnostic);
    all.insert(all.end(), on_all.begin(), on_all.end());
    sort_by_place(all);
    return all;
}

Evaluation evaluate(Book const& book, Actuals const& actuals, Profile const& profile,
                    Units const& units, Period as_of, Detail detail, Evaluation const* like) {
    auto const* const known = like ? like->grounds.get() : nullptr;
    auto grounds =
        std::make_shared<Grounds>(grounds_for(book, actuals, profile, units, as_of, detail, known));
    judge_tables(*grounds, known);
    return evaluation_on(std::move(grounds));
}

Evaluation statuses_then(std::set<Indicator const*> const& chosen, Evaluation const& now,
                         Period as_of) {
    auto grounds = std::make_shared<Grounds>(*now.grounds);
    grounds->as_of = as_of;
    grounds->detail = Detail::status;
    grounds->before.reset();
    grounds->judged.clear();
    return judged_alone(grounds, [&](Indicator const& indicator, std::size_t) {
        return chosen.contains(&indicator);
    });
}

Evaluation explained(std::set<Indicator const*> const& chosen, Evaluation const& now) {
    auto grounds = std::make_shared<Grounds>(*now.grounds);
    grounds->detail = Detail::derivation;
    grounds->judged.clear();
    return judged_alone(grounds, [&](Indicator const& indicator, std::size_t) {
        return chosen.contains(&indicator);
    });
}

Evaluation evaluate_served(std::set<std::string> const& names, Book const& book,
                           Actuals const& actuals, Profile const& profile, Units const& units,
                           Period as_of, Detail detail) {
    auto const grounds = std::make_shared<Grounds>(
        grounds_for(book, actuals, profile, units, as_of, detail, nullptr));
    std::vector<std::size_t> served;
    for (auto const& name : names)
        for (auto const number : grounds->names->numbers_of(grounds->names->served_by(name)))
            served.push_back(number);
    std::sort(served.begin(), served.end());
    return judged_alone(grounds, [&](Indicator const&, std::size_t number) {
        return std::binary_search(served.begin(), served.end(), number);
    });
}

}  // namespace jixiao
