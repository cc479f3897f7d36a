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

Counted counted(Verdict const& verdict) {
    auto const& flags = verdict.flags;
    auto const is_assumed = std::find(flags.begin(), flags.end(), Flag::assumed) != flags.end();
    return {verdict.state, verdict.status, is_assumed};
}

void count_in(RollUp& sum, Counted const& verdict, int times) {
    switch (verdict.state) {
        case State::missing: sum.missing += times; return;
        case State::not_due: sum.not_due += times; return;
        case State::not_applicable: sum.not_applicable += times; return;
        case State::undecidable: sum.undecidable += times; return;
        case State::invalid: sum.invalid += times; return;
        case State::rated: break;
    }
    if (verdict.status == Status::green) sum.green += times;
    if (verdict.status == Status::amber) sum.amber += times;
    if (verdict.status == Status::red) sum.red += times;
    if (verdict.is_assumed) sum.assumed += times;
    sum.status = worst(sum);
}

RollUp roll_up(std::vector<Verdict const*> const& verdicts) {
    RollUp sum;
    Fraction green, all;
    for (auto const* verdict : verdicts) {
        count_in(sum, counted(*verdict));
        auto const& weight = verdict->indicator->weight;
        if (!weight || verdict->state != State::rated) continue;
        all = all + *weight;
        if (verdict->status == Status::green) green = green + *weight;
    }
    if (all > Fraction{}) sum.weighted = green / all;
    return sum;
}

void add_to(RollUp& sum, RollUp const& more) {
    sum.green += more.green;
    sum.amber += more.amber;
    sum.red += more.red;
    sum.missing += more.missing;
    sum.not_due += more.not_due;
    sum.not_applicable += more.not_applicable;
    sum.undecidable += more.undecidable;
    sum.invalid += more.invalid;
    sum.assumed += more.assumed;
    sum.status = worst(sum);
}

RollUp sum_of(std::vector<RollUp> const& roll_ups) {
    RollUp sum;
    for (auto const& one : roll_ups) add_to(sum, one);
    return sum;
}

}  // namespace jixiao
