#pragma once

#include "rules/status/judge.hpp"
#include "rules/status/progress.hpp"
#include "rules/status/target_reading.hpp"
#include "rules/status/verdict.hpp"

#include <optional>

namespace jixiao {

/// A verdict with everything it was made from, for the words of reason and derivation.
struct Evaluated {
    Verdict verdict;
    TargetReading reading;
    Progress progress;
    Judgement judgement;
    bool has_stated_plan = false;
    bool is_end_only = false;          // by the profile: due only at the end of the term
    bool goes_other_way = false;       // said to be a change, and one against what is asked for
    std::optional<Message> read_as;    // how a level was read as a change, or a change as a level
    bool is_judged_as_rate = false;    // 1次/周 against ≥1次/周
    std::optional<Fraction> merit;     // of two of one status, the higher is the better
    Execution const* money = nullptr;  // that the actual was computed from
    Message problem;                   // why an actual is invalid
};

/// A row that is not judged yet: whose it is, and its printed target.
Evaluated begin_row(Row const& row);

/// Judges one row, without its words and without the period before.
Evaluated evaluate_row(Row const& row, Rules const& rules, Findings const& findings);

}  // namespace jixiao
