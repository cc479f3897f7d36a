#include "app/web/proposal.hpp"

#include "app/web/answers.hpp"
#include "read/workspace/read_within.hpp"
#include "workspace/entries/period_entries.hpp"
#include "workspace/entries/period_files.hpp"
#include "workspace/history/digest.hpp"

#include <algorithm>
#include <set>

namespace jixiao::web {
namespace json = boost::json;
namespace {

using Field = std::optional<std::string> entries::NewEntry::*;

std::vector<std::pair<std::string_view, Field>> const fields{
    {"value", &entries::NewEntry::value},       {"note", &entries::NewEntry::note},
    {"evidence", &entries::NewEntry::evidence}, {"forecast", &entries::NewEntry::forecast},
    {"reason", &entries::NewEntry::reason},     {"category", &entries::NewEntry::category},
    {"action", &entries::NewEntry::action},     {"possibility", &entries::NewEntry::likelihood},
    {"score", &entries::NewEntry::score},       {"adjusted", &entries::NewEntry::adjusted}};

entries::NewEntry entry_of(json::object const& object) {
    entries::NewEntry entry;
    entry.names = {text_of(object, "name")};
    if (auto const* const line = object.if_contains("spending_line"))
        entry.spending_line = line->is_null() ? std::string{} : text_of(object, "spending_line");
    entry.source = text_of(object, "source");
    entry.is_overall = flag_of(object, "overall");
    if (!entry.source.empty() || entry.is_overall) entry.spending_line.emplace();
    for (auto const& [key, field] : fields)
        if (object.contains(key)) entry.*field = text_of(object, key);
    return entry;
}

/// A category stands beside a text: where only it changes, the text stays.
void keep_reason(entries::NewEntry& entry, Actual const* known) {
    if (!entry.category || entry.reason) return;
    entry.reason = known && known->remarks().reason ? known->remarks().reason->text : std::string{};
}

}  // namespace

std::vector<DeskFile> files_of_period(View const& view, Period period) {
    entries::PeriodFiles const known{*view.workspace, period};
    auto const& places = known.all();
    auto files = files_of(view);
    std::erase_if(files, [&](DeskFile const& file) {
        return std::find(places.begin(), places.end(), file.place) == places.end();
    });
    return files;
}

std::string hash_of(std::vector<DeskFile> const& files) {
    if (files.size() == 1) return history::sha256(bytes_of(files.front()));
    std::string digests;
    for (auto const& file : files) digests += history::sha256(bytes_of(file));
    return history::sha256(digests);
}

std::vector<entries::NewEntry> entries_of(View const& view, json::object const& object,
                                          Period period) {
    auto const* const list = object.if_contains("entries");
    if (!list || !list->is_array()) throw Problem{400, "json", "\"entries\" is a list"};
    auto const& current = *view.workspace;
    auto const names = KnownNames{}.of(current.book);
    auto const& index = *names;
    entries::PeriodEntries const known{current.actuals, index, period};
    // A figure is spoken of once, by its name or by the ids of its indicators.
    std::size_t most = 0;
    for (auto const& table : current.book.tables)
        most += 2 + table.spending.size() + table.sources.size();
    for (auto const& table : current.book.tables)
        for (auto const& goal : table.goals) most += 2 * goal.indicators.size();
    if (list->as_array().size() > most)
        throw Problem{400, "entries", view.catalog(say("there are more entries than indicators"))};
    std::vector<entries::NewEntry> entries;
    std::set<std::set<std::string>> seen;
    for (auto const& each : list->as_array()) {
        if (!each.is_object()) throw Problem{400, "json", "an entry is an object"};
        auto entry = entry_of(each.as_object());
        keep_reason(entry, known.of(entry.names.front()));
        try {
            entries.push_back(entries::checked_entry(current.book, index, std::move(entry)));
        } catch (Refusal const& refusal) {
            throw Problem{400, "indicator", words_of(refusal, view.catalog)};
        }
        auto spoken = entries.back().names;
        if (entries.back().spending_line) spoken = {name_of(entries.back())};
        if (!seen.insert({spoken.begin(), spoken.end()}).second)
            throw Problem{400, "indicator",
                          view.catalog(say("two entries are for \"{0}\"", spoken.front()))};
    }
    return entries;
}

void write_proposal(Desk& desk, View const& view, LoadCache cache, entries::Proposal proposal) {
    entries::commit(proposal);
    desk.live.remember(std::move(cache));
    auto const files = files_of_period(view, proposal.period);
    for (auto const& written : proposal.files)
        for (auto const& each : files)
            if (each.place == written.name)
                desk.undo[each.name] = {written.before, history::sha256(written.after)};
    desk.evaluated[proposal.period.text()] =
        std::make_shared<Evaluated>(Evaluated{proposal.workspace, std::move(proposal.evaluation)});
}

entries::EditedWorkspace edited(View const& view, LoadCache& cache, Evaluation const* evaluation) {
    return {*view.workspace, view.folder, &cache, evaluation, read_within(view.folder)};
}

entries::Judged judged_for(std::vector<entries::NewEntry> const& entries) {
    auto const has_money = std::any_of(entries.begin(), entries.end(), [](auto const& entry) {
        return entry.spending_line.has_value();
    });
    return has_money ? entries::Judged::all : entries::Judged::of_entries;
}

entries::Proposal propose(View const& view, LoadCache& cache, Period period,
                          std::vector<entries::NewEntry> const& entries, entries::Judged judged,
                          Evaluation const* evaluation) {
    auto const files = files_of_period(view, period);
    if (files.empty())
        throw Problem{409, "not-started",
                      view.catalog(say("there is no actuals file for {0}", period.text()))};
    auto proposal = [&] {
        try {
            return entries::propose(edited(view, cache, evaluation), period, entries, judged);
        } catch (entries::Unreadable const& unreadable) {
            throw Problem{409, "unreadable", words_of(unreadable, view.catalog)};
        }
    }();
    for (auto const& file : proposal.files)
        if (std::none_of(files.begin(), files.end(),
                         [&](DeskFile const& each) { return each.place == file.name; }))
            throw Problem{403, "outside", view.catalog(say("the file is outside the workspace"))};
    return proposal;
}

}  // namespace jixiao::web
