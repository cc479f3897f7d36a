#include "rules/status/explain_target.hpp"
#include "rules/status/shown_figure.hpp"
#include "rules/status/words.hpp"

namespace jixiao {
namespace {

using Steps = std::vector<Message>;

/// A line as it counts, with its place where a book has files; a record of a stream has none.
Message line_in_words(Actual const& line, Row const& row) {
    auto const when = line.period.text();
    bool const is_to_date = line.values == Values::to_date;
    if (!row.namesakes || line.place.line == 0)
        return is_to_date ? say("To the end of {0}: {1}", when, line.text)
                          : say("In {0}: {1}", when, line.text);
    auto const& file = line.place.file.text();
    auto const number = line.place.line;
    return is_to_date ? say("To the end of {0}: {1} ({2}:{3})", when, line.text, file, number)
                      : say("In {0}: {1} ({2}:{3})", when, line.text, file, number);
}

void add_actual(Steps& steps, Evaluated const& evaluated, Row const& row) {
    auto const& progress = evaluated.progress;
    for (auto const* line : progress.used) steps.push_back(line_in_words(*line, row));
    auto const& verdict = evaluated.verdict;
    if (auto const* money = evaluated.money)
        steps.push_back(say("Not reported; computed from the budget: {0} spent of {1} is {2}",
                            amount_text(*money->spent, "元"), amount_text(*money->adjusted, "元"),
                            verdict.actual_text));
    if (evaluated.read_as) steps.push_back(*evaluated.read_as);
    if (progress.used.size() > 1 && verdict.actual_amount)
        steps.push_back(say("Together that is {0}", amount_text(verdict, *verdict.actual_amount)));
}

void add_progress_ratio(Steps& steps, Evaluated const& evaluated, Row const& row,
                        Rules const& rules) {
    auto const& verdict = evaluated.verdict;
    auto const passed = row.as_of.last.index - evaluated.reading.span.first().index + 1;
    // Of what must not happen no share is due.
    bool const is_due = !std::holds_alternative<requirement::Zero>(evaluated.reading.requirement);
    if (verdict.plan && is_due)
        steps.push_back(
            evaluated.has_stated_plan
                ? say("By the plan of the indicator {0} is due after {1} of {2} months",
                      share_text(*verdict.plan), passed, evaluated.reading.span.months())
            : evaluated.is_end_only
                ? say("Under the profile it is due only at the end of the term")
                : say("In even steps {0} is due after {1} of {2} months", share_text(*verdict.plan),
                      passed, evaluated.reading.span.months()));
    if (!verdict.due || !verdict.progress_ratio) return;
    steps.push_back(say("Target to date: S = {0}; progress ratio: r = {1}",
                        bound_text(verdict, *verdict.due),
                        share_text(*verdict.progress_ratio, rules.limits)));
}

Message edge(Decimal const& share) {
    return literal(share_text(share, {}));
}

/// The bands of a rule as they stand in the profile: what is red, amber and green.
Message bands_in_words(std::vector<Band> const& bands) {
    Message words;
    for (auto const& band : bands) {
        auto const limits = band.from && band.below
                                ? say("from {0}, below {1}", edge(*band.from), edge(*band.below))
                            : band.from  ? say("from {0}", edge(*band.from))
                            : band.below ? say("below {0}", edge(*band.below))
                                         : say("always");
        auto one = say("{0} {1}", status_name(band.status), limits);
        words = words.empty() ? std::move(one) : say("{0}, {1}", words, one);
    }
    return words;
}

void add_bands(Steps& steps, Evaluated const& evaluated, Profile const& profile) {
    switch (evaluated.judgement.why) {
        case Why::on_progress_ratio:
            steps.push_back(
                say("Bands of the progress ratio r: {0}", bands_in_words(profile.progress_ratio)));
            break;
        case Why::short_at_end:
            steps.push_back(say("Bands at the end of the term when the target is missed: {0}",
                                bands_in_words(profile.shortfall)));
            break;
        case Why::level_short:
            steps.push_back(
                evaluated.verdict.status == Status::red &&
                        evaluated.verdict.as_of.last == evaluated.reading.span.last()
                    ? say("At the end of the term a level is either met or red")
                    : say("Bands before the end of the term: {0}", bands_in_words(profile.level)));
            break;
        case Why::cap_early:
        case Why::cap_kept:
            if (evaluated.verdict.plan)
                steps.push_back(
                    say("A cap warns when {0} more than the planned share has been used",
                        edge(profile.cap_early_margin)));
            break;
        case Why::date_close:
        case Why::date_ahead:
            steps.push_back(
                say("The last {0} of the time span is amber", edge(profile.deadline_last_share)));
            break;
        default: break;
    }
}

void add_flags(Steps& steps, Verdict const& verdict, Profile const& profile) {
    for (auto const flag : verdict.flags) switch (flag) {
            case Flag::ahead:
                steps.push_back(
                    say("From a progress ratio of {0} it is ahead", edge(profile.ahead_from)));
                break;
            case Flag::target_looks_low:
                steps.push_back(say("From {0} of the target, the target looks low",
                                    edge(profile.low_target_from)));
                break;
            case Flag::falling:
                steps.push_back(say("The value to date is below the previous one"));
                break;
            case Flag::reason_expected:
                steps.push_back(
                    say("A cost below {0} of its cap at the end of the term needs a reason",
                        edge(profile.cost_reason_below)));
                break;
            case Flag::assumed:
                steps.push_back(
                    say("The status rests on an assumption; state `direction` on the indicator to "
                        "settle it"));
                break;
        }
}

void add_outlook(Steps& steps, Verdict const& verdict, Profile const& profile) {
    if (verdict.forecast) {
        auto const text = amount_text(verdict, *verdict.forecast);
        steps.push_back(verdict.forecast_is_stated ? say("Forecast: {0}, as reported", text)
                                                   : say("Forecast: {0}, computed", text));
    }
    if (!verdict.likelihood) return;
    auto const word = [&] {
        switch (*verdict.likelihood) {
            case Likelihood::certain: return say("on track");
            case Likelihood::possible: return say("at risk");
            case Likelihood::impossible: return say("will not be met");
        }
        return Message{};
    }();
    if (!verdict.likelihood_is_stated)
        steps.push_back(
            *verdict.likelihood == Likelihood::impossible
                ? say("Likelihood of meeting the target: will not be met, by arithmetic (proposed)")
                : say("Likelihood of meeting the target: at risk, because the forecast is at least "
                      "{0} of it (proposed)",
                      edge(profile.possible_from)));
    else if (auto const& reason = verdict.actual->remarks().likelihood->reason; reason.empty())
        steps.push_back(say("Likelihood of meeting the target: {0}, as reported", word));
    else
        steps.push_back(
            say("Likelihood of meeting the target: {0}, as reported: {1}", word, reason));
}

Message state_name(State state) {
    switch (state) {
        case State::rated: return say("rated");
        case State::missing: return say("missing");
        case State::not_due: return say("not due");
        case State::not_applicable: return say("not applicable");
        case State::undecidable: return say("not assessable");
        case State::invalid: return say("invalid");
    }
    return {};
}

}  // namespace

Steps derivation_of(Evaluated const& evaluated, Row const& row, Rules const& rules) {
    auto const& verdict = evaluated.verdict;
    auto steps = explain_target(evaluated);
    if (!evaluated.reading.undecidable) {
        add_actual(steps, evaluated, row);
        add_progress_ratio(steps, evaluated, row, rules);
        add_bands(steps, evaluated, rules.profile);
    }
    steps.push_back(verdict.state == State::rated
                        ? say("Result: {0} by rule {1}: {2}", status_name(verdict.status),
                              verdict.rule, reason_of(verdict))
                        : say("Result: not rated ({0}) by rule {1}: {2}", state_name(verdict.state),
                              verdict.rule, reason_of(verdict)));
    add_flags(steps, verdict, rules.profile);
    add_outlook(steps, verdict, rules.profile);
    return steps;
}

Message trend_step(Verdict const& verdict) {
    auto const before =
        say("{0}: {1}", verdict.previous->text(), status_name(*verdict.previous_status));
    switch (verdict.trend) {
        case Trend::none: return say("Previous period {0}; no trend", before);
        case Trend::better: return say("Previous period {0}; improved", before);
        case Trend::same: return say("Previous period {0}; unchanged", before);
        case Trend::worse: return say("Previous period {0}; worse", before);
    }
    return {};
}

}  // namespace jixiao
