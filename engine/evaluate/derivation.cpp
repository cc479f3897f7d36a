#include "evaluate/infer_aggregation.hpp"
#include "evaluate/shown_figure.hpp"
#include "evaluate/words.hpp"
#include "text/overloaded.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

namespace jixiao {
namespace {

using Steps = std::vector<Message>;

std::string number_text(Fraction const& number, std::string const& unit) {
    return amount_text(number, unit);
}

Message demand_in_words(Evaluated const& evaluated) {
    auto const& unit = evaluated.verdict.target_unit;
    auto const amount = [&](Fraction const& number) { return number_text(number, unit); };
    return std::visit(
        Overloaded{
            [&](Floor const& d) {
                if (d.bound != d.target)
                    return say("about {0}, met from {1}", amount(d.target), amount(d.bound));
                return d.strict ? say("more than {0}", amount(d.target))
                                : say("at least {0}", amount(d.target));
            },
            [&](Cap const& d) {
                if (d.bound != d.target)
                    return say("about {0}, met up to {1}", amount(d.target), amount(d.bound));
                return d.strict ? say("less than {0}", amount(d.target))
                                : say("at most {0}", amount(d.target));
            },
            [&](Exact const& d) { return say("exactly {0}", amount(d.target)); },
            [&](Inside const& d) {
                return say("between {0} and {1}", amount(d.low), amount(d.high));
            },
            [](Nil const& d) {
                return d.takes_words ? say("none may occur") : say("nothing may be counted");
            },
            [](InWords const&) { return say("judged in words: 达成, 部分达成, 未达成"); },
            [](Reach const& d) { return say("the grade {0}", d.grade.grade); },
            [](DueBy const& d) {
                return say("done by {0}", boost::gregorian::to_iso_extended_string(d.by));
            },
        },
        evaluated.reading.demand);
}

void add_target(Steps& steps, Evaluated const& evaluated) {
    auto const& reading = evaluated.reading;
    if (reading.revised)
        steps.push_back(say("The target in force is {0}, revised from {1}-{2} on: {3}",
                            reading.text->text, reading.revised->from.year(),
                            reading.revised->from.month(), reading.revised->reason));
    else
        steps.push_back(say("The target is {0}", reading.text->text));
    if (reading.undecidable) {
        steps.push_back(say("It cannot be decided: {0}", *reading.undecidable));
        return;
    }
    steps.push_back(say("It is read as: {0}", demand_in_words(evaluated)));
}

void add_implied(Steps& steps, TargetReading const& reading) {
    switch (reading.implied) {
        case Implied::nothing: break;
        case Implied::change_by_name:
            steps.push_back(
                say("The text has no comparator; the name is that of a change, so the "
                    "number is the least size of the change"));
            break;
        case Implied::zero_is_exact:
            steps.push_back(say("The text has no comparator; zero means exactly zero"));
            break;
        case Implied::cost_is_at_most:
            steps.push_back(
                say("The text has no comparator; it is a cost by its path, so the "
                    "number is the most"));
            break;
        case Implied::low_is_better:
            steps.push_back(
                say("The text has no comparator; the indicator says that less is "
                    "better, so the number is the most"));
            break;
        case Implied::at_least:
            steps.push_back(say("The text has no comparator; a number alone is the least"));
            break;
    }
    if (reading.is_change)
        steps.push_back(say("It is the size of a change; a change the other way is below zero"));
}

void add_unit(Steps& steps, TargetReading const& reading) {
    auto const& unit = reading.unit;
    switch (reading.unit_from) {
        case UnitFrom::text: break;
        case UnitFrom::unit_key:
            steps.push_back(say("The unit is {0}, as its key says", unit));
            break;
        case UnitFrom::history:
            steps.push_back(say("The unit {0} is taken from the history", unit));
            break;
        case UnitFrom::namesake:
            steps.push_back(say("The unit {0} is taken from the indicator of the same name", unit));
            break;
        case UnitFrom::name:
            steps.push_back(say("The unit {0} is taken from the name", unit));
            break;
        case UnitFrom::actuals:
            steps.push_back(say("The unit {0} is taken from the actuals", unit));
            break;
        case UnitFrom::nowhere: break;
    }
}

void add_rate_and_reference(Steps& steps, Evaluated const& evaluated) {
    auto const& reading = evaluated.reading;
    if (reading.periods && !evaluated.is_judged_as_rate)
        steps.push_back(
            say("The term has {0} periods of {1}, which the rate is multiplied by "
                "(rule 11)",
                reading.periods->text(), reading.per.word));
    if (evaluated.is_judged_as_rate)
        steps.push_back(say("The actual is a rate too, so the two rates are compared (rule 11)"));
    if (!reading.reference) return;
    auto const& reference = *reading.reference;
    steps.push_back(reference.from_actuals
                        ? say("The value of {0} is {1}, from its actuals (rule 9)", reference.year,
                              number_text(reference.amount, reading.unit))
                        : say("The value of {0} is {1}, from the table (rule 9)", reference.year,
                              reference.text));
}

void add_aggregation(Steps& steps, TargetReading const& reading) {
    auto const how = [&] {
        switch (reading.aggregation) {
            case Aggregation::sum: return say("The periods are added up");
            case Aggregation::last: return say("The latest value counts");
            case Aggregation::average: return say("The mean over the months counts");
        }
        return Message{};
    }();
    auto const why = [&] {
        switch (reading.aggregation_from) {
            case AggregationFrom::stated: return say("the indicator says so");
            case AggregationFrom::unit:
                return reading.unit.empty()
                           ? say("a number without a unit is a count")
                           : say("that is the nature of the unit {0}", reading.unit);
            case AggregationFrom::rate: return say("a rate per {0} adds up", reading.per.word);
            case AggregationFrom::per_item:
                return say("a figure per {0} does not add up", reading.per.word);
            case AggregationFrom::ratio_rate:
                return say("a share per {0} is a level", reading.per.word);
            case AggregationFrom::end_value: return say("the target names an end value");
            case AggregationFrom::name: return say("the name says so");
            case AggregationFrom::words: return say("that is the nature of the target");
        }
        return Message{};
    }();
    steps.push_back(say("{0}: {1}", how, why));
}

void add_actual(Steps& steps, Evaluated const& evaluated) {
    auto const& course = evaluated.course;
    for (auto const* line : course.used)
        steps.push_back(line->values == Values::to_date
                            ? say("To the end of {0}: {1} ({2}:{3})", line->period.text(),
                                  line->text, line->place.file, line->place.line)
                            : say("In {0}: {1} ({2}:{3})", line->period.text(), line->text,
                                  line->place.file, line->place.line));
    auto const& verdict = evaluated.verdict;
    if (course.used.size() > 1 && verdict.actual_amount)
        steps.push_back(
            say("Together that is {0}", number_text(*verdict.actual_amount, verdict.target_unit)));
}

void add_pace(Steps& steps, Evaluated const& evaluated, Row const& row, Profile const& profile) {
    auto const& verdict = evaluated.verdict;
    auto const passed = row.as_of.last.index - evaluated.reading.span.first().index + 1;
    if (verdict.plan)
        steps.push_back(
            evaluated.has_stated_plan
                ? say("By the plan of the indicator {0} is due after {1} of {2} months",
                      share_text(*verdict.plan), passed, evaluated.reading.span.months())
                : say("In even steps {0} is due after {1} of {2} months", share_text(*verdict.plan),
                      passed, evaluated.reading.span.months()));
    if (!verdict.due || !verdict.pace) return;
    steps.push_back(say("Due by now: S = {0}; reached of it: r = {1}",
                        number_text(*verdict.due, verdict.target_unit),
                        share_text(*verdict.pace, share_limits(profile))));
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
        }
}

void add_outlook(Steps& steps, Verdict const& verdict, Profile const& profile) {
    if (verdict.forecast) {
        auto const text = number_text(*verdict.forecast, verdict.target_unit);
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
    steps.push_back(verdict.possibility_is_stated
                        ? say("Reaching the target is {0}, as reported: {1}", word,
                              verdict.actual->possibility->reason)
                        : say("Reaching the target is {0} (possible from {1} of it)", word,
                              edge(profile.possible_from)));
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
    Steps steps;
    add_target(steps, evaluated);
    if (!evaluated.reading.undecidable) {
        add_implied(steps, evaluated.reading);
        add_unit(steps, evaluated.reading);
        add_rate_and_reference(steps, evaluated);
        add_aggregation(steps, evaluated.reading);
        add_actual(steps, evaluated);
        add_pace(steps, evaluated, row, rules.profile);
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
