#include "base/overloaded.hpp"
#include "model/target/attainment_words.hpp"
#include "rules/status/done_days.hpp"
#include "rules/status/rows.hpp"

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

/// What the lines tell of the day when 达成 does not say it.
struct SaidDone {
    Actual const* first = nullptr;  // of the unbroken run of 达成 that ends with the as-of period
    Actual const* before = nullptr;  // the line before that run
};

SaidDone said_done(Row const& row, Actual const& latest) {
    SaidDone said{&latest};
    for (auto line = row.lines.rbegin(); line != row.lines.rend() && !said.before; ++line) {
        if ((*line)->period.last >= latest.period.last) continue;
        (says_done(**line) ? said.first : said.before) = *line;
    }
    return said;
}

/// Whether the line says that it was not done when its period ended.
bool says_not_done(Actual const& line) {
    auto const* word = line.value ? std::get_if<Attained>(&*line.value) : nullptr;
    return word && word->attainment != Attainment::achieved && word->timing == Timing::unsaid;
}

/// The day or a day on the right side of `by`; nothing where the lines leave the side open. What
/// was first said after the day may have been done before it, unless the line before denies it.
std::optional<date> day_said_done(SaidDone const& said, date by) {
    auto const& [first, before] = said;
    auto const last = first->period.last.last_day();
    if (last <= by) return last;
    auto const* done = before && before->value ? std::get_if<DoneOn>(&*before->value) : nullptr;
    if (done) return done_against(*done, before->period, by).day;
    bool const was_open = before && says_not_done(*before) && before->period.last.last_day() >= by;
    bool const is_within =
        first->values == Values::in_period && first->period.first.first_day() > by;
    return was_open || is_within ? std::optional{last} : std::nullopt;
}

bool is_duration(Amount const& amount, Units const& units) {
    auto const* unit = units.find(amount.quantity.unit);
    return unit && unit->dimension == "time";
}

}  // namespace

void evaluate_date(Evaluated& evaluated, requirement::Deadline const& due, Row const& row,
                   Rules const& rules, Findings const& findings) {
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
        evaluated.problem = say("the reported actual could not be read");
        return;
    }
    auto const wrong = [&](char const* code, Message problem) {
        reject(evaluated, findings, code, line->place, std::move(problem),
               say("write the date of completion, or {0}", word_of(Attainment::not_achieved)));
    };
    auto const open = [&] {
        wrong("actual-date", say("{0} does not say whether it was done by {1}", line->text,
                                 boost::gregorian::to_iso_extended_string(due.by)));
    };
    auto const on = [&](DoneOn const& done) {
        auto const against = done_against(done, line->period, due.by);
        if (against.is_future)
            return wrong("actual-future",
                         say("the date is after the end of {0}", line->period.text()));
        if (against.day) return judge(against.day);
        open();
    };
    std::visit(
        Overloaded{
            [&](DoneOn const& done) { on(done); },
            [&](Attained const& word) {
                if (word.timing == Timing::in_time) return judge(due.by);
                if (word.timing == Timing::late) return judge(due.by + boost::gregorian::days{1});
                if (word.attainment != Attainment::achieved) return judge(std::nullopt);
                if (auto const day = day_said_done(said_done(row, *line), due.by))
                    return judge(day);
                open();
            },
            [&](Amount const& amount) {
                // 2024.12, 20241231 and 3季度 are numbers to a reader who expects none.
                if (auto const done = parse_done(line->text, rules.units)) return on(*done);
                wrong("actual-kind", is_duration(amount, rules.units)
                                         ? say("{0} is a length of time, not a date", line->text)
                                         : say("expected a date here, not a number"));
            },
            [&](NoneOccurred const&) {
                wrong("actual-kind", say("expected a date here, not words"));
            },
            [&](Worded const&) { wrong("actual-kind", say("expected a date here, not words")); },
            [&](GradeReached const&) {
                wrong("actual-kind", say("expected a date here, not a grade"));
            },
            [&](NotYetDue const&) { evaluated.verdict.state = State::not_due; },
            [&](NotApplicable const&) { evaluated.verdict.state = State::not_applicable; },
        },
        *line->value);
}

}  // namespace jixiao
