#include "rules/status/demand.hpp"

#include "base/overloaded.hpp"

namespace jixiao {
namespace {

Fraction const zero;

std::optional<Fraction> ratio(Fraction const& part, Fraction const& whole) {
    if (whole <= zero) return std::nullopt;
    return part / whole;
}

template <class Change>
Demand with_each_number(Demand const& demand, Change const& change) {
    return std::visit(
        Overloaded{
            [&](Floor const& d) -> Demand {
                return Floor{change(d.target), change(d.bound), d.strict};
            },
            [&](Cap const& d) -> Demand {
                return Cap{change(d.target), change(d.bound), d.strict};
            },
            [&](Exact const& d) -> Demand {
                return Exact{change(d.target), change(d.low), change(d.high)};
            },
            [&](Inside const& d) -> Demand {
                return Inside{change(d.low), change(d.high), d.low_strict, d.high_strict};
            },
            [&](Nil const& d) -> Demand { return d; },
            [&](InWords const& d) -> Demand { return d; },
            [&](Reach const& d) -> Demand { return d; },
            [&](DueBy const& d) -> Demand { return d; },
        },
        demand);
}

}  // namespace

bool wants_number(Demand const& demand) {
    return std::visit(Overloaded{
                          [](Floor const&) { return true; },
                          [](Cap const&) { return true; },
                          [](Exact const&) { return true; },
                          [](Inside const&) { return true; },
                          [](Nil const&) { return true; },
                          [](InWords const&) { return false; },
                          [](Reach const&) { return false; },
                          [](DueBy const&) { return false; },
                      },
                      demand);
}

std::optional<Fraction> asked(Demand const& demand) {
    using Answer = std::optional<Fraction>;
    return std::visit(Overloaded{
                          [](Floor const& d) -> Answer { return d.target; },
                          [](Cap const& d) -> Answer { return d.target; },
                          [](Exact const& d) -> Answer { return d.target; },
                          [](Inside const& d) -> Answer { return d.low; },
                          [](Nil const&) -> Answer { return zero; },
                          [](InWords const&) -> Answer { return std::nullopt; },
                          [](Reach const&) -> Answer { return std::nullopt; },
                          [](DueBy const&) -> Answer { return std::nullopt; },
                      },
                      demand);
}

std::vector<Fraction> bounds_of(Demand const& demand) {
    using Bounds = std::vector<Fraction>;
    return std::visit(Overloaded{
                          [](Floor const& d) -> Bounds {
                              return {d.target, d.bound};
                          },
                          [](Cap const& d) -> Bounds {
                              return {d.target, d.bound};
                          },
                          [](Exact const& d) -> Bounds { return {d.target}; },
                          [](Inside const& d) -> Bounds {
                              return {d.low, d.high};
                          },
                          [](Nil const&) -> Bounds { return {zero}; },
                          [](InWords const&) -> Bounds { return {}; },
                          [](Reach const&) -> Bounds { return {}; },
                          [](DueBy const&) -> Bounds { return {}; },
                      },
                      demand);
}

Demand times(Demand const& demand, Fraction const& factor) {
    return with_each_number(demand, [&](Fraction const& number) { return number * factor; });
}

Demand plus(Demand const& demand, Fraction const& term) {
    return with_each_number(demand, [&](Fraction const& number) { return number + term; });
}

bool is_met(Demand const& demand, Fraction const& actual) {
    return std::visit(
        Overloaded{
            [&](Floor const& d) { return d.strict ? actual > d.bound : actual >= d.bound; },
            [&](Cap const& d) { return d.strict ? actual < d.bound : actual <= d.bound; },
            [&](Exact const& d) { return actual >= d.low && actual <= d.high; },
            [&](Inside const& d) {
                return (d.low_strict ? actual > d.low : actual >= d.low) &&
                       (d.high_strict ? actual < d.high : actual <= d.high);
            },
            [&](Nil const& d) { return d.or_below ? actual <= zero : actual == zero; },
            [](InWords const&) { return false; },
            [](Reach const&) { return false; },
            [](DueBy const&) { return false; },
        },
        demand);
}

std::optional<Fraction> achievement_of(Demand const& demand, Fraction const& actual) {
    using Answer = std::optional<Fraction>;
    return std::visit(Overloaded{
                          [&](Floor const& d) { return ratio(actual, d.target); },
                          [&](Cap const& d) -> Answer {
                              return d.target <= zero ? std::nullopt : ratio(d.target, actual);
                          },
                          [&](Exact const& d) { return ratio(actual, d.target); },
                          [&](Inside const& d) -> Answer {
                              if (is_met(d, actual)) return Fraction{1};
                              if (actual <= d.low) return ratio(actual, d.low);
                              return d.high <= zero ? std::nullopt : ratio(d.high, actual);
                          },
                          [](Nil const&) -> Answer { return std::nullopt; },
                          [](InWords const&) -> Answer { return std::nullopt; },
                          [](Reach const&) -> Answer { return std::nullopt; },
                          [](DueBy const&) -> Answer { return std::nullopt; },
                      },
                      demand);
}

}  // namespace jixiao
