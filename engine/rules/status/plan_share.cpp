#include "rules/status/plan_share.hpp"

#include <algorithm>

namespace jixiao {

namespace {

/// 40家 of a target of 100家; a share of 18 digits, which is what a plan can state.
std::optional<Decimal> share_of(Quantity const& amount, std::optional<Fraction> const& target,
                                std::string const& unit, Units const& units) {
    auto const* from = units.find(amount.unit);
    auto const* to = units.find(unit);
    bool const is_comparable =
        amount.unit == unit || (from && to && from->dimension == to->dimension);
    if (!target || *target <= Fraction{} || !is_comparable) return std::nullopt;
    auto const scale = from && to ? from->scale / to->scale : Fraction{1};
    auto const share = Fraction{amount.amount} * scale / *target;
    if (share > Fraction{1}) return std::nullopt;
    constexpr int digits = 17;
    return share.rounded(digits);
}

}  // namespace

std::optional<std::vector<PlanPoint>> applied_plan(std::vector<PlanPoint> const& plan,
                                                   int months_of_term,
                                                   std::optional<Fraction> const& target,
                                                   std::string const& unit, Units const& units) {
    std::vector<PlanPoint> applied;
    applied.reserve(plan.size());
    for (auto const& point : plan) {
        auto const share =
            point.amount ? share_of(*point.amount, target, unit, units) : point.share;
        bool const lies_in_term = point.month >= 1 && point.month <= months_of_term;
        if (!share || !lies_in_term || share->is_negative() || *share > Decimal{1})
            return std::nullopt;
        applied.push_back({point.month, *share, {}});
    }
    auto const by_month = [](PlanPoint const& a, PlanPoint const& b) { return a.month < b.month; };
    std::stable_sort(applied.begin(), applied.end(), by_month);
    auto const falls = [](PlanPoint const& a, PlanPoint const& b) { return b.share < a.share; };
    if (std::adjacent_find(applied.begin(), applied.end(), falls) != applied.end())
        return std::nullopt;
    return applied;
}

Fraction plan_share(std::vector<PlanPoint> const& plan, int months_passed, int months_of_term) {
    if (plan.empty() && months_passed <= months_of_term)
        return Fraction::of(months_passed, months_of_term);
    PlanPoint before{0, Decimal{0}};
    PlanPoint after{months_of_term, Decimal{1}};
    bool before_is_stated = false;
    for (auto const& point : plan) {
        if (point.month <= months_passed && point.month > before.month) {
            before = point;
            before_is_stated = true;
        }
        if (point.month > months_passed && point.month < after.month) after = point;
    }
    if (months_passed == before.month) return before.share;
    if (months_passed >= after.month) return after.share;
    if (before_is_stated && before.share.is_zero()) return 0;
    auto const done = Fraction::of(months_passed - before.month, after.month - before.month);
    return before.share + (Fraction{after.share} - before.share) * done;
}

}  // namespace jixiao
