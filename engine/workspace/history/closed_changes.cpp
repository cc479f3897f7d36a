#include "workspace/history/closed_changes.hpp"

#include "report/evaluate_workspace.hpp"
#include "workspace/history/location.hpp"

#include <algorithm>
#include <utility>

namespace jixiao::history {
namespace {

/// A closed period with what was recorded of it.
using Recorded = std::pair<Closing, std::vector<Record>>;

/// The last closings of the periods that end with `from` or later. None where the history cannot be
/// read.
std::vector<Recorded> recorded_from(KeptWorkspace const& kept, std::string const& unit,
                                    std::optional<Period> from) try {
    std::vector<Recorded> recorded;
    auto const store = open_history(kept);
    auto const closings = store.closings(unit);
    for (auto const& closing : closings)
        if (latest_of(closings, closing.period) == &closing &&
            (!from || closing.period.last >= from->last))
            recorded.emplace_back(closing, store.verdicts(closing));
    return recorded;
} catch (Refusal const&) {
    return {};
}

std::vector<Restatement> restated_by(Workspace const& workspace, Recorded const& recorded) {
    auto const now = evaluate(workspace, recorded.first.period, Detail::verdicts);
    return restated_now(recorded.second, now);
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
    // The tables may be what an edit breaks or repairs.
    auto const& tables =
        kept.workspace.book.tables.empty() ? after.book.tables : kept.workspace.book.tables;
    if (tables.empty()) return changes;
    for (auto const& recorded : recorded_from(kept, tables.front().unit, from)) {
        auto const then = restated_by(after, recorded);
        if (then.empty()) continue;
        auto const now = restated_by(kept.workspace, recorded);
        for (auto const& each : then)
            if (!has(now, each)) changes.push_back({recorded.first, each});
    }
    return changes;
}

bool hides_closings(KeptWorkspace const& kept, Workspace const& after) try {
    auto const& tables = kept.workspace.book.tables;
    if (tables.empty()) return false;
    auto const& unit = tables.front().unit;
    auto const& others = after.book.tables;
    bool const is_renamed = !others.empty() && others.front().unit != unit;
    auto const place_of = [&](Workspace const& workspace) {
        return find_location(workspace.history, kept.folder).address;
    };
    bool const is_elsewhere = kept.stated.empty() && place_of(kept.workspace) != place_of(after);
    return (is_renamed || is_elsewhere) && !open_history(kept).closings(unit).empty();
} catch (Refusal const&) {
    return false;
}

Message text_of(ClosedChange const& change) {
    auto const& [closing, restatement] = change;
    auto const& row = restatement.closed ? *restatement.closed : *restatement.now;
    auto const [recorded, then] = both_values(restatement);
    return say("{0}, closing {1}: {2} {3}: recorded as {4}; would be {5}", closing.period.text(),
               closing.number, row.id, row.name, recorded, then);
}

}  // namespace jixiao::history
