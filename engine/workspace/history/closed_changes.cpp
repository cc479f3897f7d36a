#include "workspace/history/closed_changes.hpp"

#include "report/evaluate_workspace.hpp"

#include <algorithm>

namespace jixiao::history {
namespace {

std::vector<Restatement> restated_by(Workspace const& workspace, Closing const& closing,
                                     std::vector<Record> const& recorded) {
    auto const now = evaluate(workspace, closing.period, Detail::verdicts);
    return restatements(recorded, records_of(now, Catalog{Language::en}));
}

bool is_same(std::optional<Record> const& one, std::optional<Record> const& other) {
    return one.has_value() == other.has_value() && (!one || says_the_same(*one, *other));
}

bool has(std::vector<Restatement> const& known, Restatement const& wanted) {
    return std::any_of(known.begin(), known.end(), [&](Restatement const& each) {
        return is_same(each.closed, wanted.closed) && is_same(each.now, wanted.now) &&
               (!each.now || each.now->id == wanted.now->id) &&
               (!each.closed || each.closed->id == wanted.closed->id);
    });
}

}  // namespace

std::vector<ClosedChange> closed_changes(KeptWorkspace const& kept, Workspace const& after,
                                         std::optional<Period> from) {
    std::vector<ClosedChange> changes;
    auto const& tables = kept.workspace.book.tables;
    if (tables.empty() || has_errors(after.diagnostics)) return changes;
    try {
        auto const store = open_history(kept);
        auto const closings = store.closings(tables.front().unit);
        for (auto const& closing : closings) {
            if (latest_of(closings, closing.period) != &closing) continue;
            if (from && closing.period.last < from->last) continue;
            auto const recorded = store.verdicts(closing);
            auto const then = restated_by(after, closing, recorded);
            if (then.empty()) continue;
            auto const now = restated_by(kept.workspace, closing, recorded);
            for (auto const& each : then)
                if (!has(now, each)) changes.push_back({closing, each});
        }
    } catch (Refusal const&) {
        return {};
    }
    return changes;
}

Message text_of(ClosedChange const& change) {
    auto const& [closing, restatement] = change;
    auto const& row = restatement.closed ? *restatement.closed : *restatement.now;
    auto const [recorded, then] = both_values(restatement);
    return say("{0}, closing {1}: {2} {3}: recorded as {4}; would be {5}", closing.period.text(),
               closing.number, row.id, row.name, recorded, then);
}

}  // namespace jixiao::history
