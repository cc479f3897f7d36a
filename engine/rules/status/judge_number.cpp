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
    AtLeastRules(Floor const& floor, Standing const& standing, Profile const& profile)
        : target_{floor.target},
          bound_{floor.bound},
          is_met_{jixiao::is_met(floor, standing.actual)},
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
        auto const pace = standing_.actual / due;
        auto judgement = standing_.is_staged
                             ? rated(status_on_stage(pace), 4, Why::on_stage)
                             : rated(status_of(profile_.pace, pace), 4, Why::on_pace);
        judgement.due = due;
        judgement.pace = pace;
        judgement.is_ahead = judgement.status == Status::green && pace >= profile_.ahead_from;
        return judgement;
    }

    Status status_on_stage(Fraction const& pace) const {
        auto const apart = pace - 1;
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
        judgement.pace = share;
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

Judgement judge_floor(Floor const& floor, Standing const& standing, Profile const& profile) {
    return AtLeastRules{floor, standing, profile}.judged();
}

Judgement judge_cap(Cap const& cap, Standing const& standing, Profile const& profile) {
    if (!is_met(cap, standing.actual)) return rated(Status::red, 7, Why::cap_broken);
    bool const has_pace = standing.is_prorated && !standing.at_end && cap.target > zero;
    if (has_pace &&
        standing.actual / cap.target > standing.plan + Fraction{profile.cap_early_margin})
        return rated(Status::amber, 7, Why::cap_early);
    auto judgement = rated(Status::green, 7, Why::cap_kept);
    judgement.expects_reason = standing.is_cost && standing.at_end && cap.target > zero &&
                               standing.actual / cap.target < Fraction{profile.cost_reason_below};
    return judgement;
}

Judgement judge_exact(Exact const& exact, Standing const& standing, Profile const& profile) {
    int const rule = !standing.is_prorated ? 6 : standing.at_end ? 5 : 4;
    if (standing.actual > exact.high)
        return exact.target <= zero ? rated(Status::red, rule, Why::out)
                                    : rated(Status::amber, rule, Why::over_exact);
    return judge_floor({exact.target, exact.low}, standing, profile);
}

Judgement judge_inside(Inside const& inside, Standing const& standing, Profile const& profile) {
    if (is_met(inside, standing.actual)) return rated(Status::green, 8, Why::inside);
    bool const is_above =
        inside.high_strict ? standing.actual >= inside.high : standing.actual > inside.high;
    if (is_above) return rated(Status::amber, 8, Why::above_range);
    auto below = judge_floor({inside.low, inside.low, inside.low_strict}, standing, profile);
    below.is_ahead = below.looks_low = false;
    return below;
}

Judgement judge_nil(Nil const& nil, Standing const& standing) {
    return is_met(nil, standing.actual) ? rated(Status::green, 3, Why::none_occurred)
                                        : rated(Status::red, 3, Why::occurred);
}

}  // namespace

Judgement judge_number(Demand const& demand, Standing const& standing, Profile const& profile) {
    if (standing.is_change && standing.actual < zero)
        return standing.plan_is_zero() ? not_due(4) : rated(Status::red, 9, Why::other_way);
    return std::visit(Overloaded{
                          [&](Floor const& d) { return judge_floor(d, standing, profile); },
                          [&](Cap const& d) { return judge_cap(d, standing, profile); },
                          [&](Exact const& d) { return judge_exact(d, standing, profile); },
                          [&](Inside const& d) { return judge_inside(d, standing, profile); },
                          [&](Nil const& d) { return judge_nil(d, standing); },
                          [](InWords const&) { return Judgement{}; },
                          [](Reach const&) { return Judgement{}; },
                          [](DueBy const&) { return Judgement{}; },
                      },
                      demand);
}

}  // namespace jixiao
