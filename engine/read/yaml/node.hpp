#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace jixiao {

/// Of an unread value the text is there, but its mistake has been reported, and nothing may be made
/// of it.
enum class NodeKind { empty, scalar, map, sequence, unread };

struct Entry;

/// One value of a YAML file with its place. Every scalar is text: nothing is typed by YAML.
struct Node {
    NodeKind kind = NodeKind::empty;
    bool quoted = false;         // a quoted text, or a block of lines (| and >)
    std::uint32_t offset = 0;    // byte in the source; of an empty value: its key
    std::uint32_t line = 0;      // from 1
    std::uint32_t column = 0;    // from 1, in characters
    std::string text;            // of a scalar
    std::vector<Node> items;     // of a sequence
    std::vector<Entry> entries;  // of a map, in the order of the file
};

struct Entry {
    Node key;  // always a scalar
    Node value;
};

}  // namespace jixiao
