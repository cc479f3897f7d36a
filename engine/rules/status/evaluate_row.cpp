#include "rules/status/evaluate_row.hpp"

#include "base/overloaded.hpp"
#include "model/target/attainment_words.hpp"
#include "rules/status/past_values.hpp"
#include "rules/status/plan_share.hpp"
#include "rules/status/rows.hpp"

namespace jixiao {
namespace {

void take_target(Verdict& verdict, TargetReading const& reading) {
    verdict.target = reading.text;
    verdict.revised = reading.revised;
    verdict.target_unit = reading.unit;
    verdict.unit_from = reading.unit_from;
    verdict.aggregation = reading.aggregation;
    verdict.aggregation_from = reading.aggregation_from;
    if (reading.undecidable) return;
    verdict.direction_from = reading.direction_from;
    verdict.target_amount = asked(reading.requirement);
    if (auto const* range = std::get_if<requirement::Range>(&reading.requirement))
        verdict.target_high = range->high;
}

/// What was reported for a target that cannot be decided on: its note, or the score entered for it.
void take_line(Verdict& verdict, Row const& row) {
    for (auto const* line : row.lines)
        if (line->period.last == row.as_of.last) verdict.actual = line;
    if (verdict.actual) verdict.actual_text = verdict.actual->text;
}

void evaluate_requirement(Evaluated& evaluated, Row const& row, Rules const& rules,
                          Findings const& findings) {
    if (evaluated.reading.is_place) return evaluate_place(evaluated, row, rules, findings);
    if (evaluated.reading.is_within) return evaluate_within(evaluated, row, rules, findings);
    if (evaluated.reading.due) return evaluate_due(evaluated, row, rules, findings);
    auto const number = [&] { evaluate_number(evaluated, row, rules, findings); };
    std::visit(
        Overloaded{
            [&](requirement::Minimum const&) { number(); },
            [&](requirement::Maximum const&) { number(); },
            [&](requirement::Equal const&) { number(); },
            [&](requirement::Range const&) { number(); },
            [&](requirement::Zero const&) { number(); },
            [&](requirement::Qualitative const&) {
                evaluate_words(evaluated, row, rules, findings);
            },
            [&](requirement::Grade const& d) { evaluate_grade(evaluated, d, row, findings); },
            [&](requirement::Deadline const& d) {
                evaluate_date(evaluated, d, row, rules, findings);
            },
        },
        evaluated.reading.requirement);
}

/// The stated plan as it applies; nothing, with a finding, when it does not.
std::optional<std::vector<PlanPoint>> stated_plan(TargetReading const& reading, Row const& row,
                                                  Rules const& rules, Findings const& findings) {
    auto const& plan = row.indicator.details().plan;
    if (plan.empty()) return std::nullopt;
    auto const add = [&](Severity severity, Message problem, Message hint) {
        findings.add(severity, "plan-term", row.indicator.target_place, std::move(problem),
                     std::move(hint));
    };
    if (!(reading.span == row.goal.term)) {
        add(Severity::warning,
            say("the plan covers {0} to {1}, but the row is evaluated for one year of it",
                row.goal.term.from_year, row.goal.term.to_year),
            say("remove the plan, or state the target for the whole term"));
        return std::nullopt;
    }
    auto applied = applied_plan(plan, reading.span.months(), asked(reading.requirement),
                                reading.unit, rules.units);
    if (!applied)
        add(Severity::error,
            say("the plan does not apply to the {0} months of the term and the target {1}",
                reading.span.months(), reading.text->text),
            say("use months of the term, with shares from 0% to 100% or parts of the target that "
                "never decrease"));
    return applied;
}

/// Finds the share of the target that is due at the end of the row's period. The verdict keeps it
/// when the row is prorated, or when nothing is due.
void take_plan(Evaluated& evaluated, Row const& row, Rules const& rules, Findings const& findings) {
    auto const& reading = evaluated.reading;
    auto const months = reading.span.months();
    auto const passed = row.as_of.last.index - reading.span.first().index + 1;
    auto const plan = stated_plan(reading, row, rules, findings);
    evaluated.has_stated_plan = plan.has_value();
    evaluated.is_end_only = row.words.is_end_only && !plan;
    bool const waits = evaluated.is_end_only && passed < months;
    auto const share =
        waits ? Fraction{} : plan_share(plan.value_or(std::vector<PlanPoint>{}), passed, months);
    bool const holds_it_back = share.is_zero() && (plan || waits);
    if (reading.is_prorated || holds_it_back) evaluated.verdict.plan = share;
    evaluated.verdict.is_prorated = reading.is_prorated;
}

/// Nothing is due and nothing was reported: that is not a gap in the reports.
void excuse_what_is_not_due(Evaluated& evaluated, Row const& row, Findings const& findings) {
    auto& verdict = evaluated.verdict;
    auto const& reading = evaluated.reading;
    bool const at_end = row.as_of.last == reading.span.last();
    if (verdict.state == State::missing && !at_end && verdict.plan && verdict.plan->is_zero()) {
        verdict.state = State::not_due;
        verdict.rule = 4;
        evaluated.judgement.why = Why::nothing_due;
    }
    bool const says_not_due = verdict.state == State::not_due && verdict.rule == 1;
    if (!says_not_due || !verdict.actual) return;
    auto const* due =
        reading.due ? &*reading.due : std::get_if<requirement::Deadline>(&reading.requirement);
    if (due && due->by <= row.as_of.last.last_day())
        findings.add(
            Severity::warning, "actual-overdue", verdict.actual->place,
            say("reported as not yet due, although the deadline has passed by the end of {0}",
                row.as_of.text()),
            say("report the date of completion, or {0}", word_of(Attainment::not_achieved)));
    else if (at_end)
        findings.add(
            Severity::warning, "actual-overdue", verdict.actual->place,
            say("reported as not yet due, although the term ends with {0}", row.as_of.text()),
            say("report what was reached"));
}

}  // namespace

Evaluated begin_row(Row const& row) {
    Evaluated evaluated;
    auto& verdict = evaluated.verdict;
    verdict.indicator = &row.indicator;
    verdict.goal = &row.goal;
    verdict.table = &row.table;
    verdict.as_of = row.as_of;
    verdict.target = &row.indicator.target;
    verdict.rule = 1;
    return evaluated;
}

void take(Evaluated& evaluated, Judgement const& judgement) {
    auto& verdict = evaluated.verdict;
    evaluated.judgement = judgement;
    verdict.status = judgement.status;
    verdict.state = judgement.state;
    verdict.rule = judgement.rule;
    verdict.due = judgement.due;
    verdict.progress_ratio = judgement.progress_ratio;
    if (judgement.is_ahead) verdict.flags.push_back(Flag::ahead);
    if (judgement.looks_low) verdict.flags.push_back(Flag::target_looks_low);
    if (judgement.expects_reason) verdict.flags.push_back(Flag::reason_expected);
}

void reject(Evaluated& evaluated, Findings const& findings, char const* code, Place const& place,
            Message problem, Message hint) {
    findings.add(Severity::error, code, place, problem, std::move(hint));
    evaluated.verdict.state = State::invalid;
    evaluated.verdict.rule = 1;
    evaluated.problem = std::move(problem);
}

Evaluated evaluate_row(Row const& row, Rules const& rules, Findings const& findings) {
    auto evaluated = begin_row(row);
    auto& verdict = evaluated.verdict;
    evaluated.reading = read_target(row, rules);
    auto const& reading = evaluated.reading;
    take_target(verdict, reading);
    if (auto const& finding = reading.finding)
        findings.add(finding->severity, finding->code, row.indicator.target_place, finding->problem,
                     finding->hint);
    if (reading.undecidable) {
        verdict.state = State::undecidable;
        verdict.rule = reading.undecidable_rule;
        take_line(verdict, row);
        return evaluated;
    }
    compare_past_values(reading, row, rules, findings);
    take_plan(evaluated, row, rules, findings);
    evaluate_requirement(evaluated, row, rules, findings);
    if (reading.direction_from == DirectionFrom::assumed && verdict.state == State::rated)
        verdict.flags.push_back(Flag::assumed);
    verdict.requirement = reading.requirement;
    excuse_what_is_not_due(evaluated, row, findings);
    return evaluated;
}

}  // namespace jixiao
