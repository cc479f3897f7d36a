#include "workspace/history/period_records.hpp"

#include "model/book/name_index.hpp"
#include "model/book/reported_periods.hpp"
#include "report/evaluate_workspace.hpp"

#include <algorithm>

namespace jixiao::history {

std::vector<PeriodRecords> period_records(Store const& store, std::string const& unit,
                                          Workspace const& workspace, Catalog const& catalog) {
    std::vector<PeriodRecords> periods;
    auto const closings = store.closings(unit);
    for (auto const& closing : closings)
        if (latest_of(closings, closing.period) == &closing)
            periods.push_back({closing.period, closing.number, store.verdicts(closing)});
    for (auto const& period : reported_periods(workspace.book, workspace.actuals)) {
        if (latest_of(closings, period)) continue;
        auto const now = evaluate(workspace, period, Detail::verdicts);
        periods.push_back({period, 0, records_of(now, catalog)});
    }
    std::stable_sort(periods.begin(), periods.end(),
                     [](auto const& a, auto const& b) { return ends_before(a.period, b.period); });
    return periods;
}

void add_since(std::vector<Entry>& entries, Store const& store, Workspace const& workspace,
               Catalog const& catalog) {
    if (workspace.book.tables.empty() || has_errors(workspace.diagnostics)) return;
    for (auto& entry : entries) {
        if (!entry.files) continue;
        auto const now = evaluate(workspace, entry.closing.period, Detail::verdicts);
        entry.since = restatements(store.verdicts(entry.closing), records_of(now, catalog));
    }
}

Wanted wanted(Workspace const& workspace, std::string const& text) {
    Wanted wanted{text, {}};
    NameIndex const index{workspace.book};
    for (auto const* indicator : index.served_by(text))
        wanted.rows.emplace_back(indicator->id, indicator->name);
    return wanted;
}

}  // namespace jixiao::history
