#pragma once

#include "model/target/actual_value.hpp"
#include "rules/status/requirement.hpp"
#include "rules/status/verdict.hpp"

#include <optional>

namespace jixiao {

/// What a requirement comes to against what was reached.
struct Judgement {
    Status status = Status::unrated;
    State state = State::rated;
    int rule = 0;
    Why why = Why::met;
    bool is_ahead = false;
    bool looks_low = false;
    bool expects_reason = false;                            // rule 7: a cost far below its cap
    std::optional<Fraction> due = {}, progress_ratio = {};  // S and r
};

/// Where a number stands when it is judged.
struct Standing {
    Fraction actual;
    bool is_prorated = false;  // rules 4 and 5, else 6
    bool at_end = false;       // of the term
    bool is_change = false;    // below 0 is a change the other way
    bool is_cost = false;      // by its path
    bool is_staged = false;    // by its path: held against S both ways
    Fraction plan;             // π
    bool plan_is_zero() const { return !at_end && plan.is_zero(); }
};

/// Rules 3 to 9 for a number. The requirement wants a number.
Judgement judge_number(Requirement const& requirement, Standing const& standing,
                       Profile const& profile);

/// Rule 2.
Judgement judge_word(Attainment attainment);

/// Rule 6 for grades, which have an order but no ratio.
Judgement judge_grade(Ordinal const& asked, Ordinal const& reached);

/// Rule 10 at the end of day `as_of`; `done` is the day it was done, when it was.
Judgement judge_date(requirement::Deadline const& due,
                     std::optional<boost::gregorian::date> const& done,
                     boost::gregorian::date as_of, Profile const& profile);

}  // namespace jixiao
