#include "evaluate/plan_share.hpp"

#include <algorithm>

namespace jixiao {

bool plan_applies(std::vector<PlanPoint> const& plan, int months_of_term) {
    return std::all_of(plan.begin(), plan.end(), [&](PlanPoint const& point) {
        return point.month >= 1 && point.month <= months_of_term && !point.share.is_negative() &&
               point.share <= Decimal{1};
    });
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
