#include "rules/status/explain_target.hpp"

#include "base/overloaded.hpp"
#include "model/target/attainment_words.hpp"
#include "model/target/print.hpp"
#include "rules/status/shown_figure.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

namespace jixiao {
namespace {

using Steps = std::vector<Message>;

Message requirement_in_words(Evaluated const& evaluated) {
    auto const& reading = evaluated.reading;
    // A rate that was multiplied by the periods of the term is a plain figure.
    bool const is_multiplied = reading.periods && !evaluated.is_judged_as_rate;
    auto const per = is_multiplied ? std::string{} : print_per(reading.per);
    auto const amount = [&](Fraction const& number) {
        return bound_text(evaluated.verdict, number) + per;
    };
    return std::visit(
        Overloaded{
            [&](requirement::Minimum const& d) {
                if (d.bound != d.target)
                    return say("about {0}, met from {1}", amount(d.target), amount(d.bound));
                return d.strict ? say("more than {0}", amount(d.target))
                                : say("at least {0}", amount(d.target));
            },
            [&](requirement::Maximum const& d) {
                if (evaluated.reading.is_within) return say("no more than the reference allows");
                if (evaluated.reading.is_place) return say("rank {0} or better", amount(d.target));
                if (d.bound != d.target)
                    return say("about {0}, met up to {1}", amount(d.target), amount(d.bound));
                return d.strict ? say("less than {0}", amount(d.target))
                                : say("at most {0}", amount(d.target));
            },
            [&](requirement::Equal const& d) {
                if (d.low != d.high)
                    return say("about {0}, met from {1} to {2}", amount(d.target), amount(d.low),
                               amount(d.high));
                return say("exactly {0}", amount(d.target));
            },
            [&](requirement::Range const& d) {
                return say("between {0} and {1}", amount(d.low), amount(d.high));
            },
            [](requirement::Zero const& d) {
                return d.takes_words ? say("none may occur") : say("must be zero");
            },
            [](requirement::Qualitative const&) {
                return say("rated by grade: {0}, {1} or {2}", word_of(Attainment::achieved),
                           word_of(Attainment::partly), word_of(Attainment::not_achieved));
            },
            [](requirement::Grade const& d) { return say("the grade {0}", d.grade.grade); },
            [](requirement::Deadline const& d) {
                if (d.is_before)
                    return say("done by {0}, the last day before the stated time",
                               boost::gregorian::to_iso_extended_string(d.by));
                return say("done by {0}", boost::gregorian::to_iso_extended_string(d.by));
            },
        },
        evaluated.reading.requirement);
}

void add_target(Steps& steps, Evaluated const& evaluated) {
    auto const& reading = evaluated.reading;
    if (auto const* const revised = reading.revised) {
        auto const month = Period{revised->from, revised->from}.text();
        steps.push_back(
            revised->reason.empty()
                ? say("The target in force is {0}, revised from {1} on", reading.text->text, month)
                : say("The target in force is {0}, revised from {1} on: {2}", reading.text->text,
                      month, revised->reason));
    } else {
        steps.push_back(say("The target is {0}", reading.text->text));
    }
    if (reading.undecidable) {
        steps.push_back(say("It cannot be assessed: {0}", *reading.undecidable));
        return;
    }
    steps.push_back(say("It is read as: {0}", requirement_in_words(evaluated)));
    if (reading.due)
        steps.push_back(say("It is due by {0}; the worse of number and date counts",
                            boost::gregorian::to_iso_extended_string(reading.due->by)));
}

/// What decided which way is better, where the text leaves it open.
void add_direction(Steps& steps, TargetReading const& reading) {
    auto const less = std::holds_alternative<requirement::Maximum>(reading.requirement);
    switch (reading.direction_from) {
        case DirectionFrom::text: break;
        case DirectionFrom::key:
            steps.push_back(less ? say("Lower is better, from the key `direction`")
                                 : say("Higher is better, from the key `direction`"));
            break;
        case DirectionFrom::zero:
            steps.push_back(say("The text has no comparator; zero means exactly zero"));
            break;
        case DirectionFrom::saving:
            steps.push_back(
                say("The text has no comparator; the name is that of a saving or reduction, so the "
                    "number is the minimum change"));
            break;
        case DirectionFrom::cost:
            steps.push_back(say("It is a cost indicator by its path: lower is better"));
            break;
        case DirectionFrom::name:
            steps.push_back(
                less ? say("The text has no comparator; by the ending of the name, lower is better")
                     : say("The text has no comparator; by the ending of the name, higher is "
                           "better"));
            break;
        case DirectionFrom::path:
            steps.push_back(less
                                ? say("The text has no comparator; it is a duration and, by its "
                                      "path, shorter is better")
                                : say("The text has no comparator; by its path, higher is better"));
            break;
        case DirectionFrom::assumed:
            steps.push_back(
                say("Nothing says which direction is better; \"at least\" is an assumption"));
            break;
    }
    if (reading.change)
        steps.push_back(say("It is the size of a change; a change the other way is below zero"));
}

void add_unit(Steps& steps, TargetReading const& reading) {
    auto const& unit = reading.unit;
    switch (reading.unit_from) {
        case UnitFrom::text: break;
        case UnitFrom::unit_key:
            steps.push_back(say("The unit of measure is {0}, from the key `unit`", unit));
            break;
        case UnitFrom::history:
            steps.push_back(say("The unit of measure {0} is taken from the history", unit));
            break;
        case UnitFrom::namesake:
            steps.push_back(
                say("The unit of measure {0} is taken from the indicator of the same name", unit));
            break;
        case UnitFrom::name:
            steps.push_back(say("The unit of measure {0} is taken from the name", unit));
            break;
        case UnitFrom::actuals:
            steps.push_back(say("The unit of measure {0} is taken from the actuals", unit));
            break;
        case UnitFrom::nowhere: break;
    }
}

void add_rate_and_reference(Steps& steps, Evaluated const& evaluated) {
    auto const& reading = evaluated.reading;
    if (reading.periods && !evaluated.is_judged_as_rate)
        steps.push_back(
            say("The rate is multiplied by the {0} periods of {1} in the term (rule 11)",
                reading.periods->text(), reading.per.word));
    if (evaluated.is_judged_as_rate)
        steps.push_back(say("The actual is a rate, too, so the two rates are compared (rule 11)"));
    if (!reading.reference) return;
    auto const& reference = *reading.reference;
    steps.push_back(reference.from_actuals
                        ? say("The value of {0} is {1}, from its actuals (rule 9)", reference.year,
                              amount_text(reference.amount, reading.unit))
                        : say("The value of {0} is {1}, from the table (rule 9)", reference.year,
                              reference.text));
}

void add_aggregation(Steps& steps, TargetReading const& reading, bool is_judged_as_rate) {
    auto const how = [&] {
        if (is_judged_as_rate) return say("The latest rate counts");
        switch (reading.aggregation) {
            case Aggregation::sum: return say("The periods are added up");
            case Aggregation::last: return say("The latest value counts");
            case Aggregation::average: return say("The mean over the months counts");
        }
        return Message{};
    }();
    auto const why = [&] {
        switch (reading.aggregation_from) {
            case AggregationFrom::stated: return say("the indicator states it");
            case AggregationFrom::unit:
                return reading.unit.empty()
                           ? say("a number without a unit is a count")
                           : say("this follows from the unit of measure {0}", reading.unit);
            case AggregationFrom::rate:
                return is_judged_as_rate ? say("the actual is a rate, too")
                                         : say("figures per {0} add up", reading.per.word);
            case AggregationFrom::per_item:
                return say("a figure per {0} does not add up", reading.per.word);
            case AggregationFrom::ratio_rate:
                return say("a share per {0} is a level", reading.per.word);
            case AggregationFrom::end_value: return say("the target names an end value");
            case AggregationFrom::end_of_flow:
                return say(
                    "the target gives an end value, but the name counts what happens over the "
                    "year");
            case AggregationFrom::name: return say("this follows from the name");
            case AggregationFrom::words: return say("this follows from the target");
        }
        return Message{};
    }();
    steps.push_back(say("{0}: {1}", how, why));
}

}  // namespace

std::vector<Message> explain_target(Evaluated const& evaluated) {
    auto const& reading = evaluated.reading;
    Steps steps;
    add_target(steps, evaluated);
    if (reading.undecidable) return steps;
    add_direction(steps, reading);
    add_unit(steps, reading);
    add_rate_and_reference(steps, evaluated);
    add_aggregation(steps, reading, evaluated.is_judged_as_rate);
    return steps;
}

}  // namespace jixiao
