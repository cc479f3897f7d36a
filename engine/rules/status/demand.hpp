#pragma once

#include "base/fraction.hpp"
#include "model/target/target.hpp"

#include <boost/date_time/gregorian/greg_date.hpp>

#include <variant>
#include <vector>

namespace jixiao {

/// At least `target`. It is met from `bound`, which differs from it only for "about" where more is
/// better (0.95 T).
struct Floor {
    Fraction target, bound;
    bool strict = false;
};

/// At most `target`. It is met up to `bound`, which differs from it only for "about" where less is
/// better (1.05 T).
struct Cap {
    Fraction target, bound;
    bool strict = false;
};

/// Neither less nor more than `target`, which is not 0: that is Nil. It is met from `low` to
/// `high`, which differ from it only for "about" (0.95 T and 1.05 T).
struct Exact {
    Fraction target, low, high;
};
inline Exact exactly(Fraction const& target) {
    return {target, target, target};
}

/// Between two bounds.
struct Inside {
    Fraction low, high;
    bool low_strict = false, high_strict = false;
};

/// Nothing may be counted: 不发生…, = 0, ≤ 0.
struct Nil {
    bool takes_words = false;  // 达成 and 未达成 are answers to 不发生…, not to "= 0"
    bool or_below = false;     // ≤ 0
};

/// Words, judged in three grades.
struct InWords {};

/// A grade on a scale.
struct Reach {
    Ordinal grade;
};

/// The grade where the one of the higher number is better: 三级 of a hospital.
inline Ordinal turned(Ordinal grade) {
    grade.rank = -grade.rank;
    return grade;
}

/// Something done by a day. `from` is where the span began.
struct DueBy {
    boost::gregorian::date from, by;
    bool is_before = false;  // 9月前: `by` is the last day before the month that the text names
};

/// What an indicator is held to, in the target's unit, once everything that was implied has been
/// decided: the comparator of a bare number, a change, a reference year, a rate per week.
using Demand = std::variant<Floor, Cap, Exact, Inside, Nil, InWords, Reach, DueBy>;

/// Whether the demand compares numbers, so that a reported number answers it.
bool wants_number(Demand const& demand);

/// T: the number asked for, the low end of a range.
std::optional<Fraction> asked(Demand const& demand);

/// Every number at which the answer to the demand changes; none where no number is wanted.
std::vector<Fraction> bounds_of(Demand const& demand);

/// Every number of the demand times `factor`, which is above 0.
Demand times(Demand const& demand, Fraction const& factor);

/// Every number of the demand plus `term`.
Demand plus(Demand const& demand, Fraction const& term);

/// Whether a number is all that the demand asks for; false for demands that want no number.
bool is_met(Demand const& demand, Fraction const& actual);

/// 完成率 of a number: A/T, or T/A where less is better; nothing where a ratio has no meaning
/// (T ≤ 0, nothing spent against a cap).
std::optional<Fraction> achievement_of(Demand const& demand, Fraction const& actual);

}  // namespace jixiao
