#include "model/target/attainment_words.hpp"
#include "rules/status/done_days.hpp"
#include "rules/status/rows.hpp"
#include "rules/status/trend.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

namespace jixiao {
namespace {

using boost::gregorian::date;

/// The last month that is over by a day.
Month last_month_by(date const& day) {
    auto const month = Month::of(day.year(), day.month());
    return day == month.last_day() ? month : Month{month.index - 1};
}

/// When the number was reached: the day that stands beside it, or one by which the figures of that
/// time had reached it. Nothing where neither tells.
DoneAgainst reached(Evaluated const& evaluated, Row const& row, Rules const& rules) {
    auto const& due = *evaluated.reading.due;
    auto const& used = evaluated.progress.used;
    auto const& latest = *evaluated.progress.latest;
    auto const* const amount = latest.value ? std::get_if<Amount>(&*latest.value) : nullptr;
    if (used.size() == 1 && amount && amount->done)
        return done_against(*amount->done, latest.period, due.by);
    auto const today = row.as_of.last.last_day();
    if (today <= due.by) return {today};
    auto const& reading = evaluated.reading;
    auto const then =
        progress_until(row.lines, reading.span.from_year, last_month_by(due.by),
                       reading.aggregation, measure_of(reading, row, rules), Findings{});
    if (then.state == State::rated && is_met(reading.requirement, then.value)) return {due.by};
    return {};
}

/// Takes the verdict on the number back: it does not say when the number was reached.
void ask(Evaluated& evaluated, Findings const& findings, char const* code, Message problem,
         Message hint) {
    auto& verdict = evaluated.verdict;
    take(evaluated, {});
    verdict.flags.clear();
    verdict.achievement.reset();
    verdict.actual_amount.reset();
    evaluated.merit.reset();
    reject(evaluated, findings, code, evaluated.progress.latest->place, std::move(problem),
           std::move(hint));
}

}  // namespace

void evaluate_due(Evaluated& evaluated, Row const& row, Rules const& rules,
                  Findings const& findings) {
    evaluate_number(evaluated, row, rules, findings);
    auto& verdict = evaluated.verdict;
    if (verdict.state != State::rated || !evaluated.progress.latest) return;
    auto const& due = *evaluated.reading.due;
    auto const& line = *evaluated.progress.latest;
    std::optional<date> day;
    if (is_met(evaluated.reading.requirement, evaluated.progress.value)) {
        auto const when = reached(evaluated, row, rules);
        if (when.is_future)
            return ask(
                evaluated, findings, "actual-future",
                say("the date is after the end of {0}", line.period.text()),
                say("write the date of completion, or {0}", word_of(Attainment::not_achieved)));
        if (!when.day)
            return ask(evaluated, findings, "actual-date",
                       say("{0} does not say whether it was reached by {1}", line.text,
                           boost::gregorian::to_iso_extended_string(due.by)),
                       say("write the date next to the figure, as in {0}",
                           std::to_string(due.by.month()) + "月" + std::to_string(due.by.day()) +
                               "日，" + line.text.text()));
        day = when.day;
    }
    auto const by_day = judge_date(due, day, row.as_of.last.last_day(), rules.profile);
    if (by_day.state != State::rated || rank_of(by_day.status) >= rank_of(verdict.status)) return;
    verdict.flags.clear();
    take(evaluated, by_day);
}

}  // namespace jixiao
