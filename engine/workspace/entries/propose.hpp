#pragma once

#include "base/refusal.hpp"
#include "model/book/name_index.hpp"
#include "read/workspace/load_cache.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/read_file.hpp"
#include "rules/status/verdict.hpp"
#include "system/folder_lock.hpp"
#include "workspace/entries/set_entries.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace jixiao::entries {

/// A file of actuals with entries written in, not yet on the disk.
struct EditedFile {
    std::string name;           // as places have it
    std::string before, after;  // its bytes
    std::vector<EditedEntry> entries;
    std::vector<std::size_t> places;  // of the entries, among those that were given
};

/// Which rows a proposal judges: all, or only those that the entries speak of, which takes a moment
/// in any workspace.
enum class Judged { all, of_entries };

/// What new entries of a period would bring. Nothing is written yet.
struct Proposal {
    Period period;
    std::vector<EditedFile> files;
    std::shared_ptr<Workspace const> workspace;  // as it would be
    Evaluation evaluation;                       // of the period, then; of the rows judged
    std::vector<Diagnostic> findings;            // in the files as they would be

    /// Those on the lines of an entry.
    std::vector<Diagnostic> findings_on(EditedFile const& file, EditedEntry const& entry) const;
    /// Whether an error stands on a line of an entry.
    bool is_refused() const;
};

/// A file of actuals that entries cannot be written into.
struct Unreadable : Refusal {
    Unreadable(std::string const& file, std::vector<Diagnostic> why);
    std::vector<Diagnostic> diagnostics;
};
/// A file that another program has written since it was read. Nothing was
/// written.
struct Changed : Refusal {
    explicit Changed(std::string const& file);
};

/// A workspace by its folder, with what spares reading its files and judging its rows again.
struct EditedWorkspace {
    Workspace const& now;
    std::filesystem::path folder;
    LoadCache* cache = nullptr;
    Evaluation const* evaluation = nullptr;  // of the period
    ReadBytes read = read_bytes;
};

/// Whether anything is to be written.
bool says_something(NewEntry const& entry);

/// The entry under every name that its line may have. Throws Refusal when the
/// tables have no indicator (of money: no table) that is called so, and for an
/// entry that says nothing.
NewEntry checked_entry(Book const& book, NameIndex const& index, NewEntry entry);

/// Writes the entries into the texts of the files of the period and evaluates
/// it, once. Throws Refusal when the period has no file, and Unreadable.
Proposal propose(EditedWorkspace const& edited, Period period, std::vector<NewEntry> const& entries,
                 Judged judged = Judged::all);

/// The folders that the files of a workspace lie in.
std::set<std::filesystem::path> folders_of(Workspace const& workspace);

/// Keeps other programs from writing the files of a period, and completes what a run that was cut
/// off had begun in the workspace: read its files again. Throws Refusal.
FolderLocks lock_period(Workspace const& workspace, Period period);

/// Writes all files of the proposal or none. The caller holds lock_period.
/// Throws Changed, and Refusal when they cannot be written.
void commit(Proposal const& proposal);

/// The workspace as it would be with these bytes, by path.
std::shared_ptr<Workspace const> workspace_with(
    EditedWorkspace const& edited, std::map<std::filesystem::path, std::string> const& bytes);

}  // namespace jixiao::entries
