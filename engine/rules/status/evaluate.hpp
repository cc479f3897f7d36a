#pragma once

#include "model/target/units.hpp"
#include "rules/status/verdict.hpp"

#include <set>
#include <string>
#include <vector>

namespace jixiao {

/// How much of a verdict is worked out: its status with the figures and the rule that led there;
/// its forecast, trend and reason too; every step in words as well, which takes longer and more
/// memory than judging.
enum class Detail { status, verdicts, derivation };

/// Verdicts on every indicator of the book whose term contains the end of `as_of`. Pure: the same
/// values give the same verdicts, whatever the order of files and actuals. `like` is an evaluation
/// of a book that shares tables or lines with this one: rows for which nothing else counts now are
/// taken from it, which changes nothing but the time it takes.
Evaluation evaluate(Book const& book, Actuals const& actuals, Profile const& profile,
                    Units const& units, Period as_of, Detail detail = Detail::derivation,
                    Evaluation const* like = nullptr);

/// The statuses of these rows of an evaluation as of an earlier period, from the same book, actuals
/// and rules, whose indexes serve again: a few rows cost little. Without the execution of budgets.
Evaluation statuses_then(std::set<Indicator const*> const& chosen, Evaluation const& now,
                         Period as_of);

/// The verdicts on those rows alone that lines under these names speak of, each as `evaluate` gives
/// it; without the execution of budgets, which all rows of a table decide.
Evaluation evaluate_served(std::set<std::string> const& names, Book const& book,
                           Actuals const& actuals, Profile const& profile, Units const& units,
                           Period as_of, Detail detail);

/// Worst status and counts of the verdicts (rule 14).
RollUp roll_up(std::vector<Verdict const*> const& verdicts);

/// What a verdict counts as.
struct Counted {
    State state = State::missing;
    Status status = Status::unrated;
    bool is_assumed = false;
    bool operator==(Counted const&) const = default;
};
Counted counted(Verdict const& verdict);

/// Counts so many verdicts in, without the share by weight.
void count_in(RollUp& sum, Counted const& verdict, int times = 1);

/// Adds counts to others, without the share by weight.
void add_to(RollUp& sum, RollUp const& more);

/// The counts of all together, without the share by weight.
RollUp sum_of(std::vector<RollUp> const& roll_ups);

}  // namespace jixiao
