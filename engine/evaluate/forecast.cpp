#include "evaluate/forecast.hpp"

namespace jixiao {
namespace {

Possibility possibility_of(Demand const& demand, Fraction const& forecast, Profile const& profile) {
    if (is_met(demand, forecast)) return Possibility::certain;
    auto const achievement = achievement_of(demand, forecast);
    if (!achievement) return Possibility::impossible;
    // Above an exact figure the forecast is more than all of it, which is not out of reach.
    return *achievement >= Fraction{profile.possible_from} ? Possibility::possible
                                                           : Possibility::impossible;
}

Possibility possibility_of(Status status) {
    if (status == Status::green) return Possibility::certain;
    return status == Status::amber ? Possibility::possible : Possibility::impossible;
}

/// What the line says the year will come to; with the closed years of a span.
std::optional<Fraction> stated_forecast(Evaluated const& evaluated, Row const& row,
                                        Rules const& rules, Findings const& findings) {
    auto const* line = evaluated.course.latest;
    auto const& reading = evaluated.reading;
    if (!line || !line->forecast_value || !wants_number(reading.demand)) return std::nullopt;
    auto const measure = measure_of(reading, row, rules);
    auto const value = measured_forecast(*line, measure, findings);
    bool const is_rate = value.kind == Measured::Kind::rate;
    if (value.kind != Measured::Kind::number && !is_rate) return std::nullopt;
    if (is_rate != evaluated.is_judged_as_rate && reading.periods)
        return is_rate ? std::optional{value.amount * *reading.periods} : std::nullopt;
    if (reading.aggregation != Aggregation::sum || reading.span.is_annual()) return value.amount;
    auto earlier = row.as_of.year();
    auto const closed = follow(row.lines, reading.span.from_year, Month::of(earlier - 1, 12),
                               reading.aggregation, measure, Findings{});
    if (closed.state != State::rated) return std::nullopt;
    return closed.value + value.amount;
}

std::optional<Fraction> computed_forecast(Evaluated const& evaluated) {
    auto const& verdict = evaluated.verdict;
    if (verdict.state != State::rated || !verdict.actual_amount) return std::nullopt;
    if (verdict.aggregation != Aggregation::sum || evaluated.is_judged_as_rate) {
        if (verdict.plan && verdict.plan->is_zero()) return std::nullopt;
        return verdict.actual_amount;
    }
    if (!verdict.plan || verdict.plan->is_zero()) return std::nullopt;
    return *verdict.actual_amount / *verdict.plan;
}

}  // namespace

void add_forecast(Evaluated& evaluated, Row const& row, Rules const& rules,
                  Findings const& findings) {
    auto& verdict = evaluated.verdict;
    auto const& reading = evaluated.reading;
    if (verdict.state != State::rated && verdict.state != State::not_due) return;
    bool const speaks_of_term = row.as_of.year() == reading.span.to_year;
    if (speaks_of_term) verdict.forecast = stated_forecast(evaluated, row, rules, findings);
    verdict.forecast_is_stated = verdict.forecast.has_value();
    if (!verdict.forecast) verdict.forecast = computed_forecast(evaluated);
    if (verdict.forecast && wants_number(reading.demand))
        verdict.possibility = possibility_of(reading.demand, *verdict.forecast, rules.profile);
    else if (verdict.state == State::rated && !wants_number(reading.demand))
        verdict.possibility = possibility_of(verdict.status);
    if (speaks_of_term && verdict.actual && verdict.actual->possibility) {
        verdict.possibility = verdict.actual->possibility->value;
        verdict.possibility_is_stated = true;
    }
}

}  // namespace jixiao
