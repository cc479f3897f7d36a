#include "app/web/closed_guard.hpp"

#include "app/web/answers.hpp"
#include "app/web/close.hpp"
#include "workspace/history/closed_changes.hpp"

#include <algorithm>

namespace jixiao::web {
namespace json = boost::json;
namespace {

using Changes = std::vector<history::ClosedChange>;

/// Each row with what was recorded and what would be.
json::array closed_rows(Catalog const& catalog, Changes const& changes) {
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

/// Why the restatement of the period could not be recorded; empty when it was.
std::string restated(Desk& desk, Period period, history::Circumstances const& circumstances) {
    try {
        auto const outcome = close(desk, {period, true, true, circumstances});
        return outcome.closing ? std::string{} : desk.catalog(not_closed(period));
    } catch (Refusal const& refusal) {
        return words_of(refusal, desk.catalog);
    } catch (std::exception const& failure) {
        return failure.what();
    }
}

/// Closes those periods again; gives those that could not be.
json::array record(Desk& desk, Changes const& changes,
                   history::Circumstances const& circumstances) {
    std::vector<Period> done;
    json::array failed;
    for (auto const& change : changes) {
        auto const period = change.closing.period;
        if (std::find(done.begin(), done.end(), period) != done.end()) continue;
        done.push_back(period);
        auto const why = restated(desk, period, circumstances);
        if (!why.empty()) failed.push_back({{"period", period.text()}, {"error", why}});
    }
    return failed;
}

}  // namespace

Response guarded_save(Desk& desk, json::object const& request, Save const& save) {
    history::KeptWorkspace const kept{desk.current(), desk.folder().string(), desk.history};
    if (history::hides_closings(kept, *save.after))
        throw Problem{400, "closings",
                      desk.catalog(say("the closed periods are recorded for this unit in this "
                                       "history; with another `unit` or `history` they would "
                                       "be found no more"))};
    auto const changes = history::closed_changes(kept, *save.after, save.from);
    auto const stated = text_of(request, "restate");
    bool const says_why = stated.find_first_not_of(" \t\r\n") != std::string::npos;
    std::string const reason{says_why ? stated : ""};
    if (!changes.empty() && reason.empty())
        return json_answer({{"code", "closed"},
                            {"error", desk.catalog(say("this changes a closed period; give the "
                                                       "reason for restating it"))},
                            {"closed", closed_rows(desk.catalog, changes)}},
                           409);
    auto const known = changes.empty() ? history::Circumstances{}
                                       : circumstances(desk, text_of(request, "by"), reason);
    save.write();
    refresh(desk);
    auto failed = record(desk, changes, known);
    auto told = save.told();
    if (!failed.empty()) told["not_recorded"] = std::move(failed);
    return json_answer(told);
}

}  // namespace jixiao::web
