#include "evaluate/read_limit.hpp"

#include "text/overloaded.hpp"

namespace jixiao {
namespace {

Implied implied_comparator(TargetReading const& reading, Decimal const& number,
                           Indicator const& indicator, RowWords const& words) {
    if (number.is_zero()) return Implied::zero_is_exact;
    if (reading.change) return Implied::at_least;
    if (indicator.direction)
        return *indicator.direction == Better::low ? Implied::low_is_better : Implied::at_least;
    if (words.names_drop) return Implied::change_by_name;
    return words.is_cost ? Implied::cost_is_at_most : Implied::at_least;
}

bool low_is_better(TargetReading const& reading, Indicator const& indicator,
                   RowWords const& words) {
    if (reading.change) return false;
    if (indicator.direction) return *indicator.direction == Better::low;
    return words.is_cost;
}

Demand floor_of(Fraction const& target, bool strict = false) {
    return Floor{target, target, strict};
}

Demand cap_of(Fraction const& target, bool strict = false) {
    if (target.is_zero() && !strict) return Nil{.or_below = true};
    return Cap{target, target, strict};
}

Demand exact_of(Fraction const& target) {
    if (target.is_zero()) return Nil{};
    return Exact{target};
}

Demand about(Fraction const& target, bool low_is_good, Profile const& profile) {
    auto const size = target.is_negative() ? -target : target;
    Fraction const share = low_is_good ? profile.about_high : profile.about_low;
    auto const bound = target + size * (share - 1);
    if (low_is_good) return Cap{target, bound, false};
    return Floor{target, bound, false};
}

}  // namespace

void read_limit(TargetReading& reading, Limit const& limit, Row const& row, Rules const& rules,
                Fraction const& scale) {
    auto const number = [&](Quantity const& quantity) { return quantity.amount * scale; };
    reading.demand = std::visit(
        Overloaded{
            [&](Stated const& l) -> Demand {
                reading.implied =
                    implied_comparator(reading, l.value.amount, row.indicator, row.words);
                switch (reading.implied) {
                    case Implied::zero_is_exact: return Nil{};
                    case Implied::cost_is_at_most:
                    case Implied::low_is_better: return cap_of(number(l.value));
                    case Implied::change_by_name: reading.change = Direction::down; [[fallthrough]];
                    case Implied::nothing:
                    case Implied::at_least: break;
                }
                return floor_of(number(l.value));
            },
            [&](AtLeast const& l) { return floor_of(number(l.bound), l.strict); },
            [&](AtMost const& l) { return cap_of(number(l.bound), l.strict); },
            [&](Exactly const& l) { return exact_of(number(l.value)); },
            [&](About const& l) {
                return about(number(l.value), low_is_better(reading, row.indicator, row.words),
                             rules.profile);
            },
            [&](Between const& l) -> Demand {
                return Inside{number(l.low), number(l.high), l.low_strict, l.high_strict};
            },
        },
        limit);
}

}  // namespace jixiao
