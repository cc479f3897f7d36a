#pragma once

#include "read/yaml/node.hpp"
#include "workspace/entries/said.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace jixiao::entries {

/// An indicator in the file of its table, and the way to it.
struct TableRow {
    Node const* map = nullptr;
    std::string way;
    std::size_t goal = 0, place = 0;  // of its list, and in it, from 0
    bool has_id = false;              // else it is called by where it stands
    bool is_repeated = false;         // its id stands at another row, too
};

/// The indicators of a table by their ids, as readers of the table call them.
std::unordered_map<std::string, TableRow> rows_of(Node const& file);

/// The lists of indicators, of every goal that is a map; nullptr where one has none.
std::vector<Entry const*> lists_of(Node const& file);

/// What a table says: every row for itself, by goals, and all the rest.
struct TableSaid {
    Said rest;
    std::vector<std::vector<Said>> rows;
    bool operator==(TableSaid const&) const = default;
};
TableSaid said_in_table(Node const& file);

}  // namespace jixiao::entries
