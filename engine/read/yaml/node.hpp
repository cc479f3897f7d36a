#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jixiao {

/// Of an unread value the text is there, but its mistake has been reported, and nothing may be made
/// of it.
enum class NodeKind { empty, scalar, map, sequence, unread };

struct Entry;

/// Values that lie side by side elsewhere, as a std::span of them; it may be named before they are
/// defined.
template <class Value>
class NodeList {
public:
    using value_type = Value;

    NodeList() = default;
    NodeList(Value const* first, std::size_t size) : first_{first}, size_{size} {}

    Value const* begin() const { return first_; }
    Value const* end() const { return first_ + size_; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    Value const& operator[](std::size_t at) const { return first_[at]; }
    Value const& front() const { return first_[0]; }
    Value const& back() const { return first_[size_ - 1]; }

private:
    Value const* first_ = nullptr;
    std::size_t size_ = 0;
};

/// One value of a YAML file with its place. Every scalar is text: nothing is typed by YAML. What it
/// holds lies in the source, or with its NodeTree.
struct Node {
    NodeKind kind = NodeKind::empty;
    bool quoted = false;           // a quoted text, or a block of lines (| and >)
    std::uint32_t offset = 0;      // byte in the source; of an empty value: its key
    std::uint32_t line = 0;        // from 1
    std::uint32_t column = 0;      // from 1, in characters
    std::string_view text = {};    // of a scalar
    NodeList<Node> items = {};     // of a sequence
    NodeList<Entry> entries = {};  // of a map, in the order of the file
};

struct Entry {
    Node key;  // always a scalar
    Node value;
};

}  // namespace jixiao
