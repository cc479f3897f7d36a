#pragma once

#include "read/yaml/edit_yaml.hpp"
#include "workspace/entries/set_entries.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace jixiao::entries {

/// Edits of an actuals file, and the entries they write, whose lines are not known yet.
struct EntryEdits {
    std::vector<Edit> edits;
    std::vector<EditedEntry> entries;  // in the order they were given
};

/// The edits that write entries about tables below `budget` and `overall`, which are added where
/// they are missing. Nothing when `file`, which was read of the text, has no place for them.
std::optional<EntryEdits> money_edits(std::string_view text, Node const& file,
                                      std::vector<NewEntry> const& entries);

}  // namespace jixiao::entries
