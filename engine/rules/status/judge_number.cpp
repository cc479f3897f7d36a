#include "base/overloaded.hpp"
#include "rules/status/bands.hpp"
#include "rules/status/judge.hpp"

namespace jixiao {
namespace {

Fraction const zero;

Judgement rated(Status status, int rule, Why why) {
    return {.status = status, .rule = rule, .why = why};
}

Judgement not_due(int rule) {
    return {.state = State::not_due, .rule = rule, .why = Why::nothing_due};
}

/// The rules of what should be reached, for one number.
class AtLeastRules {
public:
    AtLeastRules(requirement::Minimum const& minimum, Standing const& standing,
                 Profile const& profile)
        : target_{minimum.target},
          bound_{minimum.bound},
          is_met_{jixiao::is_met(minimum, standing.actual)},
          standing_{standing},
          profile_{profile} {}

    Judgement judged() const {
        if (!standing_.is_prorated) return level();
        return standing_.at_end ? sum_at_end() : sum_on_its_way();
    }

private:
    Judgement in_or_out(int rule) const {
        return is_met_ ? rated(Status::green, rule, Why::met) : rated(Status::red, rule, Why::out);
    }

    Judgement sum_on_its_way() const {
        if (standing_.plan.is_zero())
            return is_met_ ? rated(Status::green, 4, Why::met) : not_due(4);
        if (target_ <= zero) return in_or_out(4);
        auto const due = target_ * standing_.plan;
        auto const progress_ratio = standing_.actual / due;
        auto judgement = standing_.is_staged
                             ? rated(status_on_stage(progress_ratio), 4, Why::on_stage)
                             : rated(status_of(profile_.progress_ratio, progress_ratio), 4,
                                     Why::on_progress_ratio);
        judgement.due = due;
        judgement.progress_ratio = progress_ratio;
        judgement.is_ahead =
            judgement.status == Status::green && progress_ratio >= profile_.ahead_from;
        return judgement;
    }

    Status status_on_stage(Fraction const& progress_ratio) const {
        auto const apart = progress_ratio - 1;
        bool const is_far = (apart.is_negative() ? -apart : apart) > Fraction{profile_.stage_over};
        return is_far ? profile_.stage_status : Status::green;
    }

    Judgement sum_at_end() const {
        if (target_ <= zero) return in_or_out(5);
        auto const share = standing_.actual / target_;
        auto judgement = is_met_
                             ? rated(Status::green, 5, Why::met)
                             : rated(status_of(profile_.shortfall, share), 5, Why::short_at_end);
        judgement.due = target_;
        judgement.progress_ratio = share;
        judgement.looks_low = is_met_ && share >= profile_.low_target_from;
        return judgement;
    }

    Judgement level() const {
        if (is_met_) return rated(Status::green, 6, Why::met);
        if (standing_.plan_is_zero()) return not_due(6);
        if (bound_ <= zero) return rated(Status::red, 6, Why::out);
        if (standing_.at_end) return rated(Status::red, 6, Why::level_short);
        return rated(status_of(profile_.level, standing_.actual / bound_), 6, Why::level_short);
    }

    Fraction target_, bound_;
    bool is_met_;
    Standing const& standing_;
    Profile const& profile_;
};

Judgement judge_minimum(requirement::Minimum const& minimum, Standing const& standing,
                        Profile const& profile) {
    return AtLeastRules{minimum, standing, profile}.judged();
}

Judgement judge_maximum(requirement::Maximum const& maximum, Standing const& standing,
                        Profile const& profile) {
    if (!is_met(maximum, standing.actual)) return rated(Status::red, 7, Why::cap_broken);
    bool const has_progress_ratio =
        standing.is_prorated && !standing.at_end && maximum.target > zero;
    if (has_progress_ratio &&
        standing.actual / maximum.target > standing.plan + Fraction{profile.cap_early_margin})
        return rated(Status::amber, 7, Why::cap_early);
    auto judgement = rated(Status::green, 7, Why::cap_kept);
    judgement.expects_reason =
        standing.is_cost && standing.at_end && maximum.target > zero &&
        standing.actual / maximum.target < Fraction{profile.cost_reason_below};
    return judgement;
}

Judgement judge_equal(requirement::Equal const& exact, Standing const& standing,
                      Profile const& profile) {
    int const rule = !standing.is_prorated ? 6 : standing.at_end ? 5 : 4;
    if (standing.actual > exact.high)
        return exact.target <= zero ? rated(Status::red, rule, Why::out)
                                    : rated(Status::amber, rule, Why::over_exact);
    return judge_minimum({exact.target, exact.low}, standing, profile);
}

Judgement judge_range(requirement::Range const& range, Standing const& standing,
                      Profile const& profile) {
    if (is_met(range, standing.actual)) return rated(Status::green, 8, Why::range);
    bool const is_above =
        range.high_strict ? standing.actual >= range.high : standing.actual > range.high;
    if (is_above) return rated(Status::amber, 8, Why::above_range);
    auto below = judge_minimum({range.low, range.low, range.low_strict}, standing, profile);
    below.is_ahead = below.looks_low = false;
    return below;
}

Judgement judge_zero(requirement::Zero const& zero_requirement, Standing const& standing) {
    return is_met(zero_requirement, standing.actual) ? rated(Status::green, 3, Why::none_occurred)
                                                     : rated(Status::red, 3, Why::occurred);
}

}  // namespace

Judgement judge_number(Requirement const& requirement, Standing const& standing,
                       Profile const& profile) {
    if (standing.is_change && standing.actual < zero)
        return standing.plan_is_zero() ? not_due(4) : rated(Status::red, 9, Why::other_way);
    return std::visit(
        Overloaded{
            [&](requirement::Minimum const& d) { return judge_minimum(d, standing, profile); },
            [&](requirement::Maximum const& d) { return judge_maximum(d, standing, profile); },
            [&](requirement::Equal const& d) { return judge_equal(d, standing, profile); },
            [&](requirement::Range const& d) { return judge_range(d, standing, profile); },
            [&](requirement::Zero const& d) { return judge_zero(d, standing); },
            [](requirement::Qualitative const&) { return Judgement{}; },
            [](requirement::Grade const&) { return Judgement{}; },
            [](requirement::Deadline const&) { return Judgement{}; },
        },
        requirement);
}

}  // namespace jixiao
