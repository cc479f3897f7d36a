#pragma once

#include "read/yaml/node.hpp"
#include "workspace/entries/set_entries.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::entries {

/// Writes entries of money into the text of a file of actuals, below `budget`, which is added where
/// it is missing. What else stands there stays, byte by byte. Nothing, and a diagnostic, when the
/// file cannot be edited.
std::optional<EditedActuals> set_money(Source const& source, std::vector<NewEntry> const& entries,
                                       std::vector<Diagnostic>& diagnostics);

/// The entry of a map with that key; nullptr when it has none.
Entry const* entry_of(Node const& map, std::string_view key);
/// The entry under one of the names; nullptr when there is none.
Entry const* entry_of_one(Node const& map, std::vector<std::string> const& names);
/// The number of the line, from 1, on which the byte stands.
std::size_t line_number(std::string_view text, std::size_t offset);

}  // namespace jixiao::entries
