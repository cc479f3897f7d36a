#pragma once

#include "read/yaml/node_tree.hpp"

#include <string>

namespace jixiao {

/// Reads the shape that our files have in one pass over the bytes, many times faster than a reader
/// of all of YAML: maps and lists by indentation, `- key: value`, texts on one line, plain or in
/// quotes without escapes, `[a, b]` and `{a: b}`, comments, keys without a value.
///
/// Declines everything else, and whatever would have to be reported, by giving nothing: that is
/// for yaml-cpp to read and to explain. What it gives is the tree that yaml-cpp's events give.
NodeTree read_canonical_yaml(std::string const& text);

}  // namespace jixiao
