#pragma once

#include "read/workspace/reading.hpp"
#include "read/yaml/node_tree.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// The lines of `actuals` in a file whose keys are `known`, wherever they stand: one that begins
/// too far to the left or to the right is reported, and read as what it was meant to be. What they
/// hold lies in `store` where it is not the file's.
std::vector<Entry> placed_lines(Reading& reading, Node const& file, Node const& actuals,
                                std::vector<std::string> const& known, NodeStore& store);

/// Whether an entry that is none of the known ones there is a line of `actuals`, and no misspelt
/// key.
bool is_line_of_actuals(Entry const& entry, std::vector<std::string> const& known);

}  // namespace jixiao
