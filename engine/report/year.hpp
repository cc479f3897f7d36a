#pragma once

#include "rules/status/evaluate.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// Where an indicator stood at the end of a period, beside what its plan asked for by then. Of a
/// period still to come only `due` is known.
struct ProgressPoint {
    std::optional<Fraction> due;  // T, or its due share where it is prorated; in the target's unit
    std::optional<Fraction> actual;  // A, in the target's unit
    std::string actual_text;
    Status status = Status::unrated;
    State state = State::missing;
};

/// What of a year a report needs beside the verdicts of its period.
struct YearNeeds {
    Detail detail = Detail::verdicts;
    bool before = false;    // the period that verdicts are compared with
    bool progress = false;  // every period of the year
    bool since = false;     // since when a row is red or amber
    bool marks = false;     // statuses and figures of the periods reported so far, where there are
                            // two: less than `progress`, and enough for year_mark
};
inline constexpr YearNeeds whole_year{Detail::derivation, true, true, true};

/// The evaluations that a report on a period is made from. Its verdicts point into the book and the
/// actuals it was made from, or into its own actuals.
struct Year {
    std::unique_ptr<Actuals const> known;  // what was reported up to the end of the period
    Evaluation now;
    std::optional<Evaluation> before;  // of the period that verdicts are compared with
    std::vector<Period> periods;       // of the course: those reported so far, then those to come
    std::vector<std::vector<ProgressPoint>>
        progress;  // by verdict of `now`, then by period; empty when not asked for
    std::vector<std::optional<Period>> since;  // by verdict of `now`, as since_when gives it; empty
                                               // when not asked for
};

/// Evaluates `as_of` and what else is needed: the period before it, the year's course. Nothing
/// reported for a period that ends after `as_of` is looked at.
Year evaluate_year(Book const& book, Actuals const& actuals, Profile const& profile,
                   Units const& units, Period as_of, YearNeeds const& needs = whole_year);

/// Evaluates two periods and nothing between: a Year without courses. `before` ends before `as_of`.
Year evaluate_pair(Book const& book, Actuals const& actuals, Profile const& profile,
                   Units const& units, Period before, Period as_of);

}  // namespace jixiao
