#pragma once

#include "read/yaml/node.hpp"
#include "workspace/entries/set_entries.hpp"

#include <vector>

namespace jixiao::entries {

/// Whether `after` is the actuals file `before` with these entries and nothing else changed: each
/// entry says what was asked for, under one of its names, and every other line and text reads as
/// it did. Both are whole files.
bool is_edit_of(Node const& before, Node const& after, std::vector<NewEntry> const& entries);

}  // namespace jixiao::entries
