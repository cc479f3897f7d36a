#include "model/target/grammar/number.hpp"
#include "model/target/grammar/quick_shape.hpp"

#include <optional>
#include <string_view>

namespace jixiao::grammar {
namespace {

std::optional<Decimal> amount_of(Figures const& number, int power) {
    if (number.places == 0 && power == 0) return Decimal{number.coefficient};
    return Decimal::make(number.coefficient, number.places - power);
}

void set(Quantity& quantity, Decimal amount, UnitPlace const& place) {
    quantity.amount = amount;
    if (place.unit != nullptr) quantity.unit = place.unit->word;
}

/// Puts the limit into a Comparator, or into the Limit of a change.
template <class Variant>
bool fill(Variant& variant, Shape const& shape) {
    auto const amount = amount_of(shape.number, shape.power);
    if (!amount) return false;
    auto const counts_years = shape.unit.unit != nullptr && shape.unit.unit->word == "年";
    if (counts_years && is_calendar_year(*amount)) return false;
    if (shape.is_range) {
        auto const high = amount_of(shape.high, 0);
        auto const& place = shape.high_unit.unit != nullptr ? shape.high_unit : shape.unit;
        auto const differ = shape.unit.unit != nullptr && shape.unit.unit != place.unit;
        if (!high || *high < *amount || differ || shape.power != 0 ||
            shape.before != Asked::nothing || shape.behind != Asked::nothing)
            return false;
        auto& between = variant.template emplace<Between>();
        set(between.low, *amount, place);
        set(between.high, *high, place);
        return true;
    }
    auto const bound = [&]<class Bound>(Bound& comparator, bool strict) {
        comparator.strict = strict;
        set(comparator.bound, *amount, shape.unit);
    };
    switch (shape.before != Asked::nothing ? shape.before : shape.behind) {
        case Asked::nothing:
            set(variant.template emplace<Stated>().value, *amount, shape.unit);
            break;
        case Asked::at_least: bound(variant.template emplace<AtLeast>(), false); break;
        case Asked::above: bound(variant.template emplace<AtLeast>(), true); break;
        case Asked::at_most: bound(variant.template emplace<AtMost>(), false); break;
        case Asked::below: bound(variant.template emplace<AtMost>(), true); break;
        case Asked::equal:
            set(variant.template emplace<Exactly>().value, *amount, shape.unit);
            break;
        case Asked::about: set(variant.template emplace<About>().value, *amount, shape.unit); break;
    }
    return true;
}

bool set_per(Per& target, Shape const& shape) {
    constexpr std::int64_t most = 100;
    auto const& count = shape.per_count;
    if (count.begin != nullptr) {
        if (!shape.per.unit->calendar || count.places != 0 || count.coefficient < 1 ||
            count.coefficient > most)
            return false;
        target.count = static_cast<int>(count.coefficient);
    }
    target.word = shape.per.unit->word;
    target.is_period = shape.per.unit->calendar;
    return true;
}

}  // namespace

bool build(Shape const& shape, Target& target) {
    return fill(target.comparator, shape) &&
           (shape.per.unit == nullptr || set_per(target.per, shape));
}

bool build(Shape const& shape, Amount& amount) {
    auto const number = amount_of(shape.number, shape.power);
    if (!number) return false;
    set(amount.quantity, *number, shape.unit);
    return shape.per.unit == nullptr || set_per(amount.per, shape);
}

bool build_change(Shape const& shape, Direction direction, Target& target) {
    if (shape.unit.unit != nullptr && shape.unit.unit->word == "倍") return false;  // a multiple
    auto& change = target.comparator.emplace<ChangeBy>();
    change.direction = direction;
    return fill(change.size, shape) && (shape.per.unit == nullptr || set_per(target.per, shape));
}

Span part_of(char const* text, char const* from, char const* to) {
    return {static_cast<std::uint32_t>(from - text), static_cast<std::uint32_t>(to - text)};
}

void place(Parts& parts, Shape const& shape, char const* text, char const* begin, char const* end) {
    constexpr auto scale_bytes = std::string_view{"万"}.size();
    auto const* last = shape.number.end + (shape.power > 0 ? scale_bytes : 0);
    parts.number = part_of(text, shape.number.begin, shape.is_range ? shape.high.end : last);
    if (shape.before != Asked::nothing) parts.relation = part_of(text, begin, shape.number.begin);
    auto const& unit = shape.high_unit.unit != nullptr ? shape.high_unit : shape.unit;
    if (unit.unit != nullptr) {
        parts.unit = part_of(text, unit.begin, unit.end);
        last = unit.end;
    }
    if (shape.per.unit != nullptr) {
        parts.per = part_of(text, last, shape.per.end);
        last = shape.per.end;
    }
    if (shape.behind != Asked::nothing) parts.relation = part_of(text, last, end);
}

}  // namespace jixiao::grammar
