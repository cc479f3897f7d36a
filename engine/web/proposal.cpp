#include "web/proposal.hpp"

#include "entry/period_entries.hpp"
#include "entry/period_files.hpp"
#include "evaluate/evaluate.hpp"
#include "load/read_file.hpp"
#include "web/answers.hpp"

#include <algorithm>

namespace jixiao::web {
namespace fs = std::filesystem;
namespace json = boost::json;
namespace {

using Field = std::optional<std::string> entry::NewEntry::*;

std::vector<std::pair<std::string_view, Field>> const fields{
    {"value", &entry::NewEntry::value},       {"note", &entry::NewEntry::note},
    {"evidence", &entry::NewEntry::evidence}, {"forecast", &entry::NewEntry::forecast},
    {"reason", &entry::NewEntry::reason},     {"category", &entry::NewEntry::category},
    {"action", &entry::NewEntry::action},     {"possibility", &entry::NewEntry::possibility},
    {"score", &entry::NewEntry::score}};

entry::NewEntry entry_of(Desk const& desk, NameIndex const& index, json::object const& object) {
    auto const name = text_of(object, "name");
    if (index.served_by(name).empty())
        throw Refusal{400, "indicator",
                      desk.catalog(say("there is no indicator \"{0}\" in the tables", name))};
    entry::NewEntry entry;
    entry.names = entry::names_serving(index, name);
    for (auto const& [key, field] : fields)
        if (object.contains(key)) entry.*field = text_of(object, key);
    return entry;
}

/// A category stands beside a text: where only it changes, the text stays.
void keep_reason(entry::NewEntry& entry, Actual const* known) {
    if (!entry.category || entry.reason) return;
    entry.reason = known && known->reason ? known->reason->text : std::string{};
}

bool stands_in(Diagnostic const& found, ProposedFile const& proposed) {
    return found.place.file == proposed.file.place &&
           std::any_of(proposed.entries.begin(), proposed.entries.end(), [&](auto const& entry) {
               return found.place.line >= entry.first_line && found.place.line <= entry.last_line;
           });
}

}  // namespace

bool Proposal::is_refused() const {
    return std::any_of(findings.begin(), findings.end(), [&](Diagnostic const& found) {
        return found.severity == Severity::error &&
               std::any_of(files.begin(), files.end(),
                           [&](auto const& file) { return stands_in(found, file); });
    });
}

std::vector<DeskFile> files_of_period(Desk const& desk, Period period) {
    std::set<std::string> places;
    auto const& actuals = desk.current().actuals;
    for (auto const& line : actuals.all)
        if (line.period == period) places.insert(line.place.file);
    for (auto const& unfilled : actuals.unfilled)
        if (unfilled.period == period) places.insert(unfilled.file);
    auto files = files_of(desk);
    std::erase_if(files, [&](DeskFile const& file) { return !places.contains(file.place); });
    return files;
}

std::string hash_of(Desk const& desk, std::vector<DeskFile> const& files) {
    if (files.size() == 1) return desk.tools.digest(bytes_of(files.front()));
    std::string digests;
    for (auto const& file : files) digests += desk.tools.digest(bytes_of(file));
    return desk.tools.digest(digests);
}

std::vector<entry::NewEntry> entries_of(Desk const& desk, json::object const& object,
                                        Period period) {
    auto const* const list = object.if_contains("entries");
    if (!list || !list->is_array()) throw Refusal{400, "json", "\"entries\" is a list"};
    auto const& current = desk.current();
    NameIndex const index{current.book};
    entry::PeriodEntries const known{current.actuals, index, period};
    std::vector<entry::NewEntry> entries;
    for (auto const& each : list->as_array()) {
        if (!each.is_object()) throw Refusal{400, "json", "an entry is an object"};
        auto entry = entry_of(desk, index, each.as_object());
        keep_reason(entry, known.of(entry.names.front()));
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::unique_ptr<Workspace const> workspace_with(Desk const& desk,
                                                std::map<fs::path, std::string> const& bytes) {
    return std::make_unique<Workspace const>(
        load_workspace(desk.folder(), [&](fs::path const& path, std::error_code& failure) {
            auto const found = bytes.find(path.lexically_normal());
            return found == bytes.end() ? read_bytes(path, failure) : found->second;
        }));
}

Proposal propose(Desk const& desk, Period period, std::vector<entry::NewEntry> const& entries) {
    auto const files = files_of_period(desk, period);
    if (files.empty())
        throw Refusal{409, "not-started",
                      desk.catalog(say("there is no actuals file for {0}", period.text()))};
    entry::PeriodFiles const places{desk.current(), period};
    std::map<std::string, std::vector<entry::NewEntry>> by_place;
    for (auto const& entry : entries) by_place[places.file_for(entry.names)].push_back(entry);

    Proposal proposal;
    proposal.period = period;
    proposal.hash = hash_of(desk, files);
    std::map<fs::path, std::string> bytes;
    for (auto const& file : files) {
        auto const found = by_place.find(file.place);
        if (found == by_place.end()) continue;
        ProposedFile proposed{file, bytes_of(file), {}, {}};
        std::vector<Diagnostic> unreadable;
        auto edited = entry::set_entries({file.place, text_in(file, proposed.known)}, found->second,
                                         unreadable);
        if (!edited)
            throw Refusal{
                409, "unreadable",
                desk.catalog(say("{0} cannot be read; nothing in it was changed", file.name))};
        auto const mark = proposed.known.size() >= 3 && proposed.known.starts_with("\xEF\xBB\xBF");
        proposed.bytes = (mark ? "\xEF\xBB\xBF" : "") + edited->text;
        proposed.entries = std::move(edited->entries);
        bytes[file.path.lexically_normal()] = proposed.bytes;
        proposal.files.push_back(std::move(proposed));
    }
    if (proposal.files.size() < by_place.size())
        throw Refusal{403, "outside", desk.catalog(say("the file is outside the workspace"))};
    proposal.workspace = workspace_with(desk, bytes);
    auto const& after = *proposal.workspace;
    proposal.evaluation =
        evaluate(after.book, after.actuals, after.profile, after.units, period, Detail::verdicts);
    proposal.findings = joined_diagnostics(after, {proposal.evaluation.diagnostics});
    return proposal;
}

}  // namespace jixiao::web
