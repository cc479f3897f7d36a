#include "read/yaml/canonical_yaml.hpp"

#include "read/yaml/canonical_scanner.hpp"
#include "read/yaml/key_mistakes.hpp"
#include "read/yaml/quoting.hpp"
#include "read/yaml/yaml_limits.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace jixiao {
namespace canonical {
namespace {

constexpr std::size_t usual_keys = 8;  // of an indicator

/// The values of lists that are not at their end yet, the innermost last.
template <class Value>
class Pending {
public:
    /// Those since `begin` go where they stay.
    NodeList<Value> kept_since(std::size_t begin, NodeStore& store) {
        auto const kept = store.keep(std::span<Value const>{all_}.subspan(begin));
        all_.resize(begin);
        return kept;
    }
    std::size_t size() const { return all_.size(); }
    void add(Value const& value) { all_.push_back(value); }

private:
    std::vector<Value> all_;
};

/// Builds the tree.
class Reader {
public:
    explicit Reader(std::string const& text) : in_{text} {}

    NodeTree read() {
        in_.pass_to_content();
        if (in_.at_end()) throw Outside{};
        auto const document = read_block(0);
        if (!in_.at_end()) throw Outside{};
        return {document, std::move(store_)};
    }

private:
    void open(std::size_t depth) {
        if (depth == deepest_nesting) throw Outside{};
    }

    Node read_block(std::size_t depth) {
        return in_.at_dash() ? read_list(depth) : read_map(in_.scalar(in_block), depth);
    }

    Node read_list(std::size_t depth) {
        open(depth);
        auto list = in_.begin(NodeKind::sequence);
        auto const column = in_.column_of(list);
        auto const first = items_.size();
        do {
            in_.pass_sign();
            in_.pass_blanks();
            items_.add(read_item(depth + 1));
        } while (in_.is_in_line_with(column) && in_.at_dash());
        if (in_.is_deeper_than(column)) throw Outside{};
        list.items = items_.kept_since(first, *store_);
        return list;
    }

    Node read_item(std::size_t depth) {
        if (in_.at_bracket()) return read_line(depth);
        auto const first = in_.scalar(in_block);
        if (in_.here() == ':') return read_map(first, depth);
        // `- name:甲` is reported: somebody meant a key.
        if (!first.quoted && find_missed_colon(first.text, 0, first.text.size())) throw Outside{};
        in_.pass_line_end();
        return first;
    }

    /// A map whose first key has been read.
    Node read_map(Node key, std::size_t depth) {
        open(depth);
        auto const column = in_.column_of(key);
        auto map = in_.begin_at(key, NodeKind::map);
        auto const first = entries_.size();
        for (;;) {
            in_.pass_colon(key);
            entries_.add({key, read_value(key, column, depth + 1)});
            if (!in_.is_in_line_with(column)) break;
            key = in_.scalar(in_block);
        }
        if (in_.is_deeper_than(column)) throw Outside{};
        map.entries = entries_.kept_since(first, *store_);
        refuse_repeated_keys(map.entries);
        return map;
    }

    /// What stands behind the colon of a key in this column, or below it.
    Node read_value(Node const& key, std::size_t column, std::size_t depth) {
        in_.pass_blanks();
        if (!in_.at_line_end()) {
            auto const value = read_line(depth);
            // `path: ［a, b］` is reported: somebody meant a list.
            if (!value.quoted && is_in_wide_brackets(value.text)) throw Outside{};
            return value;
        }
        // `- name:甲:` is reported, too.
        if (!key.quoted && find_missed_colon(key.text, 0, key.text.size())) throw Outside{};
        in_.pass_line_end();
        bool const goes_on =
            in_.is_deeper_than(column) || (in_.is_in_line_with(column) && in_.at_dash());
        return goes_on ? read_block(depth) : in_.begin_at(key, NodeKind::empty);
    }

    /// A value that ends with its line.
    Node read_line(std::size_t depth) {
        auto const value = read_in_brackets_or(in_block, depth);
        in_.pass_line_end();
        return value;
    }

    Node read_in_brackets_or(PlainEnd const& plain_end, std::size_t depth) {
        return in_.at_bracket() ? read_brackets(depth) : in_.scalar(plain_end);
    }

    Node read_brackets(std::size_t depth) {
        open(depth);
        auto const is_map = in_.here() == '{';
        auto const close = is_map ? '}' : ']';
        auto node = in_.begin(is_map ? NodeKind::map : NodeKind::sequence);
        auto const first_item = items_.size(), first_entry = entries_.size();
        do {
            in_.pass_sign();
            in_.pass_blanks();
            if (in_.at_line_end()) pass_line_in_brackets();
            bool const is_empty = items_.size() == first_item && entries_.size() == first_entry;
            if (in_.here() == close && is_empty) break;
            if (is_map)
                entries_.add(read_entry_in_brackets(depth + 1));
            else
                items_.add(read_in_brackets_or(in_brackets, depth + 1));
            in_.pass_blanks();
        } while (in_.here() == ',');
        if (in_.here() != close) throw Outside{};
        in_.pass_sign();
        node.items = items_.kept_since(first_item, *store_);
        node.entries = entries_.kept_since(first_entry, *store_);
        refuse_repeated_keys(node.entries);
        return node;
    }

    /// Only behind a comma or the first bracket: a text never goes on in another line.
    void pass_line_in_brackets() {
        in_.pass_line_end();
        if (!in_.is_deeper_than(0)) throw Outside{};
    }

    Entry read_entry_in_brackets(std::size_t depth) {
        auto const key = in_.scalar(in_brackets);
        in_.pass_colon(key);
        in_.pass_blanks();
        return {key, read_in_brackets_or(in_brackets, depth)};
    }

    void refuse_repeated_keys(NodeList<Entry> const& entries) {
        auto const is_repeated =
            entries.size() <= usual_keys ? has_same_keys(entries) : has_same_hashes(entries);
        if (is_repeated) throw Outside{};
    }

    static bool has_same_keys(NodeList<Entry> const& entries) {
        for (std::size_t i = 1; i < entries.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (entries[i].key.text == entries[j].key.text) return true;
        return false;
    }

    /// Other keys of the same hash cost no more than another reading.
    bool has_same_hashes(NodeList<Entry> const& entries) {
        hashes_.clear();
        for (auto const& entry : entries)
            hashes_.push_back(std::hash<std::string_view>{}(entry.key.text));
        std::sort(hashes_.begin(), hashes_.end());
        return std::adjacent_find(hashes_.begin(), hashes_.end()) != hashes_.end();
    }

    Scanner in_;
    std::unique_ptr<NodeStore> store_ = std::make_unique<NodeStore>();
    Pending<Node> items_;
    Pending<Entry> entries_;
    std::vector<std::size_t> hashes_;
};

}  // namespace
}  // namespace canonical

NodeTree read_canonical_yaml(std::string const& text) {
    // What may be a byte order mark, or a sign that begins with the same byte.
    if (static_cast<unsigned char>(text[0]) >= 0xEF) return {};
    try {
        return canonical::Reader{text}.read();
    } catch (canonical::Outside const&) {
        return {};
    }
}

}  // namespace jixiao
