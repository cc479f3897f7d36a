#include "rules/status/requirement.hpp"

#include "base/overloaded.hpp"

namespace jixiao {
namespace {

Fraction const zero;

std::optional<Fraction> ratio(Fraction const& part, Fraction const& whole) {
    if (whole <= zero) return std::nullopt;
    return part / whole;
}

template <class Change>
Requirement with_each_number(Requirement const& requirement, Change const& change) {
    return std::visit(
        Overloaded{
            [&](requirement::Minimum const& d) -> Requirement {
                return requirement::Minimum{change(d.target), change(d.bound), d.strict};
            },
            [&](requirement::Maximum const& d) -> Requirement {
                return requirement::Maximum{change(d.target), change(d.bound), d.strict};
            },
            [&](requirement::Equal const& d) -> Requirement {
                return requirement::Equal{change(d.target), change(d.low), change(d.high)};
            },
            [&](requirement::Range const& d) -> Requirement {
                return requirement::Range{change(d.low), change(d.high), d.low_strict,
                                          d.high_strict};
            },
            [&](requirement::Zero const& d) -> Requirement { return d; },
            [&](requirement::Qualitative const& d) -> Requirement { return d; },
            [&](requirement::Grade const& d) -> Requirement { return d; },
            [&](requirement::Deadline const& d) -> Requirement { return d; },
        },
        requirement);
}

}  // namespace

bool wants_number(Requirement const& requirement) {
    return std::visit(Overloaded{
                          [](requirement::Minimum const&) { return true; },
                          [](requirement::Maximum const&) { return true; },
                          [](requirement::Equal const&) { return true; },
                          [](requirement::Range const&) { return true; },
                          [](requirement::Zero const&) { return true; },
                          [](requirement::Qualitative const&) { return false; },
                          [](requirement::Grade const&) { return false; },
                          [](requirement::Deadline const&) { return false; },
                      },
                      requirement);
}

std::optional<Fraction> asked(Requirement const& requirement) {
    using Answer = std::optional<Fraction>;
    return std::visit(Overloaded{
                          [](requirement::Minimum const& d) -> Answer { return d.target; },
                          [](requirement::Maximum const& d) -> Answer { return d.target; },
                          [](requirement::Equal const& d) -> Answer { return d.target; },
                          [](requirement::Range const& d) -> Answer { return d.low; },
                          [](requirement::Zero const&) -> Answer { return zero; },
                          [](requirement::Qualitative const&) -> Answer { return std::nullopt; },
                          [](requirement::Grade const&) -> Answer { return std::nullopt; },
                          [](requirement::Deadline const&) -> Answer { return std::nullopt; },
                      },
                      requirement);
}

std::vector<Fraction> bounds_of(Requirement const& requirement) {
    using Bounds = std::vector<Fraction>;
    return std::visit(Overloaded{
                          [](requirement::Minimum const& d) -> Bounds {
                              return {d.target, d.bound};
                          },
                          [](requirement::Maximum const& d) -> Bounds {
                              return {d.target, d.bound};
                          },
                          [](requirement::Equal const& d) -> Bounds { return {d.target}; },
                          [](requirement::Range const& d) -> Bounds {
                              return {d.low, d.high};
                          },
                          [](requirement::Zero const&) -> Bounds { return {zero}; },
                          [](requirement::Qualitative const&) -> Bounds { return {}; },
                          [](requirement::Grade const&) -> Bounds { return {}; },
                          [](requirement::Deadline const&) -> Bounds { return {}; },
                      },
                      requirement);
}

Requirement times(Requirement const& requirement, Fraction const& factor) {
    return with_each_number(requirement, [&](Fraction const& number) { return number * factor; });
}

Requirement plus(Requirement const& requirement, Fraction const& term) {
    return with_each_number(requirement, [&](Fraction const& number) { return number + term; });
}

bool is_met(Requirement const& requirement, Fraction const& actual) {
    return std::visit(
        Overloaded{
            [&](requirement::Minimum const& d) {
                return d.strict ? actual > d.bound : actual >= d.bound;
            },
            [&](requirement::Maximum const& d) {
                return d.strict ? actual < d.bound : actual <= d.bound;
            },
            [&](requirement::Equal const& d) { return actual >= d.low && actual <= d.high; },
            [&](requirement::Range const& d) {
                return (d.low_strict ? actual > d.low : actual >= d.low) &&
                       (d.high_strict ? actual < d.high : actual <= d.high);
            },
            [&](requirement::Zero const& d) {
                return d.or_below ? actual <= zero : actual == zero;
            },
            [](requirement::Qualitative const&) { return false; },
            [](requirement::Grade const&) { return false; },
            [](requirement::Deadline const&) { return false; },
        },
        requirement);
}

std::optional<Fraction> achievement_of(Requirement const& requirement, Fraction const& actual) {
    using Answer = std::optional<Fraction>;
    return std::visit(Overloaded{
                          [&](requirement::Minimum const& d) { return ratio(actual, d.target); },
                          [&](requirement::Maximum const& d) -> Answer {
                              return d.target <= zero ? std::nullopt : ratio(d.target, actual);
                          },
                          [&](requirement::Equal const& d) { return ratio(actual, d.target); },
                          [&](requirement::Range const& d) -> Answer {
                              if (is_met(d, actual)) return Fraction{1};
                              if (actual <= d.low) return ratio(actual, d.low);
                              return d.high <= zero ? std::nullopt : ratio(d.high, actual);
                          },
                          [](requirement::Zero const&) -> Answer { return std::nullopt; },
                          [](requirement::Qualitative const&) -> Answer { return std::nullopt; },
                          [](requirement::Grade const&) -> Answer { return std::nullopt; },
                          [](requirement::Deadline const&) -> Answer { return std::nullopt; },
                      },
                      requirement);
}

}  // namespace jixiao
