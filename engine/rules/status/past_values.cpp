#include "rules/status/past_values.hpp"

#include "model/target/parse.hpp"
#include "rules/status/progress.hpp"
#include "rules/status/requirement.hpp"
#include "rules/status/shown_figure.hpp"

namespace jixiao {
namespace {

/// What a cell of the history counts in the measure of the row; nothing for a target, a day or a
/// figure of something else.
std::optional<Fraction> amount_of(CellText const& text, int year, Measure const& measure) {
    Actual line;
    line.period = {Month::of(year, 1), Month::of(year, 12)};
    line.text = text;
    line.value = parse_actual(std::string{text}, measure.rules.units);
    auto const* const amount = line.value ? std::get_if<Amount>(&*line.value) : nullptr;
    if (!amount || amount->sign != ActualSign::exact) return std::nullopt;
    auto const value = measured(line, measure, Findings{});
    if (value.kind != Measured::Kind::number || value.high) return std::nullopt;
    return value.amount;
}

}  // namespace

void compare_past_values(TargetReading const& reading, Row const& row, Rules const& rules,
                         Findings const& findings) {
    auto const this_year = row.as_of.year();
    bool const may_differ =
        !row.indicator.history.empty() && row.lines.begin() != row.lines.end() &&
        (*row.lines.begin())->period.year() < this_year && wants_number(reading.requirement);
    if (!may_differ) return;
    auto const measure = measure_of(reading, row, rules);
    for (auto const& [year, past] : row.indicator.history) {
        if (year >= this_year) break;
        auto const reported = progress_until(row.lines, year, Month::of(year, 12),
                                             reading.aggregation, measure, Findings{});
        if (reported.state != State::rated || reported.is_rate || reported.from_word) continue;
        auto const stated = amount_of(past.text, year, measure);
        if (!stated || *stated == reported.value) continue;
        auto const counted = amount_text(reported.value, reading.unit);
        if (counted == amount_text(*stated, reading.unit)) continue;  // one of them is rounded
        findings.add(Severity::warning, "history-actuals", row.indicator.place,
                     say("the actuals of {0} come to {1}, but `history` says {2}: totals over "
                         "years count the actuals, comparisons with {0} count `history`",
                         year, counted, past.text),
                     say("if the actuals are right, correct `history`, and where the year is "
                         "closed record the change in its workspace: jixiao close {0} --restate "
                         "--reason …; else correct the actuals",
                         reported.used.back()->period.text()));
    }
}

}  // namespace jixiao
