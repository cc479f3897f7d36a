#pragma once

#include "read/yaml/node.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace jixiao {

/// Where the nodes of trees lie, and texts that are not in the source as they are: given back all
/// at once, since none of them owns anything.
class NodeStore {
public:
    template <class Value>
    NodeList<Value> keep(std::span<Value const> values) {
        static_assert(std::is_trivially_copyable_v<Value> &&
                      std::is_trivially_destructible_v<Value>);
        if (values.empty()) return {};
        auto* const kept = static_cast<Value*>(room_for(values.size_bytes(), alignof(Value)));
        std::uninitialized_copy(values.begin(), values.end(), kept);
        return {kept, values.size()};
    }

    std::string_view keep(std::string_view text) {
        if (text.empty()) return {};
        auto* const kept = static_cast<char*>(room_for(text.size(), 1));
        std::memcpy(kept, text.data(), text.size());
        return {kept, text.size()};
    }

private:
    void* room_for(std::size_t bytes, std::size_t alignment) {
        if (std::align(alignment, bytes, next_, left_) == nullptr) {
            // Blocks of one size are taken up again by the next tree.
            left_ = std::max(bytes, blocks_.empty() ? first_block : block);
            next_ = blocks_.emplace_back(new std::byte[left_]).get();
        }
        auto* const room = next_;
        next_ = static_cast<std::byte*>(next_) + bytes;
        left_ -= bytes;
        return room;
    }

    static constexpr std::size_t first_block = 2048, block = 32768;
    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    void* next_ = nullptr;
    std::size_t left_ = 0;
};

/// A document as a tree, or none. Valid as long as the source that it was read from; used as a
/// std::optional<Node> is.
class NodeTree {
public:
    NodeTree() = default;
    NodeTree(Node root, std::unique_ptr<NodeStore> store) : root_{root}, store_{std::move(store)} {}

    explicit operator bool() const { return store_ != nullptr; }
    Node const& operator*() const { return root_; }
    Node const* operator->() const { return &root_; }

private:
    Node root_;
    std::unique_ptr<NodeStore> store_;
};

}  // namespace jixiao
