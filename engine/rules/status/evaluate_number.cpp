#include "base/overloaded.hpp"
#include "rules/status/doubts.hpp"
#include "rules/status/judge_reported.hpp"
#include "rules/status/level_or_change.hpp"
#include "rules/status/rows.hpp"
#include "rules/status/shown_figure.hpp"
#include "rules/status/stock_doubt.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// Of two verdicts with the same status the one with the higher merit is the better: pace for what
/// is prorated, since a sum to date only ever grows, else the ratio, else the figure itself.
Fraction merit_of(Requirement const& requirement, Standing const& standing,
                  Judgement const& judgement, std::optional<Fraction> const& achievement) {
    auto const& actual = standing.actual;
    auto const ratio = [&] {
        if (judgement.progress_ratio) return *judgement.progress_ratio;
        return achievement.value_or(actual);
    };
    return std::visit(
        Overloaded{
            [&](requirement::Minimum const&) { return ratio(); },
            [&](requirement::Maximum const& d) -> Fraction {
                bool const has_progress_ratio =
                    standing.is_prorated && d.target > Fraction{} && !standing.plan.is_zero();
                return has_progress_ratio ? -(actual / d.target / standing.plan) : -actual;
            },
            [&](requirement::Equal const&) { return ratio(); },
            [&](requirement::Range const&) { return ratio(); },
            [&](requirement::Zero const&) -> Fraction { return -actual; },
            [](requirement::Qualitative const&) { return Fraction{}; },
            [](requirement::Grade const&) { return Fraction{}; },
            [](requirement::Deadline const&) { return Fraction{}; },
        },
        requirement);
}

/// Places are whole numbers from 1 on; shares of the places lie between none and all of them.
bool is_place(Fraction const& value, std::string const& unit) {
    if (unit == "%") return value > Fraction{} && value <= Fraction{100};
    return value >= Fraction{1} && Fraction{value.rounded(0)} == value;
}

/// 成本控制率 where nobody reported it: the execution rate of the table's own money.
void take_from_budget(Evaluated& evaluated, Row const& row, Rules const& rules) {
    auto& progress = evaluated.progress;
    auto const& names = rules.profile.execution_names;
    bool const is_open =
        row.money && row.money->rate && progress.state == State::missing && !progress.latest;
    if (!is_open || evaluated.verdict.target_unit != "%" ||
        std::find(names.begin(), names.end(), row.indicator.name) == names.end())
        return;
    progress.state = State::rated;
    progress.value = *row.money->rate * 100;
    evaluated.verdict.actual_text = share_text(*row.money->rate);
    evaluated.money = row.money;
}

/// A ratio other than the one asked for, where nothing says which way is better.
void leave_undecided(Evaluated& evaluated) {
    evaluated.verdict.state = State::undecidable;
    evaluated.reading.cannot_decide(
        say("nothing says whether a higher or a lower ratio is better"));
}

}  // namespace

Standing standing_of(Evaluated const& evaluated, Row const& row, Fraction const& value) {
    auto const& reading = evaluated.reading;
    auto const& plan = evaluated.verdict.plan;
    bool const is_prorated = reading.is_prorated && !evaluated.is_judged_as_rate;
    bool const holds_it_back = plan && plan->is_zero();
    return {.actual = value,
            .is_prorated = is_prorated,
            .at_end = row.as_of.last == reading.span.last(),
            .is_change = reading.change.has_value(),
            .is_cost = row.words.is_cost,
            .is_staged = row.words.is_staged,
            .plan = is_prorated || holds_it_back ? *plan : Fraction{1}};
}

void evaluate_number(Evaluated& evaluated, Row const& row, Rules const& rules,
                     Findings const& findings) {
    auto& verdict = evaluated.verdict;
    auto& reading = evaluated.reading;
    auto const measure = measure_of(reading, row, rules);
    auto& progress = evaluated.progress;
    if (!take_level_or_change(evaluated, row, rules, findings))
        progress = progress_until(row.lines, reading.span.from_year, row.as_of.last,
                                  reading.aggregation, measure, findings);
    verdict.actual = progress.latest;
    if (progress.latest) verdict.actual_text = progress.latest->text;
    if (verdict.state == State::invalid) return;
    take_from_budget(evaluated, row, rules);
    if (progress.is_falling) verdict.flags.push_back(Flag::falling);
    verdict.state = progress.state;
    evaluated.problem = progress.problem;
    if (progress.state != State::rated) return;

    if (reading.is_place && !is_place(progress.value, reading.unit))
        return reject(evaluated, findings, "actual-place", progress.latest->place,
                      say("{0} is not a rank", progress.latest->text),
                      say("write the rank that was reached, such as {0}", "2" + reading.unit));
    evaluated.is_judged_as_rate = progress.is_rate;
    if (progress.is_rate) verdict.plan.reset();
    if (progress.is_rate && reading.periods) {
        reading.requirement = times(reading.requirement, Fraction{1} / *reading.periods);
        verdict.target_amount = asked(reading.requirement);
        if (auto const* range = std::get_if<requirement::Range>(&reading.requirement))
            verdict.target_high = range->high;
    }
    if (reading.is_open_ratio && !is_met(reading.requirement, progress.value))
        return leave_undecided(evaluated);
    auto standing = standing_of(evaluated, row, progress.value);
    if (auto const doubt = doubt_about(evaluated, measure, standing.plan))
        return reject(evaluated, findings, doubt->code, progress.latest->place, doubt->problem,
                      doubt->hint);
    if (evaluated.goes_other_way)
        take(evaluated, {.status = Status::red, .rule = 9, .why = Why::other_way});
    else if (!judge_reported(evaluated, standing, measure, findings))
        return;
    verdict.achievement = achievement_of(reading.requirement, progress.value);
    evaluated.merit =
        merit_of(reading.requirement, standing, evaluated.judgement, verdict.achievement);
    if (!progress.from_word) verdict.actual_amount = progress.value;
    if (progress.from_word || !progress.latest) return;
    warn_of_slips(evaluated, measure, findings);
    doubt_stock(evaluated, measure, rules, findings);
}

}  // namespace jixiao
