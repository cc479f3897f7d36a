#include "rules/status/verdict_on.hpp"

#include "rules/status/evaluate_row.hpp"
#include "rules/status/forecast.hpp"
#include "rules/status/shown_figure.hpp"
#include "rules/status/trend.hpp"
#include "rules/status/words.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace jixiao {
namespace {

std::ptrdiff_t digits_in(std::string const& text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Where the figure with the most digits stands: among those reported so far, or the target.
Place place_of_figure(Row const& row) {
    auto place = row.indicator.target_place;
    auto most = digits_in(row.indicator.target.text);
    for (auto const* line : row.lines) {
        if (line->period.last > row.as_of.last || digits_in(line->text) <= most) continue;
        most = digits_in(line->text);
        place = line->place;
    }
    return place;
}

/// The row of an indicator whose figures cannot be computed with.
Evaluated too_large(Row const& row, Findings const& findings) {
    auto evaluated = begin_row(row);
    evaluated.verdict.state = State::undecidable;
    evaluated.reading.undecidable = say("the figures are too large to compute with");
    findings.add(Severity::error, "figures-too-large", place_of_figure(row),
                 *evaluated.reading.undecidable, say("check the figures and their units"));
    return evaluated;
}

/// One row, whatever its figures do: what overflows there stays there.
template <class Judge>
Evaluated guarded(Row const& row, Findings const& findings, Judge const& judge) {
    try {
        return judge();
    } catch (std::overflow_error const&) {
        return too_large(row, findings);
    } catch (std::domain_error const&) {
        return too_large(row, findings);
    }
}

/// The forecast, where it can be computed. The status is the same whether it was asked for or not.
void foresee(Evaluated& evaluated, Row const& row, Rules const& rules, Findings const& findings) {
    try {
        add_forecast(evaluated, row, rules, findings);
    } catch (std::overflow_error const&) {
        evaluated.verdict.forecast.reset();
    }
}

/// The steps to the status, where their figures can be computed with.
void derive(Evaluated& evaluated, Row const& row, Rules const& rules) {
    try {
        evaluated.verdict.reason = reason_for(evaluated, rules);
        evaluated.verdict.derivation = derivation_of(evaluated, row, rules);
    } catch (std::overflow_error const&) {
        evaluated.verdict.derivation.clear();
    }
}

/// What several periods add up to is shown as the sum, not as the line of the last of them.
void show_sum(Evaluated& evaluated) {
    auto& verdict = evaluated.verdict;
    if (verdict.actual_amount && evaluated.progress.used.size() > 1)
        verdict.actual_text = amount_text(verdict, *verdict.actual_amount);
}

void compare_with(Row const& before, Evaluated& evaluated, Rules const& rules, Detail detail) {
    auto const earlier = guarded(before, {}, [&] {
        auto result = evaluate_row(before, rules, Findings{});
        if (rules.profile.goes_by_outlook()) {
            foresee(result, before, rules, Findings{});
            judge_outlook(result, rules.profile);
        }
        return result;
    });
    auto& verdict = evaluated.verdict;
    verdict.previous = before.as_of;
    verdict.previous_status = earlier.verdict.status;
    verdict.previous_state = earlier.verdict.state;
    verdict.trend = trend_between(earlier, evaluated);
    if (detail == Detail::derivation) verdict.derivation.push_back(trend_step(verdict));
}

}  // namespace

Verdict verdict_on(Row const& row, Row const* before, Rules const& rules, Findings const& findings,
                   Detail detail) {
    auto evaluated = guarded(row, findings, [&] {
        auto result = evaluate_row(row, rules, findings);
        bool const goes_by_outlook = rules.profile.goes_by_outlook();
        if (detail != Detail::status || goes_by_outlook) foresee(result, row, rules, findings);
        if (goes_by_outlook) judge_outlook(result, rules.profile);
        if (detail == Detail::status) return result;
        show_sum(result);
        if (detail == Detail::derivation) derive(result, row, rules);
        return result;
    });
    if (detail == Detail::status) return std::move(evaluated.verdict);
    evaluated.verdict.reason = reason_for(evaluated, rules);
    if (before) compare_with(*before, evaluated, rules, detail);
    return std::move(evaluated.verdict);
}

}  // namespace jixiao
