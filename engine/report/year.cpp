#include "report/year.hpp"

#include "model/book/annual_years.hpp"
#include "report/since.hpp"
#include "rules/status/trend.hpp"

#include <algorithm>
#include <iterator>

namespace jixiao {
namespace {

constexpr int quarter = 3;  // months

/// The periods of the year that were reported up to `as_of`, and `as_of` itself.
std::vector<Period> reported_until(Period as_of, Actuals const& actuals) {
    auto periods = reported_before(as_of, actuals);
    std::erase_if(periods, [&](Period const& period) { return period.year() != as_of.year(); });
    std::reverse(periods.begin(), periods.end());
    periods.push_back(as_of);
    return periods;
}

std::unique_ptr<Actuals const> known_at(Period as_of, Actuals const& actuals) {
    auto known = std::make_unique<Actuals>();
    known->all =
        actuals.all.only([&](Actual const& actual) { return actual.period.last <= as_of.last; });
    std::copy_if(actuals.outlays.begin(), actuals.outlays.end(), std::back_inserter(known->outlays),
                 [&](Outlay const& outlay) { return outlay.period.last <= as_of.last; });
    return known;
}

std::vector<Period> quarters_after(Period as_of) {
    std::vector<Period> periods;
    for (int month = quarter; month <= 12; month += quarter) {
        auto const last = Month::of(as_of.year(), month);
        if (last > as_of.last) periods.push_back({{last.index - quarter + 1}, last});
    }
    return periods;
}

std::optional<Fraction> due_of(Verdict const& verdict) {
    if (!verdict.target_amount || !verdict.plan) return verdict.target_amount;
    if (verdict.is_prorated) return *verdict.target_amount * *verdict.plan;
    return verdict.plan->is_zero() ? std::nullopt : verdict.target_amount;
}

ProgressPoint reached(Verdict const& verdict) {
    return {due_of(verdict), verdict.actual_amount, verdict.actual_text, verdict.status,
            verdict.state};
}

ProgressPoint expected(Verdict const& verdict) {
    ProgressPoint point;
    point.due = due_of(verdict);
    return point;
}

/// Adds a period to the course of each row.
template <class PointOf>
void add_period(Year& year, Evaluation const& evaluation, PointOf const& point_of) {
    year.progress.resize(year.now.verdicts.size());
    year.periods.push_back(evaluation.as_of);
    // The goals of one year are the same in every period of it, and so are the rows.
    auto verdict = evaluation.verdicts.begin();
    for (auto& course : year.progress) course.push_back(point_of(*verdict++));
}

}  // namespace

Year evaluate_year(Book const& book, Actuals const& actuals, Profile const& profile,
                   Units const& units, Period as_of, YearNeeds const& needs) {
    Year year;
    if (!needs.before && !needs.progress) {
        year.now = evaluate(book, actuals, profile, units, as_of, needs.detail);
        if (needs.since) year.since = since_when(year.now, actuals);
        if (!needs.marks) return year;
        auto const periods = reported_until(as_of, actuals);
        if (periods.size() < 2) return year;
        for (auto const& period : periods)
            add_period(year,
                       period == as_of ? year.now
                                       : evaluate(book, actuals, profile, units, period,
                                                  Detail::status, &year.now),
                       reached);
        return year;
    }
    year.known = known_at(as_of, actuals);
    year.now = evaluate(book, *year.known, profile, units, as_of, needs.detail);
    auto const run = [&](Period period) {
        return evaluate(book, *year.known, profile, units, period, Detail::verdicts, &year.now);
    };
    // The rows of a year that begins are not those of last December, which is linked.
    if (auto const before = period_before(as_of, *year.known);
        before && !is_of_earlier_year(book, *before))
        year.before = run(*before);
    if (needs.since) year.since = since_when(year.now, *year.known);
    if (!needs.progress) return year;
    for (auto const& period : reported_until(as_of, *year.known))
        if (period == as_of)
            add_period(year, year.now, reached);
        else if (year.before && period == year.before->as_of)
            add_period(year, *year.before, reached);
        else
            add_period(year, run(period), reached);
    for (auto const& period : quarters_after(as_of)) add_period(year, run(period), expected);
    return year;
}

Year evaluate_pair(Book const& book, Actuals const& actuals, Profile const& profile,
                   Units const& units, Period before, Period as_of) {
    Year year;
    year.known = known_at(as_of, actuals);
    auto const run = [&](Period period, Evaluation const* like) {
        return evaluate(book, *year.known, profile, units, period, Detail::verdicts, like);
    };
    year.now = run(as_of, nullptr);
    year.before = run(before, &year.now);
    return year;
}

}  // namespace jixiao
