#include "read/yaml/canonical_yaml.hpp"

#include "read/yaml/canonical_scanner.hpp"
#include "read/yaml/yaml_limits.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace jixiao {
namespace canonical {
namespace {

constexpr std::size_t usual_keys = 8;  // of an indicator

/// Builds the tree. A node is filled where it will stay, so that none is moved.
class Reader {
public:
    explicit Reader(std::string const& text) : in_{text} {}

    Node read() {
        Node document;
        in_.pass_to_content();
        if (in_.at_end()) throw Outside{};
        read_block(document, 0);
        if (!in_.at_end()) throw Outside{};
        return document;
    }

private:
    void open(std::size_t depth) {
        if (depth == deepest_nesting) throw Outside{};
    }

    void read_block(Node& node, std::size_t depth) {
        if (in_.at_dash()) return read_list(node, depth);
        Node key;
        in_.read_scalar(key, in_block);
        read_map(node, std::move(key), depth);
    }

    void read_list(Node& list, std::size_t depth) {
        open(depth);
        in_.begin(list, NodeKind::sequence);
        auto const column = in_.column_of(list);
        do {
            in_.pass_sign();
            in_.pass_blanks();
            read_item(list.items.emplace_back(), depth + 1);
        } while (in_.is_in_line_with(column) && in_.at_dash());
        if (in_.is_deeper_than(column)) throw Outside{};
    }

    void read_item(Node& item, std::size_t depth) {
        if (in_.at_bracket()) return read_line(item, depth);
        Node first;
        in_.read_scalar(first, in_block);
        if (in_.here() == ':') return read_map(item, std::move(first), depth);
        item = std::move(first);
        in_.pass_line_end();
    }

    /// A map whose first key has been read.
    void read_map(Node& map, Node first, std::size_t depth) {
        open(depth);
        auto const column = in_.column_of(first);
        in_.begin_at(first, map, NodeKind::map);
        map.entries.reserve(usual_keys);
        map.entries.emplace_back().key = std::move(first);
        for (;;) {
            auto& entry = map.entries.back();
            in_.pass_colon(entry.key);
            read_value(entry, column, depth + 1);
            if (!in_.is_in_line_with(column)) break;
            in_.read_scalar(map.entries.emplace_back().key, in_block);
        }
        if (in_.is_deeper_than(column)) throw Outside{};
        refuse_repeated_keys(map.entries);
    }

    /// What stands behind the colon of a key in this column, or below it.
    void read_value(Entry& entry, std::size_t column, std::size_t depth) {
        in_.pass_blanks();
        if (!in_.at_line_end()) return read_line(entry.value, depth);
        in_.pass_line_end();
        if (in_.is_deeper_than(column) || (in_.is_in_line_with(column) && in_.at_dash()))
            read_block(entry.value, depth);
        else
            in_.begin_at(entry.key, entry.value, NodeKind::empty);
    }

    /// A value that ends with its line.
    void read_line(Node& value, std::size_t depth) {
        if (in_.at_bracket())
            read_brackets(value, depth);
        else
            in_.read_scalar(value, in_block);
        in_.pass_line_end();
    }

    void read_brackets(Node& node, std::size_t depth) {
        open(depth);
        auto const is_map = in_.here() == '{';
        auto const close = is_map ? '}' : ']';
        in_.begin(node, is_map ? NodeKind::map : NodeKind::sequence);
        is_map ? node.entries.reserve(2) : node.items.reserve(2);  // two years, two levels
        do {
            in_.pass_sign();
            in_.pass_blanks();
            if (in_.at_line_end()) pass_line_in_brackets();
            if (in_.here() == close && node.items.empty() && node.entries.empty()) break;
            if (is_map)
                read_entry_in_brackets(node.entries.emplace_back(), depth + 1);
            else
                read_in_brackets(node.items.emplace_back(), depth + 1);
            in_.pass_blanks();
        } while (in_.here() == ',');
        if (in_.here() != close) throw Outside{};
        in_.pass_sign();
        refuse_repeated_keys(node.entries);
    }

    /// Only behind a comma or the first bracket: a text never goes on in another line.
    void pass_line_in_brackets() {
        in_.pass_line_end();
        if (!in_.is_deeper_than(0)) throw Outside{};
    }

    void read_entry_in_brackets(Entry& entry, std::size_t depth) {
        in_.read_scalar(entry.key, in_brackets);
        in_.pass_colon(entry.key);
        in_.pass_blanks();
        read_in_brackets(entry.value, depth);
    }

    void read_in_brackets(Node& value, std::size_t depth) {
        if (in_.at_bracket())
            read_brackets(value, depth);
        else
            in_.read_scalar(value, in_brackets);
    }

    void refuse_repeated_keys(std::vector<Entry> const& entries) {
        auto const is_repeated =
            entries.size() <= usual_keys ? has_same_keys(entries) : has_same_hashes(entries);
        if (is_repeated) throw Outside{};
    }

    static bool has_same_keys(std::vector<Entry> const& entries) {
        for (std::size_t i = 1; i < entries.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (entries[i].key.text == entries[j].key.text) return true;
        return false;
    }

    /// Other keys of the same hash cost no more than another reading.
    bool has_same_hashes(std::vector<Entry> const& entries) {
        hashes_.clear();
        for (auto const& entry : entries)
            hashes_.push_back(std::hash<std::string>{}(entry.key.text));
        std::sort(hashes_.begin(), hashes_.end());
        return std::adjacent_find(hashes_.begin(), hashes_.end()) != hashes_.end();
    }

    Scanner in_;
    std::vector<std::size_t> hashes_;
};

}  // namespace
}  // namespace canonical

std::optional<Node> read_canonical_yaml(std::string const& text) {
    // What may be a byte order mark, or a sign that begins with the same byte.
    if (static_cast<unsigned char>(text[0]) >= 0xEF) return std::nullopt;
    try {
        return canonical::Reader{text}.read();
    } catch (canonical::Outside const&) {
        return std::nullopt;
    }
}

}  // namespace jixiao
