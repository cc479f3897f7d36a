#include "report/change.hpp"

#include "rules/status/trend.hpp"

namespace jixiao {
namespace {

bool is_expected(State state) {
    return state != State::not_due && state != State::not_applicable;
}

}  // namespace

Change change_between(Verdict const* before, Verdict const& now) {
    if (!before) return Change::none;
    auto const was_rated = before->state == State::rated;
    auto const is_rated = now.state == State::rated;
    if (was_rated && is_rated) {
        auto const step = rank_of(now.status) - rank_of(before->status);
        return step == 0 ? Change::none : step > 0 ? Change::better : Change::worse;
    }
    if (is_rated) return Change::fresh;
    auto const is_newly_open = !is_expected(before->state) && is_expected(now.state);
    return was_rated || is_newly_open ? Change::missing : Change::none;
}

std::string_view name_of(Change change) {
    switch (change) {
        case Change::none: return {};
        case Change::worse: return "worse";
        case Change::better: return "better";
        case Change::fresh: return "new";
        case Change::missing: return "missing";
    }
    return {};
}

Message title_of(Change change) {
    switch (change) {
        case Change::none: return say("No change");
        case Change::worse: return say("Worse");
        case Change::better: return say("Better");
        case Change::fresh: return say("Rated for the first time");
        case Change::missing: return say("No longer rated");
    }
    return {};
}

}  // namespace jixiao
