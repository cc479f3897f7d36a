#include "evaluate/measure.hpp"

#include "evaluate/target_unit.hpp"
#include "text/overloaded.hpp"

namespace jixiao {
namespace {

using Kind = Measured::Kind;

Message unit_name(std::string const& unit) {
    return unit.empty() ? say("no unit") : literal(unit);
}

/// One value on its way to a number: each step either passes it on or ends with a problem.
class Reading {
public:
    Reading(std::string const& text, Place const& place, Measure const& measure,
            Findings const& findings)
        : text_{text}, place_{place}, measure_{measure}, findings_{findings} {}

    Measured amount(Amount const& amount) const {
        if (auto problem = mismatched_per(amount.per))
            return invalid("actual-rate", std::move(*problem),
                           say("report it in the way the target counts"));
        if (amount.change && !measure_.change)
            return invalid("actual-kind",
                           say("a change is reported, the target asks for the figure itself"),
                           say("report the figure that was reached"));
        auto measured = sized(amount);
        if (amount.change && amount.change != measure_.change) measured.amount = -measured.amount;
        return measured;
    }

    Measured word(Attained const& word) const {
        if (!measure_.takes_words)
            return invalid("actual-kind", say("a number is expected here, not a word"),
                           say("report the figure that was reached"));
        return {Kind::number, word.attainment == Attainment::achieved ? 0 : 1, true, {}};
    }

    Measured invalid(char const* code, Message problem, Message hint) const {
        findings_.add(Severity::error, code, place_, problem, std::move(hint));
        return {Kind::invalid, {}, false, std::move(problem)};
    }

private:
    Measured sized(Amount const& amount) const {
        auto const& [number, unit] = amount.quantity;
        if (unit.empty() && !measure_.unit.empty()) return without_unit(amount);
        if (unit == measure_.unit) return number_of(number, amount.per);
        return converted(amount);
    }

    std::optional<Message> mismatched_per(Per const& per) const {
        auto const& asked = measure_.per;
        if (per.word.empty() || per == asked) return std::nullopt;
        if (asked.word.empty())
            return say("a rate per {0} cannot be compared with a target that is not one", per.word);
        return say("a rate per {0} cannot be compared with a target per {1}", per.word, asked.word);
    }

    Measured without_unit(Amount const& amount) const {
        auto const number = amount.quantity.amount;
        auto const magnitude = number.is_negative() ? -number : number;
        bool const is_share = measure_.known_unit && measure_.known_unit->per_percent;
        if (is_share && !number.is_zero() && magnitude <= Decimal{1})
            return invalid("actual-percent",
                           say("{0} against a target in {1} can be {0}{1} or {2}{1}", number,
                               measure_.unit, number.shifted(2).value_or(number)),
                           say("write the unit"));
        findings_.add(Severity::note, "actual-unit", place_,
                      say("no unit here, taken as {0} like the target", measure_.unit));
        // 420 beside the unit 万元 is in 万元; 420万 has said so itself.
        return number_of(is_written_in_myriads(text_) ? Fraction{number}
                                                      : Fraction{number} * measure_.unit_scale,
                         amount.per);
    }

    Measured converted(Amount const& amount) const {
        auto const& [number, unit] = amount.quantity;
        auto const* from = measure_.units.find(unit);
        auto const* to = measure_.known_unit;
        if (measure_.unit.empty()) return number_of(number, amount.per);
        if (!from || !to || from->dimension != to->dimension)
            return invalid("actual-dimension",
                           say("{0} cannot be compared with a target in {1}", unit_name(unit),
                               unit_name(measure_.unit)),
                           say("report it in {0}", measure_.unit));
        if (from->word != to->word && from->dimension == "counter")
            findings_.add(
                Severity::warning, "actual-counter", place_,
                say("{0} is compared with a target in {1} as it stands", unit, measure_.unit),
                say("use one unit for both if they count the same"));
        return number_of(Fraction{number} * from->scale / to->scale, amount.per);
    }

    Measured number_of(Fraction const& number, Per const& per) const {
        bool const is_count = measure_.known_unit && measure_.known_unit->dimension == "counter";
        if (number.is_negative() && is_count && !measure_.may_be_negative)
            return invalid("actual-negative", say("a count cannot be below zero"),
                           say("check the sign"));
        return {per.is_period ? Kind::rate : Kind::number, number, false, {}};
    }

    std::string const& text_;
    Place const& place_;
    Measure const& measure_;
    Findings const& findings_;
};

Measured read(Reading const& reading, Parsed<ActualValue> const& value) {
    if (value.has_error())
        return {Kind::invalid, {}, false, say("the reported value could not be read")};
    return std::visit(
        Overloaded{
            [&](Amount const& amount) { return reading.amount(amount); },
            [&](Attained const& word) { return reading.word(word); },
            [&](GradeReached const&) {
                return reading.invalid("actual-kind", say("a number is expected here, not a grade"),
                                       say("report the figure that was reached"));
            },
            [&](DoneOn const&) {
                return reading.invalid("actual-kind", say("a number is expected here, not a date"),
                                       say("report the figure that was reached"));
            },
            [](NotYetDue const&) {
                return Measured{Kind::not_due, {}, false, {}};
            },
            [](NotApplicable const&) {
                return Measured{Kind::not_applicable, {}, false, {}};
            },
        },
        *value);
}

/// Which way a change goes that the target asks for, or that the indicator's name says it is.
std::optional<Direction> change_of(TargetReading const& reading, RowWords const& words) {
    if (reading.change) return reading.change;
    if (words.names_drop) return Direction::down;
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
    auto const* nil = std::get_if<Nil>(&reading.demand);
    return {rules.units,
            reading.unit,
            rules.units.find(reading.unit),
            reading.unit_scale,
            reading.per,
            nil && nil->takes_words,
            row.words.may_be_signed || reading.change,
            change_of(reading, row.words)};
}

Measured measured(Actual const& line, Measure const& measure, Findings const& findings) {
    return read({line.text, line.place, measure, findings}, line.value);
}

Measured measured_forecast(Actual const& line, Measure const& measure, Findings const& findings) {
    return read({line.forecast, line.place, measure, findings}, *line.forecast_value);
}

}  // namespace jixiao
