#include "app/web/closed_guard.hpp"

#include "app/web/answers.hpp"
#include "app/web/close.hpp"

#include <algorithm>

namespace jixiao::web {
namespace json = boost::json;

json::array closed_rows(Catalog const& catalog, std::vector<history::ClosedChange> const& changes) {
    json::array rows;
    for (auto const& [closing, restatement] : changes) {
        auto const& row = restatement.closed ? *restatement.closed : *restatement.now;
        auto const [recorded, then] = history::both_values(restatement);
        rows.push_back({{"period", closing.period.text()},
                        {"number", closing.number},
                        {"id", row.id},
                        {"name", row.name},
                        {"table", row.table},
                        {"recorded", catalog(recorded)},
                        {"then", catalog(then)}});
    }
    return rows;
}

ClosedGuard::ClosedGuard(Desk const& desk, Workspace const& after, std::optional<Period> from,
                         json::object const& request)
    : catalog_{desk.catalog},
      changes_{history::closed_changes({desk.current(), desk.folder().string(), desk.history},
                                       after, from)},
      reason_{text_of(request, "restate")},
      by_{text_of(request, "by")} {}

std::optional<Response> ClosedGuard::question() const {
    if (changes_.empty() || !reason_.empty()) return std::nullopt;
    return json_answer({{"code", "closed"},
                        {"error", catalog_(say("this changes a closed period; give the reason "
                                               "for restating it"))},
                        {"closed", closed_rows(catalog_, changes_)}},
                       409);
}

void ClosedGuard::record(Desk& desk) const {
    std::vector<Period> done;
    for (auto const& change : changes_) {
        auto const period = change.closing.period;
        if (std::find(done.begin(), done.end(), period) != done.end()) continue;
        done.push_back(period);
        close(desk, {period, true, true, circumstances(desk, by_, reason_)});
    }
}

}  // namespace jixiao::web
