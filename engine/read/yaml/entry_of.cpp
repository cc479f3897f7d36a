#include "read/yaml/entry_of.hpp"

#include <algorithm>

namespace jixiao {

Entry const* entry_of(Node const& map, std::string_view key) {
    auto const found = std::find_if(map.entries.begin(), map.entries.end(),
                                    [&](Entry const& entry) { return entry.key.text == key; });
    return found == map.entries.end() ? nullptr : found;
}

std::unordered_map<std::string_view, Entry const*> entries_by_key(Node const& map) {
    std::unordered_map<std::string_view, Entry const*> entries;
    for (auto const& entry : map.entries) entries.emplace(entry.key.text, &entry);
    return entries;
}

}  // namespace jixiao
