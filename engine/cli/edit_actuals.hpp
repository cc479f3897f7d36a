#pragma once

#include "cli/shell.hpp"
#include "entry/set_entries.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// A file of actuals with entries written in, not yet on the disk.
struct ActualsEdit {
    std::string file;
    std::string before, after;  // its bytes
    std::vector<entry::EditedEntry> entries;
};

/// Reads the file and writes the entries into its text. Prints why a file cannot be read and throws
/// UsageError.
ActualsEdit edit_actuals(Shell const& shell, std::string const& file,
                         std::vector<entry::NewEntry> const& entries, Catalog const& catalog);

/// The workspace as it will be when the edits are written.
Workspace load_with(std::string const& folder, std::vector<ActualsEdit> const& edits);

/// What is found on the lines of an entry.
std::vector<Diagnostic> findings_of(std::vector<Diagnostic> const& all, std::string const& file,
                                    entry::EditedEntry const& entry);

}  // namespace jixiao
