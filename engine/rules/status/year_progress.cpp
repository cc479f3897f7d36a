#include "rules/status/year_progress.hpp"

#include "rules/status/shown_figure.hpp"

#include <algorithm>

namespace jixiao {
namespace {

using Known = YearProgress::Known;

Known::Kind kind_of(Measured::Kind kind) {
    switch (kind) {
        case Measured::Kind::number: return Known::Kind::number;
        case Measured::Kind::not_due: return Known::Kind::not_due;
        case Measured::Kind::not_applicable: return Known::Kind::not_applicable;
        case Measured::Kind::rate:
        case Measured::Kind::invalid: break;
    }
    return Known::Kind::invalid;
}

}  // namespace

YearProgress::YearProgress(Lines lines, Month until, Aggregation aggregation,
                           Measure const& measure, Findings const& findings)
    : aggregation_{aggregation}, measure_{measure}, findings_{findings} {
    at(0).kind = Known::Kind::number;
    for (auto const* line : lines)
        if (line->period.year() == until.year() && line->period.last <= until)
            settle(*line, read(*line));
}

int YearProgress::last_known_before(int month) const {
    do --month;
    while (!at(month).has_total());
    return month;
}

Known YearProgress::read(Actual const& line) const {
    auto const value = measured(line, measure_, findings_);
    auto known = line.values == Values::to_date ? to_date(line, value) : in_period(line, value);
    known.line = &line;
    if (value.kind != Measured::Kind::rate) return known;
    known.kind = Known::Kind::invalid;
    known.problem = say("a rate cannot be added to the figures of other periods");
    findings_.add(Severity::error, "actual-rate", line.place, *known.problem,
                  say("report every period as a rate, or none"));
    return known;
}

Known YearProgress::to_date(Actual const& line, Measured const& value) const {
    Known known;
    auto const month = line.period.last.month();
    known.kind = kind_of(value.kind);
    known.from_word = value.from_word;
    known.problem = value.problem;
    if (known.kind == Known::Kind::number) {
        bool const is_average = aggregation_ == Aggregation::average;
        known.total = is_average ? value.amount * Fraction{month} : value.amount;
        known.months = month;
    } else if (known.kind != Known::Kind::invalid) {
        // 未到期 and 不适用 add nothing to what was known before.
        auto before = month - 1;
        while (before > 0 && !at(before).line) --before;
        continue_from(known, before);
    }
    return known;
}

/// Takes over what was known at the end of a month: the total, or why there is none.
void YearProgress::continue_from(Known& known, int month) const {
    auto const& before = at(month);
    known.prior = month;
    known.total = before.total;
    known.months = before.months;
    known.gap = before.gap;
    if (before.kind == Known::Kind::nothing && !before.gap) known.gap = month;
    known.broken = before.broken;
    if (before.kind == Known::Kind::invalid && !before.broken)
        known.broken = say("the earlier figure of {0} is not valid", before.line->period.text());
}

Known YearProgress::in_period(Actual const& line, Measured const& value) const {
    Known known;
    known.kind = kind_of(value.kind);
    known.problem = value.problem;
    continue_from(known, line.period.first.month() - 1);
    auto const& before = at(known.prior);
    known.from_word = before.from_word || value.from_word;
    // Without what came before nothing can be added up, but 未到期 and 不适用 say what they say.
    if (known.kind != Known::Kind::number) return known;
    if (known.gap) {
        known.kind = Known::Kind::nothing;
        return known;
    }
    if (known.broken) {
        known.kind = Known::Kind::invalid;
        known.problem = known.broken;
        return known;
    }
    bool const is_average = aggregation_ == Aggregation::average;
    known.total =
        before.total + (is_average ? value.amount * Fraction{line.period.months()} : value.amount);
    known.months = before.months + line.period.months();
    return known;
}

/// What was known at the end of a month: as it was written, or the sum of the periods before it.
std::string YearProgress::text_of_total(int month) const {
    auto const& known = at(month);
    return known.line->values == Values::to_date ? known.line->text
                                                 : amount_text(known.total, measure_.unit);
}

/// Keeps what was found for the month in which the line ends. Two findings must agree; of two that
/// do, a value to date says more than a sum, and a longer period more than a shorter.
void YearProgress::settle(Actual const& line, Known found) {
    auto const month = line.period.last.month();
    auto& known = at(month);
    auto const is_sum_to_date = aggregation_ == Aggregation::sum &&
                                found.kind == Known::Kind::number && line.values == Values::to_date;
    auto const before = last_known_before(month);
    if (is_sum_to_date && found.total < at(before).total && at(before).line) {
        found.is_falling = true;
        findings_.add(Severity::warning, "actual-falling", line.place,
                      say("{0} is below the {1} of {2}, although both count from the start of "
                          "the year",
                          line.text, text_of_total(before), at(before).line->period.text()),
                      say("check it, or state values: in-period"));
    }
    bool const adds_nothing = found.kind == Known::Kind::nothing || found.is_broken();
    if (adds_nothing && known.has_total()) return;
    if (known.kind == Known::Kind::invalid && !known.is_broken()) return;
    if (!known.has_total() || found.kind == Known::Kind::invalid) {
        known = std::move(found);
        return;
    }
    if (found.kind == known.kind && found.total == known.total) {
        if (line.values == Values::to_date) known = std::move(found);
        return;
    }
    known.kind = Known::Kind::invalid;
    known.problem = say("{0} and {1} contradict each other for the end of {2}", known.line->text,
                        line.text, line.period.text());
    findings_.add(Severity::error, "actual-contradiction", line.place, *known.problem,
                  say("keep the correct one"));
}

LinesUsed YearProgress::lines_behind(int month) const {
    LinesUsed lines;
    for (; month > 0 && at(month).line; month = at(month).prior) lines.push_back(at(month).line);
    std::reverse(lines.begin(), lines.end());
    return lines;
}

}  // namespace jixiao
