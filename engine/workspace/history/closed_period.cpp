#include "workspace/history/closed_period.hpp"

#include "read/yaml/source.hpp"
#include "report/evaluate_workspace.hpp"
#include "workspace/history/listing.hpp"
#include "workspace/history/restated_diagnostics.hpp"

#include <filesystem>

namespace jixiao::history {
namespace {

std::string manifest_of(KeptWorkspace const& kept) {
    return (std::filesystem::path{kept.folder} / "jixiao.yaml").lexically_normal().generic_string();
}

Diagnostic unknown_warning(Refusal const& why, KeptWorkspace const& kept) {
    return {Severity::warning,
            "history-away",
            whole_file(manifest_of(kept)),
            say("it cannot be determined whether a closed period was changed: {0}", why.message()),
            why.hint(),
            {}};
}

/// A file of closings that all are of one other unit: the tables were given another name.
std::optional<Diagnostic> unit_warning(Store const& store, KeptWorkspace const& kept) {
    auto const units = store.units();
    auto const& table = kept.workspace.book.tables.front();
    if (units.size() != 1 || units.front() == table.unit) return std::nullopt;
    return Diagnostic{
        Severity::warning,
        "history-unit",
        table.place,
        say("the history has closings of \"{0}\" and none of \"{1}\"", units.front(), table.unit),
        say("restore the name, or close the periods under the new one"),
        {}};
}

}  // namespace

Store open_history(KeptWorkspace const& kept) {
    return Store{kept.stated.empty() ? find_location(kept.workspace.history, kept.folder)
                                     : find_location(kept.stated, ".")};
}

std::vector<Restatement> restated_now(std::vector<Record> const& recorded, Evaluation const& now) {
    // The words of a record are not compared, so their language does not matter.
    return restatements(recorded, records_of(now, Catalog{Language::en}));
}

ClosedPeriod closed_period(KeptWorkspace const& kept, Evaluation const& now) {
    ClosedPeriod closed;
    auto const& tables = kept.workspace.book.tables;
    if (tables.empty()) return closed;
    try {
        auto const store = open_history(kept);
        auto const closings = store.closings(tables.front().unit);
        auto const* const latest = latest_of(closings, now.as_of);
        if (!latest) return closed;
        closed.restated = restated_now(store.verdicts(*latest), now);
        closed.closing = *latest;
    } catch (Refusal const& refusal) {
        closed.is_unknown = refusal;
    }
    return closed;
}

AtClosing at_closing(ClosedPeriod const& closed, Evaluation const& now) {
    AtClosing said;
    if (closed.is_unknown)
        said.closing = say("it cannot be determined whether a closed period was changed: {0}",
                           closed.is_unknown->message());
    if (!closed.closing) return said;
    said.closing = title_of(*closed.closing);
    if (!closed.restated.empty())
        said.closing = say("{0}; changed since: {1}", said.closing, closed.restated.size());
    for (auto const& each : closed.restated)
        if (each.now) said.rows.emplace(&now.verdicts[each.place], both_values(each).first);
    return said;
}

std::vector<Diagnostic> warnings_of(ClosedPeriod const& closed, Evaluation const& now,
                                    KeptWorkspace const& kept) {
    if (closed.is_unknown) return {unknown_warning(*closed.is_unknown, kept)};
    if (!closed.closing) return {};
    return restated_diagnostics(*closed.closing, closed.restated, now, manifest_of(kept));
}

std::vector<Diagnostic> find_restated(KeptWorkspace const& kept) {
    auto const& workspace = kept.workspace;
    if (has_errors(workspace.diagnostics) || workspace.book.tables.empty()) return {};
    std::vector<Diagnostic> found;
    try {
        auto const store = open_history(kept);
        auto const closings = store.closings(workspace.book.tables.front().unit);
        if (auto const warning = unit_warning(store, kept)) found.push_back(*warning);
        for (auto const& closing : closings) {
            if (latest_of(closings, closing.period) != &closing) continue;
            auto const now = evaluate(workspace, closing.period, Detail::verdicts);
            auto const warnings = restated_diagnostics(
                closing, restated_now(store.verdicts(closing), now), now, manifest_of(kept));
            found.insert(found.end(), warnings.begin(), warnings.end());
        }
    } catch (Refusal const& refusal) {
        return {unknown_warning(refusal, kept)};
    }
    return found;
}

}  // namespace jixiao::history
