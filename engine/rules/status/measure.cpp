#include "rules/status/measure.hpp"

#include "base/ends_with_one_of.hpp"
#include "base/overloaded.hpp"
#include "base/subsequence.hpp"
#include "model/target/attainment_words.hpp"
#include "rules/status/measured_amount.hpp"

namespace jixiao {
namespace {

using Kind = Measured::Kind;

/// A line's value on its way to a number.
class Reading {
public:
    Reading(Written const& written, Measure const& measure, Findings const& findings)
        : written_{written}, measure_{measure}, findings_{findings} {}

    Measured read(ActualValue const& value) const {
        return std::visit(
            Overloaded{
                [&](Amount const& amount) { return of(amount); },
                [&](Attained const& word) { return of(word); },
                [&](NoneOccurred const& none) { return of(none); },
                [&](Worded const&) { return no_number(say("expected a number here, not words")); },
                [&](GradeReached const&) {
                    return no_number(say("expected a number here, not a grade"));
                },
                [&](DoneOn const&) { return no_number(say("expected a number here, not a date")); },
                [](NotYetDue const&) {
                    return Measured{Kind::not_due, {}, false, {}};
                },
                [](NotApplicable const&) {
                    return Measured{Kind::not_applicable, {}, false, {}};
                },
            },
            value);
    }

private:
    Measured of(Amount const& amount) const {
        return measured_amount(amount, written_, measure_, findings_);
    }

    Measured of(Attained const& word) const {
        if (!measure_.takes_words && is_not_begun(word)) return {Kind::number, {}, true, {}};
        if (!measure_.takes_words) return no_number(say("expected a number here, not a word"));
        if (word.attainment == Attainment::partly)
            return invalid(say("an event that must not happen either happened or did not"),
                           say("write {0}, {1} or how often it happened",
                               word_of(Attainment::achieved), word_of(Attainment::not_achieved)));
        bool const is_met = word.attainment == Attainment::achieved;
        return {Kind::number, is_met ? 0 : 1, true, {}};
    }

    /// 未开展 is none of what is wanted, where 未完成 may be a part of it.
    bool is_not_begun(Attained const& word) const {
        auto const& names = measure_.rules.profile;
        return word.attainment == Attainment::not_achieved && word.timing == Timing::unsaid &&
               std::holds_alternative<requirement::Minimum>(measure_.reading.requirement) &&
               !measure_.change && ends_with_one_of(written_.text, names.promoting) &&
               !ends_with_one_of(written_.text, names.fulfilled);
    }

    /// 无 is 0 where nothing is the best, and no answer where something is wanted.
    Measured of(NoneOccurred const& none) const {
        if (!none.event.empty() && none.event == measure_.unit)
            return {Kind::number, {}, false, {}};
        bool const wants_none =
            std::holds_alternative<requirement::Zero>(measure_.reading.requirement) ||
            std::holds_alternative<requirement::Maximum>(measure_.reading.requirement);
        if (!wants_none)
            return invalid(say("{0} is not a figure that was reached", written_.text),
                           say("write the figure, or {0} for none", "0" + measure_.unit));
        auto const& text = measure_.reading.text->text;
        bool const is_whole = none.event.empty() || is_subsequence(none.event, text) ||
                              is_subsequence(none.event, measure_.row.indicator.name);
        if (!is_whole)
            return invalid(
                say("{0} does not say that none of this happened: {1}", written_.text, text),
                say("write {0} if none of it happened", "0" + measure_.unit));
        return {Kind::number, {}, false, {}};
    }

    Measured no_number(Message problem) const {
        return invalid(std::move(problem),
                       measure_.unit.empty()
                           ? say("report the figure that was reached")
                           : say("write the figure that was reached, in {0}", measure_.unit));
    }

    Measured invalid(Message problem, Message hint) const {
        findings_.add(Severity::error, "actual-kind", written_.place, problem, std::move(hint));
        return {Kind::invalid, {}, false, std::move(problem)};
    }

    Written const& written_;
    Measure const& measure_;
    Findings const& findings_;
};

Measured read(Reading const& reading, Parsed<ActualValue> const& value) {
    if (value.has_error())
        return {Kind::invalid, {}, false, say("the reported actual could not be read")};
    return reading.read(*value);
}

/// Which way a change goes that the target asks for, or that the indicator's name says it is.
std::optional<Direction> change_of(TargetReading const& reading, RowWords const& words) {
    if (reading.change) return reading.change;
    if (words.names_drop()) return Direction::down;
    if (words.names_growth) return Direction::up;
    return std::nullopt;
}

}  // namespace

void Findings::add(Severity severity, char const* code, Place const& place, Message message,
                   Message hint) const {
    if (diagnostics_)
        diagnostics_->push_back({severity, code, place, std::move(message), std::move(hint), {}});
}

Measure measure_of(TargetReading const& reading, Row const& row, Rules const& rules) {
    auto const* zero_requirement = std::get_if<requirement::Zero>(&reading.requirement);
    return {rules,
            reading,
            row,
            reading.unit,
            rules.units.find(reading.unit),
            asked(reading.requirement),
            zero_requirement && zero_requirement->takes_words,
            row.words.may_be_signed || reading.change,
            change_of(reading, row.words)};
}

Measured measured(Actual const& line, Measure const& measure, Findings const& findings) {
    Written const written{line.text, line.place, &line.period};
    return read({written, measure, findings}, line.value);
}

Measured measured_forecast(Actual const& line, Measure const& measure, Findings const& findings) {
    Written const written{line.remarks().forecast, line.place};
    return read({written, measure, findings}, *line.remarks().forecast_value);
}

}  // namespace jixiao
