#include "rules/status/refused_amount.hpp"

#include "base/overloaded.hpp"
#include "rules/status/done_days.hpp"
#include "rules/status/per_fit.hpp"
#include "rules/status/shown_figure.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

namespace jixiao {
namespace {

/// Which bound of a figure answers a requirement: at least 5 takes 5以上, at most 5 takes 5以内.
enum class Side { neither, lower, upper };

Side side_of(Requirement const& requirement) {
    return std::visit(Overloaded{
                          [](requirement::Minimum const&) { return Side::lower; },
                          [](requirement::Maximum const&) { return Side::upper; },
                          [](requirement::Equal const&) { return Side::neither; },
                          [](requirement::Range const&) { return Side::neither; },
                          [](requirement::Zero const&) { return Side::upper; },
                          [](requirement::Qualitative const&) { return Side::neither; },
                          [](requirement::Grade const&) { return Side::neither; },
                          [](requirement::Deadline const&) { return Side::neither; },
                      },
                      requirement);
}

class AmountChecks {
public:
    AmountChecks(Amount const& amount, Written const& written, Measure const& measure,
                 Findings const& findings)
        : amount_{amount}, written_{written}, measure_{measure}, findings_{findings} {}

    std::optional<Measured> refused() const {
        for (auto const check : {&AmountChecks::doubt, &AmountChecks::time, &AmountChecks::per,
                                 &AmountChecks::change, &AmountChecks::sign})
            if (auto refused = (this->*check)()) return refused;
        return std::nullopt;
    }

private:
    using Refused = std::optional<Measured>;

    Measured invalid(char const* code, Message problem, Message hint) const {
        return invalid_amount(findings_, written_, code, std::move(problem), std::move(hint));
    }

    std::string figure() const {
        return amount_text(amount_.quantity.amount, amount_.quantity.unit);
    }

    /// 计划50家: harmless only where the row itself speaks of a plan.
    Refused doubt() const {
        auto const& word = amount_.doubt;
        auto const holds = [&](std::string const& text) { return text.find(word) != text.npos; };
        if (word.empty() || holds(measure_.row.indicator.name) ||
            holds(measure_.reading.text->text))
            return std::nullopt;
        return invalid(
            "actual-doubt",
            say("because of \"{0}\" it is not clear that {1} was reached", word, written_.text),
            say("write the figure alone: {0}", figure()));
    }

    /// 2023年78家 and 12月78家 reported for 2024: harmless only as a day of the period, as what was
    /// reached by its last month, as all of it, or where a day is asked for beside the number.
    Refused time() const {
        if (!amount_.done || !written_.period || measure_.reading.due) return std::nullopt;
        auto const& period = *written_.period;
        auto const days = days_of(*amount_.done, period);
        auto const begin = period.first.first_day(), end = period.last.last_day();
        auto const lies_in = [&](auto const& from) {
            return days && days->last >= from && days->last <= end;
        };
        bool const fits = days && (days->first ? (*days->first <= begin && days->last >= end) ||
                                                     (*days->first == days->last && lies_in(begin))
                                               : lies_in(period.last.first_day()));
        if (fits) return std::nullopt;
        return invalid("actual-doubt",
                       say("{0} is about another time than {1}", written_.text, period.text()),
                       say("write the figure alone: {0}", figure()));
    }

    Refused per() const {
        auto const fit = per_fit(amount_.per, measure_.reading.per, !amount_.quantity.unit.empty(),
                                 measure_.rules);
        if (fit.problem)
            return invalid("actual-rate", *fit.problem,
                           say("report it in the way the target is measured"));
        if (!fit.left_out.empty())
            findings_.add(Severity::note, "actual-unit", written_.place,
                          say("per {0} is missing here; read as in the target", fit.left_out));
        return std::nullopt;
    }

    Refused change() const {
        if (!amount_.change || measure_.change) return std::nullopt;
        return invalid("actual-kind",
                       say("a change was reported, but the target asks for the figure itself"),
                       say("report the figure that was reached"));
    }

    /// A bound is a figure only on the side that matters.
    Refused sign() const {
        auto const side = side_of(measure_.reading.requirement);
        bool const is_lower =
            amount_.sign == ActualSign::at_least || amount_.sign == ActualSign::above;
        bool const is_upper =
            amount_.sign == ActualSign::at_most || amount_.sign == ActualSign::below;
        bool const is_more = amount_.sign == ActualSign::and_some;
        // Not more than 3 may be none.
        bool const may_be_none =
            is_upper && !amount_.quantity.amount.is_zero() && wants_none(measure_);
        bool const fits = (!is_lower || side == Side::lower) &&
                          (!is_upper || side == Side::upper) && (!is_more || side != Side::upper) &&
                          !may_be_none;
        if (fits) return std::nullopt;
        return invalid(
            "actual-sign",
            say("{0} does not say whether {1} is met", written_.text, measure_.reading.text->text),
            say("write the figure that was reached, such as {0}", figure()));
    }

    Amount const& amount_;
    Written const& written_;
    Measure const& measure_;
    Findings const& findings_;
};

}  // namespace

Measured invalid_amount(Findings const& findings, Written const& written, char const* code,
                        Message problem, Message hint) {
    findings.add(Severity::error, code, written.place, problem, std::move(hint));
    Measured refused;
    refused.problem = std::move(problem);
    return refused;
}

bool wants_none(Measure const& measure) {
    return std::holds_alternative<requirement::Zero>(measure.reading.requirement);
}

std::optional<Measured> refused_amount(Amount const& amount, Written const& written,
                                       Measure const& measure, Findings const& findings) {
    return AmountChecks{amount, written, measure, findings}.refused();
}

}  // namespace jixiao
