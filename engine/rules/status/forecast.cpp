#include "rules/status/forecast.hpp"

#include "base/overloaded.hpp"
#include "rules/status/bands.hpp"
#include "rules/status/rows.hpp"
#include "rules/status/trend.hpp"

namespace jixiao {
namespace {

/// Whole units, never nearer to the target than the figure itself: 99.6家 of ≥100家 are 99家, 5.2起
/// of ≤5起 are 6起.
Fraction in_whole_units(Fraction const& figure, Requirement const& requirement) {
    auto const whole = [&](bool is_up) -> Fraction {
        auto const away_from_zero = is_up != figure.is_negative();
        return figure.rounded(0, away_from_zero ? Rounding::up : Rounding::down);
    };
    return std::visit(Overloaded{
                          [&](requirement::Minimum const&) { return whole(false); },
                          [&](requirement::Maximum const&) { return whole(true); },
                          [&](requirement::Equal const& d) { return whole(figure > d.target); },
                          [&](requirement::Range const& d) { return whole(figure > d.low); },
                          [&](requirement::Zero const&) { return whole(true); },
                          [&](requirement::Qualitative const&) { return figure; },
                          [&](requirement::Grade const&) { return figure; },
                          [&](requirement::Deadline const&) { return figure; },
                      },
                      requirement);
}

/// Whether arithmetic alone rules the target out: what was counted cannot be uncounted, a day that
/// has passed does not come back, and a term that is over stays missed.
bool is_out_of_reach(Evaluated const& evaluated, Row const& row, bool is_over) {
    auto const& verdict = evaluated.verdict;
    if (verdict.state != State::rated) return false;
    bool const only_grows = verdict.aggregation == Aggregation::sum &&
                            !evaluated.is_judged_as_rate && !row.words.may_be_signed &&
                            !evaluated.reading.change;
    switch (evaluated.judgement.why) {
        case Why::cap_broken:
        case Why::occurred: return is_over || only_grows;
        case Why::date_passed:
        case Why::done_late: return true;
        case Why::over_exact:
        case Why::above_range: return false;  // more than was asked for is not out of reach
        case Why::met:
        case Why::on_progress_ratio:
        case Why::nothing_due:
        case Why::short_at_end:
        case Why::level_short:
        case Why::range:
        case Why::cap_kept:
        case Why::cap_early:
        case Why::out:
        case Why::none_occurred:
        case Why::other_way:
        case Why::in_words:
        case Why::grade_reached:
        case Why::grade_short:
        case Why::done_in_time:
        case Why::date_close:
        case Why::date_ahead:
        case Why::on_stage:
        case Why::expected: break;
    }
    return is_over && verdict.status != Status::green;
}

/// Whether what is expected leaves the target open; 确定能 is for the unit to say.
bool is_within_reach(Evaluated const& evaluated, Profile const& profile) {
    auto const& verdict = evaluated.verdict;
    auto const& requirement = evaluated.reading.requirement;
    if (!wants_number(requirement) || evaluated.progress.from_word)
        return verdict.state == State::rated && verdict.status != Status::red;
    if (!verdict.forecast) return false;
    if (is_met(requirement, *verdict.forecast)) return true;
    auto const achievement = achievement_of(requirement, *verdict.forecast);
    return achievement && *achievement >= Fraction{profile.possible_from};
}

std::optional<Likelihood> proposed_likelihood(Evaluated const& evaluated, Row const& row,
                                              bool is_over, Profile const& profile) {
    if (is_out_of_reach(evaluated, row, is_over)) return Likelihood::impossible;
    if (is_over || !is_within_reach(evaluated, profile)) return std::nullopt;
    return Likelihood::possible;
}

/// What the line says the year will come to; with the closed years of a span.
std::optional<Fraction> stated_forecast(Evaluated const& evaluated, Row const& row,
                                        Rules const& rules, Findings const& findings) {
    auto const* line = evaluated.progress.latest;
    auto const& reading = evaluated.reading;
    if (!line || !line->remarks().forecast_value || !wants_number(reading.requirement))
        return std::nullopt;
    auto const measure = measure_of(reading, row, rules);
    auto const value = measured_forecast(*line, measure, findings);
    bool const is_rate = value.kind == Measured::Kind::rate;
    if (value.kind != Measured::Kind::number && !is_rate) return std::nullopt;
    if (is_rate != evaluated.is_judged_as_rate && reading.periods)
        return is_rate ? std::optional{value.amount * *reading.periods} : std::nullopt;
    if (reading.aggregation != Aggregation::sum || reading.span.is_annual()) return value.amount;
    auto earlier = row.as_of.year();
    auto const closed =
        progress_until(row.lines, reading.span.from_year, Month::of(earlier - 1, 12),
                       reading.aggregation, measure, Findings{});
    if (closed.state != State::rated) return std::nullopt;
    return closed.value + value.amount;
}

std::optional<Fraction> computed_forecast(Evaluated const& evaluated) {
    auto const& verdict = evaluated.verdict;
    if (verdict.state != State::rated || !verdict.actual_amount) return std::nullopt;
    if (verdict.plan && verdict.plan->is_zero()) return std::nullopt;
    if (verdict.aggregation != Aggregation::sum || evaluated.is_judged_as_rate)
        return verdict.actual_amount;
    if (!verdict.plan) return std::nullopt;
    return *verdict.actual_amount / *verdict.plan;
}

std::optional<Status> forecast_status(Evaluated const& evaluated, Profile const& profile) {
    auto const& forecast = evaluated.verdict.forecast;
    auto const& requirement = evaluated.reading.requirement;
    if (!forecast || profile.forecast_bands.bands.empty()) return std::nullopt;
    if (is_met(requirement, *forecast)) return status_of(profile.forecast_bands.bands, 1);
    auto const share = achievement_of(requirement, *forecast);
    auto const status = status_of(profile.forecast_bands.bands, share.value_or(Fraction{}));
    // What falls short by a strict bound alone is not all of it.
    return share && *share >= Fraction{1} && status == Status::green ? Status::amber : status;
}

std::optional<Status> likelihood_status(Verdict const& verdict, OutlookStatus const& outlook) {
    if (!verdict.likelihood) return std::nullopt;
    switch (*verdict.likelihood) {
        case Likelihood::certain: return outlook.certain;
        case Likelihood::possible:
            return verdict.likelihood_is_stated ? outlook.possible : std::nullopt;
        case Likelihood::impossible: return outlook.impossible;
    }
    return std::nullopt;
}

}  // namespace

bool is_counted(std::string const& unit, Units const& units) {
    auto const* known = units.find(unit);
    return known && known->dimension == "counter";
}

void judge_outlook(Evaluated& evaluated, Profile const& profile) {
    auto const& verdict = evaluated.verdict;
    if (verdict.state != State::rated || is_over(verdict)) return;
    auto status = forecast_status(evaluated, profile);
    auto const said = likelihood_status(verdict, profile.outlook);
    if (said && (!status || rank_of(*said) < rank_of(*status))) status = said;
    if (!status) return;
    auto judgement = evaluated.judgement;
    judgement.status = *status;
    judgement.rule = 12;
    judgement.why = Why::expected;
    evaluated.judgement = judgement;
    evaluated.verdict.status = judgement.status;
    evaluated.verdict.rule = judgement.rule;
}

void add_forecast(Evaluated& evaluated, Row const& row, Rules const& rules,
                  Findings const& findings) {
    auto& verdict = evaluated.verdict;
    auto const& reading = evaluated.reading;
    if (verdict.state != State::rated && verdict.state != State::not_due) return;
    bool const is_over = row.as_of.last >= reading.span.last();
    bool const speaks_of_term = row.as_of.year() == reading.span.to_year;
    if (speaks_of_term) verdict.forecast = stated_forecast(evaluated, row, rules, findings);
    verdict.forecast_is_stated = verdict.forecast.has_value();
    if (!verdict.forecast && !is_over) {
        verdict.forecast = computed_forecast(evaluated);
        if (verdict.forecast && is_counted(reading.unit, rules.units))
            verdict.forecast = in_whole_units(*verdict.forecast, reading.requirement);
    }
    verdict.likelihood = proposed_likelihood(evaluated, row, is_over, rules.profile);
    if (speaks_of_term && verdict.actual && verdict.actual->remarks().likelihood) {
        verdict.likelihood = verdict.actual->remarks().likelihood->value;
        verdict.likelihood_is_stated = true;
    }
}

}  // namespace jixiao
