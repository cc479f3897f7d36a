#include "evaluate/explain_target.hpp"
#include "evaluate/shown_figure.hpp"
#include "evaluate/words.hpp"

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
    auto const& [file, number, column, length] = line.place;
    return is_to_date ? say("To the end of {0}: {1} ({2}:{3})", when, line.text, file, number)
                      : say("In {0}: {1} ({2}:{3})", when, line.text, file, number);
}

void add_actual(Steps& steps, Evaluated const& evaluated, Row const& row) {
    auto const& course = evaluated.course;
    for (auto const* line : course.used) steps.push_back(line_in_words(*line, row));
    auto const& verdict = evaluated.verdict;
    if (auto const* money = evaluated.money)
        steps.push_back(say("Not reported; computed from the budget: {0} spent of {1} is {2}",
                            amount_text(*money->spent, "元"), amount_text(*money->adjusted, "元"),
                            verdict.actual_text));
    if (evaluated.read_as) steps.push_back(*evaluated.read_as);
    if (course.used.size() > 1 && verdict.actual_amount)
        steps.push_back(say("Together that is {0}", amount_text(verdict, *verdict.actual_amount)));
}

void add_pace(Steps& steps, Evaluated const& evaluated, Row const& row, Rules const& rules) {
    auto const& verdict = evaluated.verdict;
    auto const passed = row.as_of.last.index - evaluated.reading.span.first().index + 1;
    if (verdict.plan)
        steps.push_back(
            evaluated.has_stated_plan
                ? say("By the plan of the indicator {0} is due after {1} of {2} months",
                      share_text(*verdict.plan), passed, evaluated.reading.span.months())
            : evaluated.is_end_only
                ? say("By the profile it is due only at the end of the term")
                : say("In even steps {0} is due after {1} of {2} months", share_text(*verdict.plan),
                      passed, evaluated.reading.span.months()));
    if (!verdict.due || !verdict.pace) return;
    steps.push_back(say("Due by now: S = {0}; reached of it: r = {1}",
                        bound_text(verdict, *verdict.due),
                        share_text(*verdict.pace, rules.limits)));
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
        case Why::on_pace:
            steps.push_back(say("The bands of r: {0}", bands_in_words(profile.pace)));
            break;
        case Why::short_at_end:
            steps.push_back(say("The bands at the end of the term, where the target is missed: {0}",
                                bands_in_words(profile.shortfall)));
            break;
        case Why::level_short:
            steps.push_back(evaluated.verdict.status == Status::red &&
                                    evaluated.verdict.as_of.last == evaluated.reading.span.last()
                                ? say("At the end of the term a level is met or red")
                                : say("The bands before the end of the term: {0}",
                                      bands_in_words(profile.level)));
            break;
        case Why::cap_early:
        case Why::cap_kept:
            if (evaluated.verdict.plan)
                steps.push_back(say("A cap warns when {0} more than the plan's share is used",
                                    edge(profile.cap_early_margin)));
            break;
        case Why::date_close:
        case Why::date_ahead:
            steps.push_back(
                say("The last {0} of the span are amber", edge(profile.deadline_last_share)));
            break;
        default: break;
    }
}

void add_flags(Steps& steps, Verdict const& verdict, Profile const& profile) {
    for (auto const flag : verdict.flags) switch (flag) {
            case Flag::ahead:
                steps.push_back(
                    say("From {0} of the pace on it is ahead", edge(profile.ahead_from)));
                break;
            case Flag::target_looks_low:
                steps.push_back(say("From {0} of the target on, the target looks low",
                                    edge(profile.low_target_from)));
                break;
            case Flag::falling:
                steps.push_back(say("The figure to date is below the one before it"));
                break;
            case Flag::reason_expected:
                steps.push_back(say("Below {0} of its cap at the end, a cost needs a reason",
                                    edge(profile.cost_reason_below)));
                break;
            case Flag::assumed:
                steps.push_back(
                    say("The status rests on an assumption; `direction` on the indicator settles "
                        "it"));
                break;
        }
}

void add_outlook(Steps& steps, Verdict const& verdict, Profile const& profile) {
    if (verdict.forecast) {
        auto const text = amount_text(verdict, *verdict.forecast);
        steps.push_back(verdict.forecast_is_stated ? say("Forecast: {0}, as reported", text)
                                                   : say("Forecast: {0}, computed", text));
    }
    if (!verdict.possibility) return;
    auto const word = [&] {
        switch (*verdict.possibility) {
            case Possibility::certain: return say("certain");
            case Possibility::possible: return say("possible");
            case Possibility::impossible: return say("impossible");
        }
        return Message{};
    }();
    if (!verdict.possibility_is_stated)
        steps.push_back(*verdict.possibility == Possibility::impossible
                            ? say("Reaching the target is impossible by arithmetic (proposed)")
                            : say("Reaching the target is possible, from {0} of it on (proposed)",
                                  edge(profile.possible_from)));
    else
        steps.push_back(say("Reaching the target is {0}, as reported: {1}", word,
                            verdict.actual->possibility->reason));
}

Message state_name(State state) {
    switch (state) {
        case State::rated: return say("rated");
        case State::missing: return say("missing");
        case State::not_due: return say("not due");
        case State::not_applicable: return say("not applicable");
        case State::undecidable: return say("undecidable");
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
        add_pace(steps, evaluated, row, rules);
        add_bands(steps, evaluated, rules.profile);
    }
    steps.push_back(verdict.state == State::rated
                        ? say("So it is {0} by rule {1}: {2}", status_name(verdict.status),
                              verdict.rule, verdict.reason)
                        : say("So it is not rated ({0}) by rule {1}: {2}",
                              state_name(verdict.state), verdict.rule, verdict.reason));
    add_flags(steps, verdict, rules.profile);
    add_outlook(steps, verdict, rules.profile);
    return steps;
}

Message trend_step(Verdict const& verdict) {
    auto const before =
        say("{0}: {1}", verdict.previous->text(), status_name(*verdict.previous_status));
    switch (verdict.trend) {
        case Trend::none: return say("Before, in {0}; there is no trend", before);
        case Trend::better: return say("Before, in {0}; it has become better", before);
        case Trend::same: return say("Before, in {0}; it has stayed the same", before);
        case Trend::worse: return say("Before, in {0}; it has become worse", before);
    }
    return {};
}

}  // namespace jixiao
