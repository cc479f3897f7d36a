#include "base/overloaded.hpp"
#include "model/target/attainment_words.hpp"
#include "rules/status/rows.hpp"
#include "rules/status/worded.hpp"

namespace jixiao {
namespace {

void unrated(Evaluated& evaluated, State state) {
    evaluated.verdict.state = state;
}

/// Whether the line can be read at all; marks the row as invalid when not.
bool is_readable(Evaluated& evaluated, Actual const& line) {
    if (line.value.has_value()) return true;
    evaluated.verdict.state = State::invalid;
    evaluated.problem = say("the reported actual could not be read");
    return false;
}

/// What is not met while the stated plan is 0 is not due.
void wait_for_plan(Evaluated& evaluated) {
    auto const& verdict = evaluated.verdict;
    if (verdict.state != State::rated || verdict.status == Status::green) return;
    if (verdict.plan && verdict.plan->is_zero())
        take(evaluated, {.state = State::not_due, .rule = 4, .why = Why::nothing_due});
}

}  // namespace

Actual const* line_of_period(Evaluated& evaluated, Row const& row, Findings const& findings) {
    Actual const* found = nullptr;
    for (auto const* line : row.lines) {
        if (line->period.last != row.as_of.last) continue;
        bool const differs = found && found->value.has_value() && line->value.has_value() &&
                             !(*found->value == *line->value);
        if (differs) {
            evaluated.verdict.actual = line;
            reject(evaluated, findings, "actual-contradiction", line->place,
                   say("{0} and {1} contradict each other for the end of {2}", found->text,
                       line->text, line->period.text()),
                   say("keep the correct one"));
            return nullptr;
        }
        if (!found || found->value.has_error()) found = line;
    }
    evaluated.verdict.actual = found;
    evaluated.progress.latest = found;
    if (!found) return nullptr;
    evaluated.progress.used.assign(1, found);
    evaluated.verdict.actual_text = found->text;
    return found;
}

void evaluate_words(Evaluated& evaluated, Row const& row, Rules const& rules,
                    Findings const& findings) {
    auto const* line = line_of_period(evaluated, row, findings);
    if (!line || !is_readable(evaluated, *line)) return;
    auto const wrong = [&](Message problem) {
        reject(evaluated, findings, "actual-kind", line->place, std::move(problem),
               say("write {0}, {1} or {2}", word_of(Attainment::achieved),
                   word_of(Attainment::partly), word_of(Attainment::not_achieved)));
    };
    auto const in_words = [&] {
        if (auto const word = attainment_of(line->text, evaluated.reading.text->text))
            return take(evaluated, judge_word(*word));
        wrong(say("\"{0}\" is neither one of the three grades nor the wording of the target: {1}",
                  line->text, evaluated.reading.text->text));
    };
    std::visit(
        Overloaded{
            [&](Attained const& word) {
                if (word.timing == Timing::late)
                    return wrong(
                        say("{0} does not say how far the target was reached", line->text));
                take(evaluated, judge_word(word.attainment));
            },
            [&](NoneOccurred const&) { in_words(); },
            [&](Worded const&) { in_words(); },
            [&](Amount const& amount) {
                if (!evaluate_growth(evaluated, amount, *line, row, rules, findings))
                    wrong(say("expected one of the three grades here, not a number"));
            },
            [&](GradeReached const&) { in_words(); },
            [&](DoneOn const&) { wrong(say("expected one of the three grades here, not a date")); },
            [&](NotYetDue const&) { unrated(evaluated, State::not_due); },
            [&](NotApplicable const&) { unrated(evaluated, State::not_applicable); },
        },
        *line->value);
    wait_for_plan(evaluated);
}

void evaluate_grade(Evaluated& evaluated, requirement::Grade const& reach, Row const& row,
                    Findings const& findings) {
    auto const* line = line_of_period(evaluated, row, findings);
    if (!line || !is_readable(evaluated, *line)) return;
    auto const wrong = [&](Message problem) {
        reject(evaluated, findings, "actual-kind", line->place, std::move(problem),
               say("write the grade that was reached"));
    };
    std::visit(Overloaded{
                   [&](GradeReached const& reached) {
                       if (reached.grade.scale != reach.grade.scale)
                           return wrong(say("grades of different scales cannot be compared"));
                       auto const grade =
                           evaluated.reading.grades_rise ? turned(reached.grade) : reached.grade;
                       take(evaluated, judge_grade(reach.grade, grade));
                       evaluated.merit = Fraction{grade.rank};
                   },
                   [&](Attained const&) { wrong(say("expected a grade here, not words")); },
                   [&](NoneOccurred const&) { wrong(say("expected a grade here, not words")); },
                   [&](Worded const&) { wrong(say("expected a grade here, not words")); },
                   [&](Amount const&) { wrong(say("expected a grade here, not a number")); },
                   [&](DoneOn const&) { wrong(say("expected a grade here, not a date")); },
                   [&](NotYetDue const&) { unrated(evaluated, State::not_due); },
                   [&](NotApplicable const&) { unrated(evaluated, State::not_applicable); },
               },
               *line->value);
    wait_for_plan(evaluated);
}

}  // namespace jixiao
