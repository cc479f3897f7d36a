#pragma once

#include "base/fraction.hpp"
#include "base/message.hpp"

#include <memory>
#include <vector>

namespace jixiao {

/// What made a status, for the sentence that gives the reason.
enum class Why {
    met,
    on_progress_ratio,  // rule 4, from green down to red by the status
    on_stage,           // near its stage value, or away from it, by the status
    nothing_due,        // plan share 0
    short_at_end,       // rule 5
    level_short,        // rule 6
    over_exact,         // above an exact figure
    range,
    above_range,
    cap_kept,
    cap_early,  // kept, but used faster than the year passes
    cap_broken,
    out,  // a target that has no ratio is not met
    none_occurred,
    occurred,
    other_way,  // a change against its direction
    in_words,
    grade_reached,
    grade_short,
    done_in_time,
    done_late,
    date_passed,
    date_close,
    date_ahead,
    expected  // by the forecast and what the unit says of it
};

/// The numbers of the rules that a reason quotes, or must not be rounded across.
struct Wording {
    std::vector<Fraction> limits;  // share_limits of the profile
    Fraction cap_early_margin, stage_over;
};

/// What the sentence that gives the reason of a verdict is written from, beside its figures:
/// reason_of writes it when somebody reads it.
struct Reason {
    Why why = Why::met;
    bool is_end_only = false;                     // by the profile: due only at the end of the term
    Message said;                                 // how words were read; without a wording, all
    std::shared_ptr<Wording const> wording = {};  // none where no figures are told
};

}  // namespace jixiao
