#include "rules/status/read_limit.hpp"

#include "base/overloaded.hpp"
#include "rules/status/wanted_way.hpp"

namespace jixiao {
namespace {

Requirement minimum_of(Fraction const& target, bool strict = false) {
    return requirement::Minimum{target, target, strict};
}

Requirement maximum_of(Fraction const& target, bool strict = false) {
    if (target.is_zero() && !strict) return requirement::Zero{.or_below = true};
    return requirement::Maximum{target, target, strict};
}

Requirement exact_of(Fraction const& target) {
    if (target.is_zero()) return requirement::Zero{};
    return exactly(target);
}

/// 1:0.6 and 18:1 have a direction only by a key or a name: 床护比 wants more, 班额比 less.
bool is_open_ratio(TargetReading const& reading, WantedWay const& way, Units const& units) {
    auto const* const unit = units.find(reading.unit);
    bool const is_ratio = unit && (unit->dimension == "to-one" || unit->dimension == "of-one");
    return is_ratio && (way.from == DirectionFrom::cost || way.from == DirectionFrom::path ||
                        way.from == DirectionFrom::assumed);
}

Requirement open_ratio(TargetReading& reading, Fraction const& target) {
    reading.is_open_ratio = true;
    reading.finding = {Severity::warning, "target-assumed",
                       say("{0} does not say whether a higher or a lower ratio is better; only the "
                           "same ratio can be judged",
                           reading.text->text),
                       say("write ≥ or ≤, or state `direction: higher-is-better` or `direction: "
                           "lower-is-better`")};
    return exactly(target);
}

/// A number alone.
Requirement stated(TargetReading& reading, Fraction const& target, WantedWay const& way,
                   bool has_direction_key) {
    if (target.is_zero() && !has_direction_key) {
        reading.direction_from = DirectionFrom::zero;
        return requirement::Zero{};
    }
    reading.direction_from = way.from;
    if (way.from == DirectionFrom::assumed)
        reading.finding = {
            Severity::warning, "target-assumed",
            say("nothing says whether higher or lower is better for {0}; it is assumed to mean at "
                "least",
                reading.text->text),
            say("write ≥ or ≤, or state `direction: higher-is-better` or `direction: "
                "lower-is-better`")};
    if (way.is_saving) reading.change = Direction::down;
    return way.better == Better::low ? maximum_of(target) : minimum_of(target);
}

/// Two-sided, unless it is known which way is better: then the other side is no fault.
Requirement about(TargetReading& reading, Fraction const& target, WantedWay const& way,
                  Profile const& profile) {
    if (target.is_zero()) return exact_of(target);
    auto const size = target.is_negative() ? -target : target;
    auto const low = target + size * (Fraction{profile.about_low} - 1);
    auto const high = target + size * (Fraction{profile.about_high} - 1);
    if (way.better == Better::low) {
        reading.direction_from = way.from;
        return requirement::Maximum{target, high, false};
    }
    if (!way.wants_more()) return requirement::Equal{target, low, high};
    reading.direction_from = way.from;
    return requirement::Minimum{target, low, false};
}

}  // namespace

void read_limit(TargetReading& reading, Limit const& limit, Row const& row, Rules const& rules,
                Fraction const& scale) {
    auto const number = [&](Quantity const& quantity) { return quantity.amount * scale; };
    auto const way = [&] { return wanted_way(reading, row, rules); };
    // A figure or a range says itself what is wanted, under any name; of a cost less is as good.
    auto const is_cost = [&] {
        auto const by_cost = way().from == DirectionFrom::cost;
        if (by_cost) reading.direction_from = DirectionFrom::cost;
        return by_cost;
    };
    reading.requirement = std::visit(
        Overloaded{
            [&](Stated const& l) {
                auto const by = way();
                if (is_open_ratio(reading, by, rules.units))
                    return open_ratio(reading, number(l.value));
                return stated(reading, number(l.value), by, row.indicator.direction.has_value());
            },
            [&](AtLeast const& l) { return minimum_of(number(l.bound), l.strict); },
            [&](AtMost const& l) { return maximum_of(number(l.bound), l.strict); },
            [&](Exactly const& l) {
                return is_cost() ? maximum_of(number(l.value)) : exact_of(number(l.value));
            },
            [&](About const& l) {
                auto const by = l.wants_low ? WantedWay{Better::low, DirectionFrom::text} : way();
                return about(reading, number(l.value), by, rules.profile);
            },
            [&](Between const& l) -> Requirement {
                if (is_cost()) return maximum_of(number(l.high), l.high_strict);
                return requirement::Range{number(l.low), number(l.high), l.low_strict,
                                          l.high_strict};
            },
        },
        limit);
}

std::vector<Decimal> numbers_in(Limit const& limit) {
    using Numbers = std::vector<Decimal>;
    return std::visit(Overloaded{
                          [](Stated const& l) { return Numbers{l.value.amount}; },
                          [](AtLeast const& l) { return Numbers{l.bound.amount}; },
                          [](AtMost const& l) { return Numbers{l.bound.amount}; },
                          [](Exactly const& l) { return Numbers{l.value.amount}; },
                          [](About const& l) { return Numbers{l.value.amount}; },
                          [](Between const& l) {
                              return Numbers{l.low.amount, l.high.amount};
                          },
                      },
                      limit);
}

}  // namespace jixiao
