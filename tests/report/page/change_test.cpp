#include "report/change.hpp"

#include "tests/catch.hpp"

using namespace jixiao;

namespace {

Verdict verdict_of(Status status, State state) {
    Verdict verdict;
    verdict.status = status;
    verdict.state = state;
    return verdict;
}

constexpr auto rated = State::rated;
constexpr auto none = Status::unrated;

}  // namespace

TEST_CASE("change: a status is worse, better, new or missing", "[page]") {
    auto const [was, was_state, is, is_state, change] =
        GENERATE(table<Status, State, Status, State, Change>({
            {Status::green, rated, Status::green, rated, Change::none},
            {Status::green, rated, Status::amber, rated, Change::worse},
            {Status::amber, rated, Status::red, rated, Change::worse},
            {Status::red, rated, Status::green, rated, Change::better},
            {none, State::not_due, Status::red, rated, Change::fresh},
            {none, State::missing, Status::green, rated, Change::fresh},
            {Status::green, rated, none, State::missing, Change::missing},
            {Status::green, rated, none, State::not_applicable, Change::missing},
            {none, State::not_due, none, State::missing, Change::missing},
            {none, State::missing, none, State::missing, Change::none},
            {none, State::missing, none, State::invalid, Change::none},
            {none, State::missing, none, State::not_due, Change::none},
        }));
    auto const before = verdict_of(was, was_state);
    CHECK(change_between(&before, verdict_of(is, is_state)) == change);
}

TEST_CASE("change: what was not looked at before has not changed", "[page]") {
    CHECK(change_between(nullptr, verdict_of(Status::red, rated)) == Change::none);
}
