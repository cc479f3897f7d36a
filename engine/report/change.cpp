#include "report/change.hpp"

#include "rules/status/trend.hpp"

namespace jixiao {
namespace {

bool is_expected(State state) {
    return state != State::not_due && state != State::not_applicable;
}

Change change_from(Status was, State was_state, Verdict const& now) {
    auto const was_rated = was_state == State::rated;
    auto const is_rated = now.state == State::rated;
    if (was_rated && is_rated) {
        auto const step = rank_of(now.status) - rank_of(was);
        return step == 0 ? Change::none : step > 0 ? Change::better : Change::worse;
    }
    if (is_rated) return Change::fresh;
    auto const is_newly_open = !is_expected(was_state) && is_expected(now.state);
    return was_rated || is_newly_open ? Change::missing : Change::none;
}

}  // namespace

Change change_between(Verdict const* before, Verdict const& now) {
    return before ? change_from(before->status, before->state, now) : Change::none;
}

Change change_since_previous(Verdict const& now) {
    if (!now.previous || !now.previous_status) return Change::none;
    return change_from(*now.previous_status, now.previous_state, now);
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
