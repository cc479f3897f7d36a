#pragma once

#include "load/source.hpp"
#include "text/diagnostic.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::entry {

/// What is to stand in an actuals file for one name. What is not given stays as it is.
struct NewEntry {
    std::vector<std::string>
        names;  // under any of which a line may stand; a new one gets the first
    std::optional<std::string> value, note, evidence, forecast, possibility, reason, category,
        action, score;
};

/// An actuals file with an entry written in.
struct EditedActuals {
    std::string text;
    std::string name;                           // the key of the entry
    std::string previous;                       // the value that stood there; empty when none did
    std::size_t first_line = 0, last_line = 0;  // of the entry, from 1
};

/// Writes the entry into the file. Nothing but its bytes change: comments, order, quotes,
/// indentation and line ends stay. A plain value becomes a map when more is said of it. Nothing,
/// and diagnostics, when the file is not an actuals file that can be read.
std::optional<EditedActuals> set_entry(Source const& source, NewEntry const& entry,
                                       std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::entry
