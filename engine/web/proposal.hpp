#pragma once

#include "entry/set_entries.hpp"
#include "evaluate/verdict.hpp"
#include "web/files.hpp"

#include <memory>
#include <string>
#include <vector>

namespace jixiao::web {

/// A file as it is, and as it would be.
struct ProposedFile {
    DeskFile file;
    std::string known, bytes;
    std::vector<entry::EditedEntry> entries;
};

/// What edits of a period's entries would bring: the files, and the workspace with them.
struct Proposal {
    Period period;
    std::string hash;  // of the files as they are
    std::vector<ProposedFile> files;
    std::unique_ptr<Workspace const> workspace;
    Evaluation evaluation;
    std::vector<Diagnostic> findings;  // in the files as they would be

    bool is_refused() const;  // an error stands on a line of an entry
};

/// The files of a period's actuals that may be edited, in their order.
std::vector<DeskFile> files_of_period(Desk const& desk, Period period);
/// The digest of the one file, or one for all of them, as they are now.
std::string hash_of(Desk const& desk, std::vector<DeskFile> const& files);

/// Reads "entries" of a request. Throws Refusal.
std::vector<entry::NewEntry> entries_of(Desk const& desk, boost::json::object const& object,
                                        Period period);
/// Throws Refusal when there is no file for the period, or one cannot be read.
Proposal propose(Desk const& desk, Period period, std::vector<entry::NewEntry> const& entries);

/// The workspace as it would be with these bytes, by path.
std::unique_ptr<Workspace const> workspace_with(
    Desk const& desk, std::map<std::filesystem::path, std::string> const& bytes);

}  // namespace jixiao::web
