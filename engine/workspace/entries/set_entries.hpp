#pragma once

#include "base/diagnostic.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::entries {

/// What is to stand in an actuals file for one name. What is not given stays as it is.
struct NewEntry {
    std::vector<std::string>
        names;  // under any of which a line may stand; a new one gets the first
    std::optional<std::string> value, note, evidence, forecast, likelihood, reason, category,
        action, score;
};

/// Where an entry came to stand.
struct EditedEntry {
    std::string name;                           // its key
    std::string previous;                       // the value that stood there; empty when none did
    std::size_t first_line = 0, last_line = 0;  // from 1
};

/// An actuals file with entries written in.
struct EditedActuals {
    std::string text;
    std::vector<EditedEntry> entries;  // in the order they were given
};

/// Writes entries, no two under the same name, into the file. Nothing but their bytes change:
/// comments, order, quotes, indentation and line ends stay. A plain value becomes a map when more
/// is said of it. Nothing, and diagnostics, when the file is not an actuals file that can be read.
std::optional<EditedActuals> set_entries(Source const& source, std::vector<NewEntry> const& entries,
                                         std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::entries
