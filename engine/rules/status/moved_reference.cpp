#include "rules/status/moved_reference.hpp"

#include "base/overloaded.hpp"

namespace jixiao {
namespace {

Fraction without_sign(Fraction const& number) {
    return number.is_negative() ? -number : number;
}

Fraction sign_of(Direction direction) {
    return direction == Direction::up ? 1 : -1;
}

/// The bounds of a limit, each mapped to a number of the level; a limit of a quantity that falls as
/// the size grows (下降5%以上) is turned round.
template <class Map>
std::optional<Requirement> mapped(Limit const& limit, bool is_turned, bool stated_is_least,
                                  Profile const& profile, Map const& map) {
    using Answer = std::optional<Requirement>;
    auto const bound = [&](Quantity const& size, bool at_least, bool strict) -> Answer {
        auto const to = map(size);
        if (!to) return std::nullopt;
        if (at_least != is_turned)
            return against(strict ? Relation::above : Relation::at_least, *to);
        return against(strict ? Relation::below : Relation::at_most, *to);
    };
    return std::visit(
        Overloaded{
            [&](Stated const& l) { return bound(l.value, stated_is_least, false); },
            [&](AtLeast const& l) { return bound(l.bound, true, l.strict); },
            [&](AtMost const& l) { return bound(l.bound, false, l.strict); },
            [&](Exactly const& l) -> Answer {
                auto const to = map(l.value);
                return to ? Answer{against(Relation::equal, *to)} : std::nullopt;
            },
            [&](About const& l) -> Answer {
                auto const to = map(l.value);
                if (!to) return std::nullopt;
                bool const is_least = stated_is_least != is_turned;
                Fraction const share = is_least ? profile.about_low : profile.about_high;
                if (is_least) return requirement::Minimum{*to, *to * share, false};
                return requirement::Maximum{*to, *to * share, false};
            },
            [&](Between const& l) -> Answer {
                auto const low = map(is_turned ? l.high : l.low);
                auto const high = map(is_turned ? l.low : l.high);
                if (!low || !high) return std::nullopt;
                return requirement::Range{*low, *high, is_turned ? l.high_strict : l.low_strict,
                                          is_turned ? l.low_strict : l.high_strict};
            },
        },
        limit);
}

}  // namespace

Requirement against(Relation relation, Fraction const& reference) {
    switch (relation) {
        case Relation::above: return requirement::Minimum{reference, reference, true};
        case Relation::at_least: return requirement::Minimum{reference, reference, false};
        case Relation::equal: break;
        case Relation::at_most:
            if (reference.is_zero()) return requirement::Zero{.or_below = true};
            return requirement::Maximum{reference, reference, false};
        case Relation::below: return requirement::Maximum{reference, reference, true};
    }
    if (reference.is_zero()) return requirement::Zero{};
    return exactly(reference);
}

std::optional<Fraction> moved(Fraction const& reference, std::string const& unit,
                              Direction direction, Quantity const& size, Units const& units) {
    auto const* of = units.find(size.unit);
    auto const* to = units.find(unit);
    auto const step = Fraction{size.amount} * sign_of(direction);
    if (!of || !to) {
        bool const is_plain = size.unit.empty() || size.unit == unit;
        return is_plain ? std::optional{reference + step} : std::nullopt;
    }
    if (of->dimension == "ratio" || of->dimension == "multiple")
        return reference + without_sign(reference) * step * of->scale;
    if (of->dimension == "percentage-point" && to->per_percent)
        return reference + step / 100 / to->scale;
    if (of->dimension != to->dimension) return std::nullopt;
    return reference + step * of->scale / to->scale;
}

std::optional<Fraction> change_between(Fraction const& reference, Fraction const& level,
                                       std::string const& unit, Direction direction,
                                       std::string const& size_unit, Units const& units) {
    auto const* of = units.find(size_unit);
    auto const* from = units.find(unit);
    auto const change = (level - reference) * sign_of(direction);
    if (!of || !from) {
        bool const is_plain = size_unit.empty() || size_unit == unit;
        return is_plain ? std::optional{change} : std::nullopt;
    }
    if (of->dimension == "ratio" || of->dimension == "multiple") {
        if (reference.is_zero()) return std::nullopt;
        return change / without_sign(reference) / of->scale;
    }
    if (of->dimension == "percentage-point" && from->per_percent) return change * from->scale * 100;
    if (of->dimension != from->dimension) return std::nullopt;
    return change * from->scale / of->scale;
}

std::optional<Requirement> moved_by(ChangeBy const& change, Fraction const& reference,
                                    std::string const& unit, Rules const& rules) {
    return mapped(change.size, change.direction == Direction::down, true, rules.profile,
                  [&](Quantity const& size) {
                      return moved(reference, unit, change.direction, size, rules.units);
                  });
}

Requirement multiplied_by(Limit const& factor, Direction direction, Fraction const& reference,
                          Rules const& rules) {
    return *mapped(factor, false, direction == Direction::up, rules.profile,
                   [&](Quantity const& times) -> std::optional<Fraction> {
                       auto const* unit = rules.units.find(times.unit);
                       return reference * times.amount * (unit ? unit->scale : Fraction{1});
                   });
}

}  // namespace jixiao
