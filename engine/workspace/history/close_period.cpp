#include "workspace/history/close_period.hpp"

#include "base/refusal.hpp"
#include "read/yaml/read_file.hpp"
#include "report/check_workspace.hpp"
#include "report/evaluate_workspace.hpp"
#include "rules/status/places_within.hpp"
#include "workspace/history/digest.hpp"
#include "workspace/history/listing.hpp"

#include <filesystem>
#include <map>
#include <mutex>

namespace jixiao::history {
namespace fs = std::filesystem;
namespace {

std::string name_from(fs::path const& folder, fs::path const& file) {
    return fs::absolute(file)
        .lexically_normal()
        .lexically_relative(fs::absolute(folder).lexically_normal())
        .generic_string();
}

/// Refuses what is closed already, unless it is to be restated and differs; how many verdicts do.
std::size_t require_reason_to_close(CloseRequest const& request, Store const& store,
                                    Closing const* latest, std::vector<Record> const& now) {
    auto const period = request.period.text();
    if (!latest && request.restates)
        throw Refusal{say("{0} has not been closed, so there is nothing to restate", period),
                      say("close it without --restate")};
    if (!latest) return 0;
    auto const differing = restatements(store.verdicts(*latest), now).size();
    auto const closed = say("{0} is already closed ({1})", period, title_of(*latest));
    if (differing == 0)
        throw Refusal{say("{0}; no verdict has changed since", closed),
                      request.restates ? say("there is nothing to restate") : Message{}};
    if (!request.restates)
        throw Refusal{say("{0}; verdicts that now differ: {1}", closed, differing),
                      say("see them with jixiao history --period {0}; record them with "
                          "--restate --reason TEXT",
                          period)};
    return differing;
}

}  // namespace

DigestedWorkspace load_digested(std::string const& folder,
                                std::function<Workspace(ReadBytes const&)> const& load) {
    std::mutex guard;  // files are read by several threads
    std::map<std::string, std::string> digests;
    auto const read = [&](fs::path const& path, std::error_code& failure) {
        auto bytes = read_bytes(path, failure);
        if (failure) return bytes;
        auto digest = sha256(bytes);
        std::lock_guard const lock{guard};
        digests.insert_or_assign(name_from(folder, path), std::move(digest));
        return bytes;
    };
    DigestedWorkspace loaded{load(read), {}};
    for (auto const& [name, digest] : digests) loaded.files.push_back({name, digest});
    return loaded;
}

CloseOutcome close_period(DigestedWorkspace const& digested, std::string const& folder,
                          std::string const& stated, CloseRequest const& request,
                          Catalog const& catalog) {
    auto const& workspace = digested.workspace;
    auto year = evaluate_year(workspace, request.period, {Detail::derivation, false, false, true});
    year.now = places_within(folder, std::move(year.now));
    CloseOutcome outcome;
    outcome.errors = check_workspace(workspace, {year.now.diagnostics()});
    if (has_errors(outcome.errors)) return outcome;
    outcome.errors.clear();
    auto const report = make_report(year, workspace.profile);
    if (report.parts.empty())
        throw Refusal{say("no selected goal covers {0}", request.period.text())};
    auto const records = records_of(year.now, catalog, year.since);
    auto store = open_history({workspace, folder, stated});
    auto const closings = store.closings(report.unit);
    auto const* const latest = latest_of(closings, request.period);
    outcome.restated = require_reason_to_close(request, store, latest, records);
    for (auto const& record : records)
        if (record.state == State::missing) outcome.gaps.push_back(record);
    if (!request.with_gaps && !outcome.gaps.empty()) return outcome;
    outcome.closing = store.close(
        make_closing(report, workspace.profile, digested.files, request.circumstances, catalog),
        records, latest ? latest->number : 0);
    outcome.location = store.location().shown;
    outcome.warning = clock_warning(closings, outcome.closing->at);
    return outcome;
}

}  // namespace jixiao::history
