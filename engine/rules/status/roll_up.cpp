#include "rules/status/evaluate.hpp"

#include <algorithm>

namespace jixiao {
namespace {

Status worst(RollUp const& sum) {
    if (sum.red > 0) return Status::red;
    if (sum.amber > 0) return Status::amber;
    return sum.green > 0 ? Status::green : Status::unrated;
}

}  // namespace

void count_in(RollUp& sum, Verdict const& verdict) {
    switch (verdict.state) {
        case State::missing: ++sum.missing; return;
        case State::not_due: ++sum.not_due; return;
        case State::not_applicable: ++sum.not_applicable; return;
        case State::undecidable: ++sum.undecidable; return;
        case State::invalid: ++sum.invalid; return;
        case State::rated: break;
    }
    if (verdict.status == Status::green) ++sum.green;
    if (verdict.status == Status::amber) ++sum.amber;
    if (verdict.status == Status::red) ++sum.red;
    if (std::find(verdict.flags.begin(), verdict.flags.end(), Flag::assumed) != verdict.flags.end())
        ++sum.assumed;
    sum.status = worst(sum);
}

RollUp roll_up(std::vector<Verdict const*> const& verdicts) {
    RollUp sum;
    Fraction green, all;
    for (auto const* verdict : verdicts) {
        count_in(sum, *verdict);
        auto const& weight = verdict->indicator->weight;
        if (!weight || verdict->state != State::rated) continue;
        all = all + *weight;
        if (verdict->status == Status::green) green = green + *weight;
    }
    if (all > Fraction{}) sum.weighted = green / all;
    return sum;
}

RollUp sum_of(std::vector<RollUp> const& roll_ups) {
    RollUp sum;
    for (auto const& one : roll_ups) {
        sum.green += one.green;
        sum.amber += one.amber;
        sum.red += one.red;
        sum.missing += one.missing;
        sum.not_due += one.not_due;
        sum.not_applicable += one.not_applicable;
        sum.undecidable += one.undecidable;
        sum.invalid += one.invalid;
        sum.assumed += one.assumed;
    }
    sum.status = worst(sum);
    return sum;
}

}  // namespace jixiao
