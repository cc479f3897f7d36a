#pragma once

#include "read/yaml/node.hpp"

#include <string_view>
#include <unordered_map>

namespace jixiao {

/// The entry of a key; nullptr when the map has none, or is no map.
Entry const* entry_of(Node const& map, std::string_view key);

/// The entries of a map by their keys, for maps with many; of a key that is repeated the first.
std::unordered_map<std::string_view, Entry const*> entries_by_key(Node const& map);

}  // namespace jixiao
