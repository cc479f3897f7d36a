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
Fraction merit_of(Demand const& demand, Standing const& standing, Judgement const& judgement,
                  std::optional<Fraction> const& achievement) {
    auto const& actual = standing.actual;
    auto const ratio = [&] {
        if (judgement.pace) return *judgement.pace;
        return achievement.value_or(actual);
    };
    return std::visit(Overloaded{
                          [&](Floor const&) { return ratio(); },
                          [&](Cap const& d) -> Fraction {
                              bool const has_pace = standing.is_prorated && d.target > Fraction{} &&
                                                    !standing.plan.is_zero();
                              return has_pace ? -(actual / d.target / standing.plan) : -actual;
                          },
                          [&](Exact const&) { return ratio(); },
                          [&](Inside const&) { return ratio(); },
                          [&](Nil const&) -> Fraction { return -actual; },
                          [](InWords const&) { return Fraction{}; },
                          [](Reach const&) { return Fraction{}; },
                          [](DueBy const&) { return Fraction{}; },
                      },
                      demand);
}

/// Places are whole numbers from 1 on; shares of the places lie between none and all of them.
bool is_place(Fraction const& value, std::string const& unit) {
    if (unit == "%") return value > Fraction{} && value <= Fraction{100};
    return value >= Fraction{1} && Fraction{value.rounded(0)} == value;
}

/// 成本控制率 where nobody reported it: the execution rate of the table's own money.
void take_from_budget(Evaluated& evaluated, Row const& row, Rules const& rules) {
    auto& course = evaluated.course;
    auto const& names = rules.profile.execution_names;
    bool const is_open =
        row.money && row.money->rate && course.state == State::missing && !course.latest;
    if (!is_open || evaluated.verdict.target_unit != "%" ||
        std::find(names.begin(), names.end(), row.indicator.name) == names.end())
        return;
    course.state = State::rated;
    course.value = *row.money->rate * 100;
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
    auto& course = evaluated.course;
    if (!take_level_or_change(evaluated, row, rules, findings))
        course = follow(row.lines, reading.span.from_year, row.as_of.last, reading.aggregation,
                        measure, findings);
    verdict.actual = course.latest;
    if (course.latest) verdict.actual_text = course.latest->text;
    if (verdict.state == State::invalid) return;
    take_from_budget(evaluated, row, rules);
    if (course.is_falling) verdict.flags.push_back(Flag::falling);
    verdict.state = course.state;
    evaluated.problem = course.problem;
    if (course.state != State::rated) return;

    if (reading.is_place && !is_place(course.value, reading.unit))
        return reject(evaluated, findings, "actual-place", course.latest->place,
                      say("{0} is not a rank", course.latest->text),
                      say("write the rank that was reached, such as {0}", "2" + reading.unit));
    evaluated.is_judged_as_rate = course.is_rate;
    if (course.is_rate) verdict.plan.reset();
    if (course.is_rate && reading.periods) {
        reading.demand = times(reading.demand, Fraction{1} / *reading.periods);
        verdict.target_amount = asked(reading.demand);
        if (auto const* inside = std::get_if<Inside>(&reading.demand))
            verdict.target_high = inside->high;
    }
    if (reading.is_open_ratio && !is_met(reading.demand, course.value))
        return leave_undecided(evaluated);
    auto standing = standing_of(evaluated, row, course.value);
    if (auto const doubt = doubt_about(evaluated, measure, standing.plan))
        return reject(evaluated, findings, doubt->code, course.latest->place, doubt->problem,
                      doubt->hint);
    if (evaluated.goes_other_way)
        take(evaluated, {.status = Status::red, .rule = 9, .why = Why::other_way});
    else if (!judge_reported(evaluated, standing, measure, findings))
        return;
    verdict.achievement = achievement_of(reading.demand, course.value);
    evaluated.merit = merit_of(reading.demand, standing, evaluated.judgement, verdict.achievement);
    if (!course.from_word) verdict.actual_amount = course.value;
    if (course.from_word || !course.latest) return;
    warn_of_slips(evaluated, measure, findings);
    doubt_stock(evaluated, measure, rules, findings);
}

}  // namespace jixiao
