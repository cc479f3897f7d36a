#include "read/records/json_tree.hpp"

#include "base/utf8.hpp"
#include "read/yaml/tree_builder.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>

namespace jixiao::bulk {
namespace {

namespace json = boost::json;

/// Builds the tree from the events of Boost.JSON's parser, which give no places: between two
/// tokens stand only blanks, commas and colons, so that each is found behind the one before it.
struct TreeHandler {
    static constexpr std::size_t max_object_size = 100'000;
    static constexpr std::size_t max_array_size = 100'000;
    static constexpr std::size_t max_key_size = 1 << 20;
    static constexpr std::size_t max_string_size = 1 << 20;
    using Error = json::error_code;

    TreeHandler(Source const& source, std::uint32_t line, std::vector<Diagnostic>& diagnostics)
        : source_{source}, line_{line}, diagnostics_{diagnostics} {}

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_object_begin(Error&) { return open(NodeKind::map, '{'); }
    bool on_object_end(std::size_t, Error&) {
        refuse_repeated_keys(source_, open_.back().entries, diagnostics_);
        return close('}');
    }
    bool on_array_begin(Error&) { return open(NodeKind::sequence, '['); }
    bool on_array_end(std::size_t, Error&) { return close(']'); }
    bool on_key_part(json::string_view part, std::size_t, Error&) { return keep(part); }
    bool on_key(json::string_view rest, std::size_t, Error&) {
        keep(rest);
        open_.back().key = string_node();
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, Error&) { return keep(part); }
    bool on_string(json::string_view rest, std::size_t, Error&) {
        keep(rest);
        return add(string_node());
    }
    bool on_number_part(json::string_view, Error&) { return true; }
    bool on_int64(std::int64_t, json::string_view, Error&) { return add(bare_node()); }
    bool on_uint64(std::uint64_t, json::string_view, Error&) { return add(bare_node()); }
    bool on_double(double, json::string_view, Error&) { return add(bare_node()); }
    bool on_bool(bool, Error&) { return add(bare_node()); }
    bool on_null(Error&) {
        auto node = bare_node();
        node.kind = NodeKind::empty;
        node.text = {};
        return add(node);
    }
    bool on_comment_part(json::string_view, Error&) { return true; }
    bool on_comment(json::string_view, Error&) { return true; }

    JsonTree take() { return std::move(tree_); }

private:
    struct Open {
        Node node;
        Node key = {};
        std::vector<Node> items = {};
        std::vector<Entry> entries = {};
    };

    std::string_view text() const { return source_.text; }

    Node node_at(NodeKind kind, std::size_t begin) {
        column_ += count_characters(text().substr(counted_, begin - counted_));
        counted_ = begin;
        Node node;
        node.kind = kind;
        node.quoted = true;  // no sign of YAML has a meaning in it
        node.offset = static_cast<std::uint32_t>(begin);
        node.line = line_;
        node.column = static_cast<std::uint32_t>(column_);
        return node;
    }

    bool open(NodeKind kind, char sign) {
        auto const begin = text().find(sign, end_);
        end_ = begin + 1;
        open_.push_back({node_at(kind, begin)});
        return true;
    }

    bool close(char sign) {
        end_ = text().find(sign, end_) + 1;
        auto& [node, key, items, entries] = open_.back();
        auto closed = node;
        closed.items = tree_.store->keep(std::span<Node const>{items});
        closed.entries = tree_.store->keep(std::span<Entry const>{entries});
        open_.pop_back();
        return add(closed);
    }

    bool keep(json::string_view part) {
        string_.append(part);
        return true;
    }

    Node string_node() {
        auto const begin = text().find('"', end_);
        end_ = begin + 1;
        while (text()[end_] != '"') end_ += text()[end_] == '\\' ? 2 : 1;
        ++end_;
        auto node = node_at(NodeKind::scalar, begin);
        // Without escapes the text stands there as it is.
        auto const written = text().substr(begin + 1, end_ - begin - 2);
        node.text = written == string_ ? written : tree_.store->keep(string_);
        string_.clear();
        return node;
    }

    Node bare_node() {
        auto const begin = text().find_first_not_of(" \t\r\n,:", end_);
        end_ = std::min(text().find_first_of(" \t\r\n,:]}", begin), text().size());
        auto node = node_at(NodeKind::scalar, begin);
        node.text = text().substr(begin, end_ - begin);
        return node;
    }

    bool add(Node const& node) {
        if (open_.empty()) {
            tree_.root = node;
            return true;
        }
        auto& into = open_.back();
        if (into.node.kind == NodeKind::sequence) {
            into.items.push_back(node);
            return true;
        }
        if (open_.size() == 1) tree_.values.emplace_back(node.offset, end_);
        into.entries.push_back({into.key, node});
        return true;
    }

    Source const& source_;
    std::uint32_t line_;
    std::vector<Diagnostic>& diagnostics_;
    std::vector<Open> open_;
    std::string string_;
    std::size_t end_ = 0;  // of the last token
    std::size_t counted_ = 0, column_ = 1;
    JsonTree tree_;
};

}  // namespace

std::optional<JsonTree> read_json_tree(Source const& source, std::uint32_t line,
                                       std::vector<Diagnostic>& diagnostics) {
    json::basic_parser<TreeHandler> parser{json::parse_options{}, source, line, diagnostics};
    json::error_code failure;
    auto const read = parser.write_some(false, source.text.data(), source.text.size(), failure);
    if (!failure && read < source.text.size()) failure = json::error::extra_data;
    if (!failure) return parser.handler().take();
    auto place = place_at(source, std::min(read, source.text.size()));
    place.line = line;
    diagnostics.push_back({Severity::error,
                           "json-syntax",
                           std::move(place),
                           say("this is not JSON: {0}", failure.message()),
                           say("a record is one JSON object on one line"),
                           {}});
    return std::nullopt;
}

}  // namespace jixiao::bulk
