#include "rules/status/progress.hpp"

#include "rules/status/year_progress.hpp"

#include <algorithm>

namespace jixiao {
namespace {

State state_of(Measured::Kind kind) {
    switch (kind) {
        case Measured::Kind::number:
        case Measured::Kind::rate: return State::rated;
        case Measured::Kind::not_due: return State::not_due;
        case Measured::Kind::not_applicable: return State::not_applicable;
        case Measured::Kind::invalid: break;
    }
    return State::invalid;
}

State state_of(YearProgress::Known::Kind kind) {
    using Kind = YearProgress::Known::Kind;
    switch (kind) {
        case Kind::nothing: return State::missing;
        case Kind::number: return State::rated;
        case Kind::not_due: return State::not_due;
        case Kind::not_applicable: return State::not_applicable;
        case Kind::invalid: break;
    }
    return State::invalid;
}

bool is_rate(Actual const& line) {
    if (line.value.has_error()) return false;
    auto const* amount = std::get_if<Amount>(&*line.value);
    return amount && amount->per.is_period;
}

/// Values to date say more than values of a period, a longer period more than a shorter.
bool says_more(Actual const& a, Actual const& b) {
    if (a.values != b.values) return a.values == Values::to_date;
    return a.values == Values::in_period && a.period.months() > b.period.months();
}

bool describe_the_same(Actual const& a, Actual const& b) {
    return a.values == b.values && (a.values == Values::to_date || a.period == b.period);
}

Progress latest_value(Lines lines, int from_year, Month until, Measure const& measure,
                      Findings const& findings) {
    Progress progress;
    Measured best;
    for (auto const* line : lines) {
        if (line->period.last > until || line->period.year() < from_year) continue;
        auto const value = measured(*line, measure, findings);
        if (line->period.last != until) continue;
        bool const is_first = !progress.latest;
        bool const differs = !is_first && (value.kind != best.kind || value.amount != best.amount);
        if (differs && (describe_the_same(*line, *progress.latest) || value.kind != best.kind)) {
            progress.state = State::invalid;
            progress.problem = say("{0} and {1} contradict each other for the end of {2}",
                                   progress.latest->text, line->text, line->period.text());
            findings.add(Severity::error, "actual-contradiction", line->place, progress.problem,
                         say("keep the correct one"));
            return progress;
        }
        if (!is_first && !says_more(*line, *progress.latest)) continue;
        best = value;
        progress.latest = line;
    }
    if (!progress.latest) return progress;
    progress.state = state_of(best.kind);
    progress.value = best.amount;
    progress.is_rate = best.kind == Measured::Kind::rate;
    progress.from_word = best.from_word;
    progress.problem = best.problem.value_or(Message{});
    progress.used.assign(1, progress.latest);
    return progress;
}

/// What the earlier years of a span add. A year without its closing value weighs more than one
/// whose value is not valid.
struct ClosedYears {
    State state = State::rated;
    Fraction total;
    int months = 0;
    int open_year = 0;
    Message problem = {};
    bool from_word = false;
    LinesUsed used = {};
};

ClosedYears closed_years(Lines lines, int from_year, int until, Aggregation aggregation,
                         Measure const& measure, Findings const& findings) {
    ClosedYears closed;
    for (auto y = from_year; y < until; ++y) {
        YearProgress const year{lines, Month::of(y, 12), aggregation, measure, findings};
        auto const& known = year.at(12);
        auto const is_invalid = known.kind == YearProgress::Known::Kind::invalid || known.broken;
        if (!known.has_total() && (known.gap || !is_invalid)) {
            closed.state = State::missing;
            if (closed.open_year == 0) closed.open_year = y;
        } else if (!known.has_total() && closed.state == State::rated) {
            closed.state = State::invalid;
            closed.problem = known.problem.value_or(known.broken.value_or(Message{}));
        }
        closed.total = closed.total + known.total;
        closed.months += known.months;
        closed.from_word |= known.from_word;
        for (auto const* line : year.lines_behind(12)) closed.used.push_back(line);
    }
    return closed;
}

Progress added_up(Lines lines, int from_year, Month until, Aggregation aggregation,
                  Measure const& measure, Findings const& findings) {
    auto const month = until.month();
    Progress progress;
    YearProgress const year{lines, until, aggregation, measure, findings};
    auto const& known = year.at(month);
    progress.latest = known.line;
    progress.state = state_of(known.kind);
    progress.problem = known.problem.value_or(Message{});
    progress.is_falling = known.is_falling;
    progress.from_word = known.from_word;
    if (known.kind == YearProgress::Known::Kind::nothing && known.gap)
        progress.gap = Month::of(until.year(), *known.gap);
    // The line of the period decides before older ones: only a figure needs them.
    if (progress.state != State::rated && !known.is_broken()) return progress;
    auto const closed =
        closed_years(lines, from_year, until.year(), aggregation, measure, findings);
    if (closed.state == State::missing) {
        progress.state = closed.state;
        progress.open_year = closed.open_year;
        findings.add(
            Severity::warning, "actual-year", progress.latest->place,
            say("the value of {0} cannot be added: {1} has no closing value", until.year(),
                progress.open_year),
            say("add the actuals of {0}, at least for the whole year", progress.open_year));
        return progress;
    }
    if (progress.state != State::rated) return progress;
    progress.state = closed.state;
    progress.problem = closed.problem;
    if (progress.state != State::rated) return progress;
    progress.from_word |= closed.from_word;
    progress.used = closed.used;
    for (auto const* line : year.lines_behind(month)) progress.used.push_back(line);
    auto const total = closed.total + known.total;
    auto const months = closed.months + known.months;
    progress.value =
        aggregation == Aggregation::average && months > 0 ? total / Fraction{months} : total;
    return progress;
}

}  // namespace

Progress progress_until(Lines lines, int from_year, Month until, Aggregation aggregation,
                        Measure const& measure, Findings const& findings) {
    // A row that is reported as a rate stays one in a period without a line of its own.
    Actual const* newest = nullptr;
    for (auto const* line : lines)
        if (line->period.last <= until && (!newest || newest->period.last <= line->period.last))
            newest = line;
    bool const reports_a_rate = newest && is_rate(*newest);
    if (aggregation == Aggregation::last || reports_a_rate)
        return latest_value(lines, from_year, until, measure, findings);
    return added_up(lines, from_year, until, aggregation, measure, findings);
}

}  // namespace jixiao
