#include "evaluate/moved_reference.hpp"

#include "text/overloaded.hpp"

namespace jixiao {
namespace {

/// The reference moved by a size: ×(1 + 5%), + 10家, + 2百分点; nothing when they do not go
/// together.
class Moved {
public:
    Moved(Fraction const& reference, Direction direction, std::string const& reference_unit,
          Units const& units)
        : reference_{reference},
          sign_{direction == Direction::up ? 1 : -1},
          to_{units.find(reference_unit)},
          units_{units} {}

    std::optional<Fraction> by(Quantity const& size) const {
        auto const* unit = units_.find(size.unit);
        auto const step = Fraction{size.amount} * sign_;
        if (!unit || !to_)
            return size.unit.empty() ? std::optional{reference_ + step} : std::nullopt;
        auto const base = reference_.is_negative() ? -reference_ : reference_;
        if (unit->dimension == "ratio") return reference_ + base * step * unit->scale;
        if (unit->dimension == "percentage-point" && to_->per_percent)
            return reference_ + step / 100 / to_->scale;
        if (unit->dimension != to_->dimension) return std::nullopt;
        return reference_ + step * unit->scale / to_->scale;
    }

private:
    Fraction reference_;
    Fraction sign_;
    Unit const* to_;
    Units const& units_;
};

}  // namespace

Demand against(Relation relation, Fraction const& reference) {
    switch (relation) {
        case Relation::above: return Floor{reference, reference, true};
        case Relation::at_least: return Floor{reference, reference, false};
        case Relation::equal: break;
        case Relation::at_most:
            if (reference.is_zero()) return Nil{.or_below = true};
            return Cap{reference, reference, false};
        case Relation::below: return Cap{reference, reference, true};
    }
    if (reference.is_zero()) return Nil{};
    return Exact{reference};
}

std::optional<Demand> moved_by(ChangeBy const& change, Fraction const& reference,
                               std::string const& unit, Rules const& rules) {
    auto const& profile = rules.profile;
    bool const is_up = change.direction == Direction::up;
    Moved const moved{reference, change.direction, unit, rules.units};
    auto const bound = [&](Quantity const& size, bool at_least,
                           bool strict) -> std::optional<Demand> {
        auto const to = moved.by(size);
        if (!to) return std::nullopt;
        if (at_least == is_up) return Floor{*to, *to, strict};
        return Cap{*to, *to, strict};
    };
    return std::visit(Overloaded{
                          [&](Stated const& l) { return bound(l.value, true, false); },
                          [&](AtLeast const& l) { return bound(l.bound, true, l.strict); },
                          [&](AtMost const& l) { return bound(l.bound, false, l.strict); },
                          [&](Exactly const& l) -> std::optional<Demand> {
                              auto const to = moved.by(l.value);
                              if (!to) return std::nullopt;
                              return against(Relation::equal, *to);
                          },
                          [&](About const& l) -> std::optional<Demand> {
                              auto const to = moved.by(l.value);
                              if (!to) return std::nullopt;
                              Fraction const share = is_up ? profile.about_low : profile.about_high;
                              if (is_up) return Floor{*to, *to * share, false};
                              return Cap{*to, *to * share, false};
                          },
                          [&](Between const& l) -> std::optional<Demand> {
                              auto const low = moved.by(is_up ? l.low : l.high);
                              auto const high = moved.by(is_up ? l.high : l.low);
                              if (!low || !high) return std::nullopt;
                              return Inside{*low, *high, is_up ? l.low_strict : l.high_strict,
                                            is_up ? l.high_strict : l.low_strict};
                          },
                      },
                      change.size);
}

}  // namespace jixiao
