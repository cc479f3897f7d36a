#pragma once

#include "read/yaml/node_tree.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao::bulk {

/// A JSON text as a tree with places. Valid as long as the text.
struct JsonTree {
    Node root;
    std::unique_ptr<NodeStore> store = std::make_unique<NodeStore>();
    /// Bytes [first, second) of the value of each entry of the root, where that is a map.
    std::vector<std::pair<std::size_t, std::size_t>> values;
};

/// Reads a JSON text that is the line `line` of its file. Numbers stay as they are written, null is
/// an empty value. What is wrong is reported; nothing when the text is not JSON.
std::optional<JsonTree> read_json_tree(Source const& text, std::uint32_t line,
                                       std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::bulk
