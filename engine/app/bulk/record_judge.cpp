#include "app/bulk/record_judge.hpp"

#include "rules/status/shown_figure.hpp"
#include "rules/status/trend.hpp"

namespace jixiao::bulk {

RecordJudge::RecordJudge(Settings const& settings)
    : rules_{settings.profile, settings.units, share_limits(settings.profile)},
      detail_{settings.written.detail()},
      words_{rules_.names} {}

bool RecordJudge::is_due(Record const& record) {
    return record.goal.term.contains(record.as_of.last);
}

Verdict RecordJudge::operator()(Record const& record, Lines actuals, Execution const* money,
                                std::vector<Diagnostic>& found) {
    Row const now{
        record.indicator,         record.goal, record.table, nullptr, actuals, record.as_of,
        words_(record.indicator), money};
    Findings const into{found};
    if (detail_ == Detail::status) return verdict_on(now, nullptr, rules_, into, detail_);
    auto const previous =
        record.previous ? record.previous : period_before(record.as_of, record.actuals);
    if (!previous || !record.goal.term.contains(previous->last))
        return verdict_on(now, nullptr, rules_, into, detail_);
    auto before = now;
    before.as_of = *previous;
    Execution const money_before = money_of(record.table, record.actuals, rules_.units, *previous);
    before.money = &money_before;
    return verdict_on(now, &before, rules_, into, detail_);
}

}  // namespace jixiao::bulk
