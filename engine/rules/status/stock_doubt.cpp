#include "rules/status/stock_doubt.hpp"

#include "rules/status/shown_figure.hpp"

#include <algorithm>

namespace jixiao {

void doubt_stock(Evaluated const& evaluated, Measure const& measure, Rules const& rules,
                 Findings const& findings) {
    auto const& reading = evaluated.reading;
    auto const& lines = evaluated.progress.used;
    auto const& target = evaluated.verdict.target_amount;
    bool const is_inferred_sum = reading.aggregation == Aggregation::sum &&
                                 reading.aggregation_from != AggregationFrom::stated;
    if (!is_inferred_sum || lines.size() < 2 || !target || *target <= Fraction{}) return;
    auto const near = *target * rules.profile.stock_near;
    auto const is_near = [&](Actual const* line) {
        if (line->values != Values::in_period) return false;
        auto const value = measured(*line, measure, Findings{});
        return value.kind == Measured::Kind::number && value.amount >= *target - near &&
               value.amount <= *target + near;
    };
    // What adds up to less than two such values has none or one; asked first since it is cheap.
    if (evaluated.progress.value < (*target - near) * 2) return;
    if (!std::all_of(lines.begin(), lines.end(), is_near)) return;
    findings.add(Severity::warning, "actual-stock", evaluated.progress.latest->place,
                 say("each of {0} periods is close to the whole target {1}, and together they make "
                     "{2}: is this a stock?",
                     lines.size(), amount_text(*target, evaluated.verdict.target_unit),
                     amount_text(evaluated.progress.value, evaluated.verdict.target_unit)),
                 say("state `aggregation: last` if the latest value counts, `aggregation: sum` if "
                     "not"));
}

}  // namespace jixiao
