#include "model/target/grammar/bounds.hpp"

#include "base/fraction.hpp"
#include "base/overloaded.hpp"
#include "model/target/grammar/measure_parts.hpp"
#include "model/target/grammar/wrong.hpp"
#include "model/target/print.hpp"

namespace jixiao::grammar {
namespace {

[[noreturn]] void too_large(Measure const& measure) {
    throw Wrong{
        "too-large",
        measure.number.begin,
        measure.number.end,
        say("this number needs more than {0} digits, or divides by zero", Decimal::max_digits),
        {}};
}

void check_size(Measure const& measure) {
    if (measure.too_large) too_large(measure);
}

Compare stronger(ComparatorWord const& before, ComparatorWord const& behind, std::size_t begin) {
    if (before.controlled) return behind.compare;
    if (before.compare == Compare::about) return behind.compare;
    if (behind.compare == Compare::about) return before.compare;
    auto const agree = (is_lower_bound(before.compare) && is_lower_bound(behind.compare)) ||
                       (is_upper_bound(before.compare) && is_upper_bound(behind.compare));
    if (!agree)
        throw Wrong{"relation", begin, behind.end,
                    say("the comparator before the number contradicts the one after it"),
                    say("keep one of them")};
    return before.compare;
}

std::string_view unit_of(Measure const& measure) {
    return measure.unit;
}

/// The bound in the other's unit, where both measure the same: 500米 to 1公里.
std::optional<Decimal> converted(Decimal const& amount, Unit const& from, Unit const& to) {
    if (from.dimension != to.dimension || from.dimension == "counter") return std::nullopt;
    return exact(Fraction{amount} * from.scale / to.scale);
}

void share_unit(Measure& low, Measure& high, std::size_t begin) {
    if (low.shares && low.known == nullptr) {
        low.unit = high.unit;
        low.known = high.known;
    } else if (high.known == nullptr) {
        high.unit = low.unit;
        high.known = low.known;
    }
    if (unit_of(low) == unit_of(high)) return;
    auto const amount = low.known != nullptr && high.known != nullptr
                            ? converted(low.low, *low.known, *high.known)
                            : std::nullopt;
    if (!amount)
        throw Wrong{"unit",
                    begin,
                    high.end,
                    say("both ends of a range need one unit of measure, but these are {0} and {1}",
                        low.unit, high.unit),
                    {}};
    low.low = *amount;
    low.unit = high.unit;
}

/// 2——3万 and 八百到九百亿: the first number takes the scale of the second, where that keeps the
/// order.
void share_scale(Measure& low, Measure const& high) {
    if (!low.shares || low.known != nullptr || high.scale <= low.scale) return;
    auto const scaled = low.low.shifted(high.scale);
    if (scaled && !scaled->is_negative() && *scaled < high.high) low.low = *scaled;
}

struct Bound {
    Quantity quantity;
    bool strict = false;
};
std::optional<Bound> lower(Limit const& limit) {
    auto const* bound = std::get_if<AtLeast>(&limit);
    if (bound == nullptr) return std::nullopt;
    return Bound{bound->bound, bound->strict};
}
std::optional<Bound> upper(Limit const& limit) {
    auto const* bound = std::get_if<AtMost>(&limit);
    if (bound == nullptr) return std::nullopt;
    return Bound{bound->bound, bound->strict};
}

void check_order(Quantity const& low, Quantity const& high, std::size_t begin, std::size_t end) {
    if (high.amount < low.amount)
        throw Wrong{
            "range-order", begin, end,
            say("a range goes from the lower number to the higher; this one goes from {0} to {1}",
                low.amount, high.amount),
            say("did you mean {0}", print_limit(Between{high, low}))};
}

/// -5%--3% may end at 3% and at -3%.
void check_sign(Input const& input, Measure const& low, Measure const& high, std::size_t begin) {
    auto const between = input.text.substr(low.end, high.number.begin - low.end);
    if (!low.low.is_negative() || !between.starts_with("--") || -low.low < high.high) return;
    Quantity const from{low.low, high.unit}, below{-high.high, high.unit},
        above{high.high, high.unit};
    throw Wrong{
        "sign", begin, high.end,
        say("this range may end at {0} and at {1}", print_quantity(above), print_quantity(below)),
        say("write {0} or {1}", print_limit(Between{from, above}),
            print_limit(Between{from, below}))};
}

Limit in_order(Measure low, Measure high, std::size_t begin) {
    check_size(low);
    check_size(high);
    share_scale(low, high);
    share_unit(low, high, begin);
    Between range{{low.low, low.unit}, {high.high, high.unit}};
    check_order(range.low, range.high, begin, high.end);
    return range;
}

}  // namespace

Limit bounded(Measure const& measure, ComparatorWord const* before, ComparatorWord const* behind,
              std::optional<bool> included, std::size_t begin) {
    check_size(measure);
    if (before && before->refused)
        throw Wrong{"relation", begin, before->end,
                    say("a target states what a number should be, not what it should not be"),
                    say("write it with ≥, ≤ or =")};
    Quantity const low{measure.low, measure.unit}, high{measure.high, measure.unit};
    auto const pair = low.amount != high.amount;
    if (!before && !behind) {
        if (pair) return Between{low, high};
        if (measure.more) return AtLeast{low, true};
        return Stated{low};
    }
    auto const compare =
        before && behind ? stronger(*before, *behind, begin) : (before ? before : behind)->compare;
    switch (compare) {
        case Compare::at_least:
        case Compare::above: return AtLeast{low, included ? !*included : compare == Compare::above};
        case Compare::at_most:
        case Compare::below: return AtMost{high, included ? !*included : compare == Compare::below};
        case Compare::equal: return pair ? Limit{Between{low, high}} : Exactly{low};
        case Compare::about:
            if (pair) return Between{low, high};
            return About{low, before && before->controlled};
    }
    return Stated{low};
}

Limit ranged(Input const& input, Measure const& low, Measure const& high, std::size_t begin) {
    check_sign(input, low, high, begin);
    return in_order(low, high, begin);
}

Limit spread(std::optional<Measure> middle, Measure const& away, std::size_t begin) {
    check_size(away);
    auto high = away;
    auto low = middle.value_or(away);
    if (!middle) low.low = low.high = Decimal{};
    check_size(low);
    auto distance = Fraction{away.high};
    auto const relative = middle && away.unit == "%" && middle->unit != "%";
    if (relative)
        distance = distance * Fraction{middle->low} / Fraction{100};
    else if (away.unit == "百分点" || low.known == nullptr)
        low.unit = middle && middle->known ? middle->unit : away.unit;
    high.unit = relative || away.unit == "百分点" || away.known == nullptr ? low.unit : away.unit;
    auto const centre = low.low;
    low.low = low.high = (Fraction{centre} - distance).rounded(9);
    high.low = high.high = (Fraction{centre} + distance).rounded(9);
    low.known = high.known = away.known;
    low.shares = false;
    if (low.low.is_negative() && (low.unit == "1:" || low.unit == ":1"))
        throw Wrong{"sign", begin, away.end, say("a ratio is never below zero"),
                    say("write it as a range from the lowest ratio to the highest")};
    auto limit = in_order(low, high, begin);
    if (middle) std::get<Between>(limit).middle = Quantity{centre, low.unit};
    return limit;
}

std::optional<Limit> between_bounds(Limit const& first, Limit const& second, std::size_t begin,
                                    std::size_t end) {
    auto low = lower(first), high = upper(second);
    if (!low || !high) {
        low = lower(second);
        high = upper(first);
    }
    if (!low || !high) return std::nullopt;
    auto& low_unit = low->quantity.unit;
    auto& high_unit = high->quantity.unit;
    if (low_unit.empty()) low_unit = high_unit;
    if (high_unit.empty()) high_unit = low_unit;
    if (low_unit != high_unit) return std::nullopt;
    check_order(low->quantity, high->quantity, begin, end);
    return Between{low->quantity, high->quantity, low->strict, high->strict};
}

std::optional<Limit> factor_of(Limit const& size, std::int64_t more) {
    using Found = std::optional<Limit>;
    auto const factor = [&](Quantity const& q) {
        return Quantity{(Fraction{q.amount} + Fraction{more}).rounded(q.amount.scale()), {}};
    };
    return std::visit(
        Overloaded{
            [&](Stated const& l) {
                return l.value.unit == "倍" ? Found{Stated{factor(l.value)}} : Found{};
            },
            [&](AtLeast const& l) {
                return l.bound.unit == "倍" ? Found{AtLeast{factor(l.bound), l.strict}} : Found{};
            },
            [&](AtMost const& l) {
                return l.bound.unit == "倍" ? Found{AtMost{factor(l.bound), l.strict}} : Found{};
            },
            [](Exactly const&) { return Found{}; },
            [](About const&) { return Found{}; },
            [](Between const&) { return Found{}; },
        },
        size);
}

}  // namespace jixiao::grammar
