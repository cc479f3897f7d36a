#pragma once

#include "read/yaml/entry_of.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jixiao::entries {

/// The lines of a section of an actuals file, found by any of the names that they may have. Valid
/// as long as the map.
class NamedLines {
public:
    explicit NamedLines(Node const& map) : by_key_{entries_by_key(map)} {}

    /// The first line of the file under one of the names; nullptr when there is none.
    Entry const* of(std::vector<std::string> const& names) const {
        Entry const* first = nullptr;
        for (auto const& name : names)
            if (auto const found = by_key_.find(name); found != by_key_.end())
                if (!first || found->second->key.offset < first->key.offset) first = found->second;
        return first;
    }

private:
    std::unordered_map<std::string_view, Entry const*> by_key_;
};

}  // namespace jixiao::entries
