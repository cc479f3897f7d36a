#include "rules/status/level_or_change.hpp"
#include "rules/status/plan_share.hpp"
#include "rules/status/reference_year.hpp"
#include "rules/status/rows.hpp"
#include "rules/status/shown_figure.hpp"

namespace jixiao {
namespace {

void take_growth(Evaluated& evaluated, bool is_met) {
    take(evaluated, judge_word(is_met ? Attainment::achieved : Attainment::not_achieved));
}

/// 增长5% for 持续增长: in that direction, and by something.
void judge_change(Evaluated& evaluated, Amount const& amount, Direction asked_for) {
    auto const& size = amount.quantity.amount;
    bool const is_that_way = amount.change.value_or(Direction::up) == asked_for;
    take_growth(evaluated, !size.is_zero() && is_that_way != size.is_negative());
}

}  // namespace

bool evaluate_growth(Evaluated& evaluated, Amount const& amount, Actual const& line, Row const& row,
                     Rules const& rules, Findings const& findings) {
    auto const* graded = std::get_if<Graded>(&evaluated.reading.text->target->comparator);
    if (!graded || !graded->direction || !is_plain(amount)) return false;
    auto level = read_last_year(evaluated.reading, row, rules);
    if (amount.change || (level.reference && says_change(amount, level.unit, rules.units))) {
        judge_change(evaluated, amount, *graded->direction);
        return true;
    }
    if (!level.reference) return false;
    auto progress = progress_until(row.lines, level.span.from_year, row.as_of.last,
                                   level.aggregation, measure_of(level, row, rules), findings);
    evaluated.progress = progress;
    evaluated.verdict.state = progress.state;
    evaluated.problem = progress.problem;
    if (progress.state != State::rated) return true;
    auto const& reference = *level.reference;
    bool const is_sum = level.aggregation == Aggregation::sum;
    auto const due =
        is_sum ? reference.amount * plan_share({}, row.as_of.last.month(), 12) : reference.amount;
    evaluated.read_as = say("compared with {0} in {1}",
                            amount_text(due, level.unit, {progress.value}), reference.year);
    evaluated.verdict.actual_text =
        progress.used.size() > 1 ? amount_text(progress.value, level.unit, {due}) : line.text;
    take_growth(evaluated,
                *graded->direction == Direction::up ? progress.value > due : progress.value < due);
    return true;
}

}  // namespace jixiao
