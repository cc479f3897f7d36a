#pragma once

#include "base/fraction.hpp"
#include "model/target/target.hpp"

#include <boost/date_time/gregorian/greg_date.hpp>

#include <variant>
#include <vector>

namespace jixiao {

/// What can be asked of an indicator, in the words of the field (minimum, maximum, equal, range …).
namespace requirement {

/// At least `target`. It is met from `bound`, which differs from it only for "about" where more is
/// better (0.95 T).
struct Minimum {
    Fraction target, bound;
    bool strict = false;
};

/// At most `target`. It is met up to `bound`, which differs from it only for "about" where less is
/// better (1.05 T).
struct Maximum {
    Fraction target, bound;
    bool strict = false;
};

/// Neither less nor more than `target`, which is not 0: that is Zero. It is met from `low` to
/// `high`, which differ from it only for "about" (0.95 T and 1.05 T).
struct Equal {
    Fraction target, low, high;
};
/// Between two bounds.
struct Range {
    Fraction low, high;
    bool low_strict = false, high_strict = false;
};

/// Nothing may be counted: 不发生…, = 0, ≤ 0.
struct Zero {
    bool takes_words = false;  // 达成 and 未达成 are answers to 不发生…, not to "= 0"
    bool or_below = false;     // ≤ 0
};

/// Words, judged in three grades.
struct Qualitative {};

/// A grade on a scale.
struct Grade {
    Ordinal grade;
};

/// Something done by a day. `from` is where the span began.
struct Deadline {
    boost::gregorian::date from, by;
    bool is_before = false;  // 9月前: `by` is the last day before the month that the text names
};

}  // namespace requirement

/// What an indicator is held to, in the target's unit, once everything that was implied has been
/// decided: the comparator of a bare number, a change, a reference year, a rate per week.
using Requirement = std::variant<requirement::Minimum, requirement::Maximum, requirement::Equal,
                                 requirement::Range, requirement::Zero, requirement::Qualitative,
                                 requirement::Grade, requirement::Deadline>;

inline requirement::Equal exactly(Fraction const& target) {
    return {target, target, target};
}

/// The grade where the one of the higher number is better: 三级 of a hospital.
inline Ordinal turned(Ordinal grade) {
    grade.rank = -grade.rank;
    return grade;
}

/// Whether the requirement compares numbers, so that a reported number answers it.
bool wants_number(Requirement const& requirement);

/// T: the number asked for, the low end of a range.
std::optional<Fraction> asked(Requirement const& requirement);

/// Every number at which the answer to the requirement changes; none where no number is wanted.
std::vector<Fraction> bounds_of(Requirement const& requirement);

/// Every number of the requirement times `factor`, which is above 0.
Requirement times(Requirement const& requirement, Fraction const& factor);

/// Every number of the requirement plus `term`.
Requirement plus(Requirement const& requirement, Fraction const& term);

/// Whether a number is all that the requirement asks for; false for requirements that want no
/// number.
bool is_met(Requirement const& requirement, Fraction const& actual);

/// 完成率 of a number: A/T, or T/A where less is better; nothing where a ratio has no meaning
/// (T ≤ 0, nothing spent against a cap).
std::optional<Fraction> achievement_of(Requirement const& requirement, Fraction const& actual);

}  // namespace jixiao
