#include "evaluate/rows.hpp"
#include "text/overloaded.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>

namespace jixiao {
namespace {

using boost::gregorian::date;

bool says_done(Actual const& line) {
    if (line.value.has_error()) return false;
    auto const* word = std::get_if<Attained>(&*line.value);
    return word && word->attainment == Attainment::achieved;
}

/// The first line of the unbroken run of 达成 that ends with the as-of period.
Actual const& first_said_done(Row const& row, Actual const& latest) {
    auto const* first = &latest;
    for (auto line = row.lines.rbegin(); line != row.lines.rend(); ++line) {
        if ((*line)->period.last >= latest.period.last) continue;
        if (!says_done(**line)) break;
        first = *line;
    }
    return *first;
}

/// When it was done: a day, or the days of a month where nobody says which.
struct DaysDone {
    date first, last;
};

std::optional<DaysDone> days_done(DoneOn const& done, Period const& period) {
    auto const year = done.date.year.value_or(period.year());
    if (year < 1400 || year > 9999 || done.date.month < 1 || done.date.month > 12)
        return std::nullopt;
    auto const month = Month::of(year, done.date.month);
    if (!done.date.day) return DaysDone{month.first_day(), month.last_day()};
    auto const last = month.last_day();
    auto const number = std::clamp(*done.date.day, 1, int{last.day()});
    date const day{last.year(), last.month(), static_cast<unsigned short>(number)};
    return DaysDone{day, day};
}

}  // namespace

void evaluate_date(Evaluated& evaluated, DueBy const& due, Row const& row, Rules const& rules,
                   Findings const& findings) {
    auto const today = row.as_of.last.last_day();
    auto const judge = [&](std::optional<date> const& done) {
        take(evaluated, judge_date(due, done, today, rules.profile));
    };
    auto const* line = line_of_period(evaluated, row, findings);
    if (!line && evaluated.verdict.state != State::invalid) {
        // The target itself says that nothing is due yet; near the date and after it, silence is
        // missing.
        auto const judgement = judge_date(due, std::nullopt, today, rules.profile);
        if (judgement.state == State::not_due) take(evaluated, judgement);
    }
    if (!line) return;
    if (line->value.has_error()) {
        evaluated.verdict.state = State::invalid;
        evaluated.problem = say("the reported value could not be read");
        return;
    }
    auto const wrong = [&](char const* code, Message problem) {
        reject(evaluated, findings, code, line->place, std::move(problem),
               say("write the day it was done, or {0}", "未达成"));
    };
    auto const ask_for_day = [&] {
        wrong("actual-date", say("{0} does not say whether it was done by {1}", line->text,
                                 boost::gregorian::to_iso_extended_string(due.by)));
    };
    std::visit(Overloaded{
                   [&](DoneOn const& done) {
                       auto const days = days_done(done, line->period);
                       if (!days || days->last > line->period.last.last_day())
                           return wrong("actual-future", say("the day lies after the end of {0}",
                                                             line->period.text()));
                       if (days->first <= due.by && days->last > due.by) return ask_for_day();
                       judge(days->last);
                   },
                   [&](Attained const& word) {
                       if (word.attainment != Attainment::achieved) return judge(std::nullopt);
                       auto const& period = first_said_done(row, *line).period;
                       if (period.last.last_day() <= due.by || period.first.first_day() > due.by)
                           return judge(period.last.last_day());
                       ask_for_day();
                   },
                   [&](Amount const&) {
                       wrong("actual-kind", say("a date is expected here, not a number"));
                   },
                   [&](GradeReached const&) {
                       wrong("actual-kind", say("a date is expected here, not a grade"));
                   },
                   [&](NotYetDue const&) { evaluated.verdict.state = State::not_due; },
                   [&](NotApplicable const&) { evaluated.verdict.state = State::not_applicable; },
               },
               *line->value);
}

}  // namespace jixiao
