#include "workspace/entries/propose.hpp"

#include "base/byte_order_mark.hpp"
#include "base/suggest.hpp"
#include "read/yaml/read_file.hpp"
#include "report/evaluate_workspace.hpp"
#include "system/set_record.hpp"
#include "system/write_files.hpp"
#include "workspace/entries/period_entries.hpp"
#include "workspace/entries/period_files.hpp"

#include <algorithm>
#include <set>

namespace jixiao::entries {
namespace fs = std::filesystem;
namespace {

std::string bytes_of(std::string const& file) {
    std::error_code failure;
    auto bytes = read_bytes(file, failure);
    if (failure) throw Refusal{say("cannot read {0}: {1}", file, failure.message())};
    return bytes;
}

EditedFile edited_file(std::string const& name, std::vector<NewEntry> const& entries) {
    EditedFile file{name, bytes_of(name), {}, {}, {}};
    std::vector<Diagnostic> unreadable;
    auto const source = text_source(name, file.before, unreadable);
    auto edited = source ? set_entries(*source, entries, unreadable) : std::nullopt;
    if (!edited) throw Unreadable{name, std::move(unreadable)};
    file.after = with_mark_of(file.before, std::move(edited->text));
    file.entries = std::move(edited->entries);
    return file;
}

/// The file of a period of which nothing could be read is there all the same: says what is wrong
/// with it. Throws Unreadable.
void refuse_broken_file(Workspace const& workspace, Period period) {
    for (auto const& [name, text] : workspace.sources) {
        if (fs::path{name}.stem() != period.text()) continue;
        std::vector<Diagnostic> why;
        for (auto const& each : workspace.diagnostics)
            if (each.severity == Severity::error && each.place.file == name) why.push_back(each);
        if (!why.empty()) throw Unreadable{name, std::move(why)};
    }
}

/// A line may stand under any of the names of an entry.
std::set<std::string> names_of(std::vector<NewEntry> const& entries) {
    std::set<std::string> names;
    for (auto const& entry : entries)
        if (!entry.spending_line) names.insert(entry.names.begin(), entry.names.end());
    return names;
}

}  // namespace

Unreadable::Unreadable(std::string const& file, std::vector<Diagnostic> why)
    : Refusal{say("{0} cannot be read; nothing in it was changed", file)},
      diagnostics{std::move(why)} {}

Changed::Changed(std::string const& file)
    : Refusal{say("{0} was changed in the meantime; nothing was written", file),
              say("look at what is there now, then try again")} {}

std::vector<Diagnostic> Proposal::findings_on(EditedFile const& file,
                                              EditedEntry const& entry) const {
    std::vector<Diagnostic> found;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
                 [&](Diagnostic const& each) {
                     return each.place.file == file.name && each.place.line >= entry.first_line &&
                            each.place.line <= entry.last_line;
                 });
    return found;
}

bool Proposal::is_refused() const {
    return std::any_of(files.begin(), files.end(), [&](EditedFile const& file) {
        return std::any_of(file.entries.begin(), file.entries.end(), [&](EditedEntry const& entry) {
            return has_errors(findings_on(file, entry));
        });
    });
}

bool says_something(NewEntry const& entry) {
    for (auto const* text :
         {&entry.value, &entry.note, &entry.evidence, &entry.forecast, &entry.likelihood,
          &entry.reason, &entry.category, &entry.action, &entry.score, &entry.adjusted})
        if (*text) return true;
    return false;
}

namespace {

/// Of a line of money, or of what became of an overall target.
NewEntry checked_money(Book const& book, NewEntry entry) {
    auto const given = entry.names.front();
    auto const* const table = find_table(book, given);
    std::vector<std::string> known;
    for (auto const& each : book.tables) known.push_back(each.title());
    if (!table)
        throw Refusal{say("there is no table for a project \"{0}\"", given), suggest(given, known)};
    auto const& line = *entry.spending_line;
    std::vector<std::string> lines;
    for (auto const& each : table->spending) lines.push_back(each.name);
    if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end())
        throw Refusal{say("\"{0}\" has no spending line \"{1}\"", table->title(), line),
                      suggest(line, lines)};
    lines.clear();
    for (auto const& each : table->sources) lines.push_back(each.name);
    if (!entry.source.empty() && std::find(lines.begin(), lines.end(), entry.source) == lines.end())
        throw Refusal{say("\"{0}\" has no source of funds \"{1}\"", table->title(), entry.source),
                      suggest(entry.source, lines)};
    auto const is_part = entry.is_overall || !line.empty();
    auto const says_more = entry.evidence || entry.likelihood || entry.reason || entry.category ||
                           entry.action || entry.score ||
                           (is_part && (entry.adjusted || entry.forecast || entry.note)) ||
                           (!entry.source.empty() && entry.note);
    if (says_more && entry.is_overall)
        throw Refusal{say("the result of an overall target has no such field"),
                      say("give its text alone")};
    if (says_more)
        throw Refusal{
            say("a budget line has no such field"),
            !entry.source.empty() ? say("give what was spent, the adjusted budget or a forecast")
            : line.empty() ? say("give what was spent, the adjusted budget, a forecast or a note")
                           : say("give what was spent; the rest is said of the whole project")};
    entry.names = {table->title()};
    if (!table->code.empty()) entry.names.push_back(table->code);
    return entry;
}

}  // namespace

NewEntry checked_entry(Book const& book, NameIndex const& index, NewEntry entry) {
    auto const given = entry.names.front();
    if (entry.spending_line && says_something(entry)) return checked_money(book, std::move(entry));
    if (index.served_by(given).empty())
        throw Refusal{say("there is no indicator \"{0}\" in the tables", given),
                      suggest(given, index.words())};
    if (!says_something(entry))
        throw Refusal{say("nothing is said of \"{0}\"", given),
                      say("give a value, a note or a reason")};
    entry.names = names_serving(index, given);
    return entry;
}

Proposal propose(EditedWorkspace const& edited, Period period, std::vector<NewEntry> const& entries,
                 Judged judged) {
    PeriodFiles const files{edited.now, period};
    if (files.all().empty()) refuse_broken_file(edited.now, period);
    if (files.all().empty())
        throw Refusal{say("there is no actuals file for {0}", period.text()),
                      say("create one with jixiao start {0}", period.text())};
    std::map<std::string, std::vector<std::size_t>> by_file;
    for (std::size_t i = 0; i < entries.size(); ++i)
        by_file[files.file_for(entries[i])].push_back(i);
    Proposal proposal;
    proposal.period = period;
    std::map<fs::path, std::string> bytes;
    for (auto const& [name, places] : by_file) {
        std::vector<NewEntry> own;
        for (auto const place : places) own.push_back(entries[place]);
        proposal.files.push_back(edited_file(name, own));
        proposal.files.back().places = places;
        bytes[fs::path{name}.lexically_normal()] = proposal.files.back().after;
    }
    proposal.workspace = workspace_with(edited, bytes);
    auto const& after = *proposal.workspace;
    proposal.evaluation = judged == Judged::all
                              ? evaluate(after, period, Detail::verdicts, edited.evaluation)
                              : evaluate_served(names_of(entries), after, period, Detail::verdicts);
    proposal.findings = joined_diagnostics(after, {proposal.evaluation.diagnostics()});
    return proposal;
}

std::set<fs::path> folders_of(Workspace const& workspace) {
    std::set<fs::path> folders;
    for (auto const& [file, text] : workspace.sources) folders.insert(fs::path{file}.parent_path());
    return folders;
}

FolderLocks lock_period(Workspace const& workspace, Period period) {
    PeriodFiles const files{workspace, period};
    auto locks = lock_folders_of({files.all().begin(), files.all().end()});
    take_up_sets(folders_of(workspace));
    return locks;
}

void commit(Proposal const& proposal) {
    std::vector<FileToWrite> files;
    for (auto const& file : proposal.files) {
        if (bytes_of(file.name) != file.before) throw Changed{file.name};
        files.push_back({file.name, file.after});
    }
    write_files(files);
}

std::shared_ptr<Workspace const> workspace_with(EditedWorkspace const& edited,
                                                std::map<fs::path, std::string> const& bytes) {
    auto const read = [&](fs::path const& path, std::error_code& failure) {
        auto const found = bytes.find(path.lexically_normal());
        return found == bytes.end() ? edited.read(path, failure) : found->second;
    };
    return std::make_shared<Workspace const>(load_workspace(edited.folder, read, edited.cache));
}

}  // namespace jixiao::entries
