#include "rules/status/trend.hpp"

namespace jixiao {

int rank_of(Status status) {
    switch (status) {
        case Status::green: return 3;
        case Status::amber: return 2;
        case Status::red: return 1;
        case Status::unrated: break;
    }
    return 0;
}

std::optional<Period> period_before(Period const& as_of, Actuals const& actuals) {
    std::optional<Period> found;
    bool found_same_length = false;
    for (auto const& actual : actuals.all) {
        auto const& period = actual.period;
        if (period.last >= as_of.last) continue;
        bool const is_same_length = period.months() == as_of.months();
        if (found && found_same_length && !is_same_length) continue;
        bool const is_better_match = is_same_length && !found_same_length;
        if (found && !is_better_match && !ends_before(*found, period)) continue;
        found = period;
        found_same_length = is_same_length;
    }
    return found;
}

Trend trend_between(Evaluated const& before, Evaluated const& now) {
    if (before.verdict.state != State::rated || now.verdict.state != State::rated)
        return Trend::none;
    auto const order = rank_of(now.verdict.status) <=> rank_of(before.verdict.status);
    if (order != 0) return order > 0 ? Trend::better : Trend::worse;
    if (!before.merit || !now.merit || *before.merit == *now.merit) return Trend::same;
    return *before.merit < *now.merit ? Trend::better : Trend::worse;
}

}  // namespace jixiao
