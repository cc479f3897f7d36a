#include "read/yaml/tree_builder.hpp"

#include "base/utf8.hpp"
#include "read/yaml/quoting.hpp"
#include "read/yaml/yaml_limits.hpp"
#include "read/yaml/yaml_mistakes.hpp"

#include <yaml-cpp/mark.h>

namespace jixiao {
namespace {

constexpr std::size_t most_suspects = 100;

/// yaml-cpp reads these as no value; to us they are text like any other.
std::string_view null_word_at(std::string_view text, std::size_t offset) {
    for (std::string_view const word : {"null", "Null", "NULL", "~"})
        if (text.substr(offset, word.size()) == word) return word;
    return {};
}

/// What yaml-cpp gives for the tag of what is neither tagged nor quoted.
constexpr std::string_view plain_tag = "?";

}  // namespace

TreeBuilder::TreeBuilder(Source const& source, RepairedText const& repaired,
                         std::vector<Diagnostic>& diagnostics)
    : source_{source}, repaired_{repaired}, diagnostics_{diagnostics} {}

NodeTree TreeBuilder::take_document() {
    return document_ ? NodeTree{*document_, std::move(store_)} : NodeTree{};
}

std::optional<std::size_t> TreeBuilder::open_bracket() const {
    if (open_.empty() || !open_.back().in_brackets) return std::nullopt;
    return open_.back().node.offset;
}

Node TreeBuilder::node_at(YAML::Mark const& mark, NodeKind kind) {
    std::string_view const text{source_.text};
    auto const offset =
        std::min(repaired_.original(static_cast<std::size_t>(mark.pos)), text.size());
    for (; counted_ < offset; ++counted_) {
        auto const byte = static_cast<unsigned char>(text[counted_]);
        if (byte == '\n') {
            ++line_;
            column_ = 1;
        } else if ((byte & 0xC0) != 0x80) {
            ++column_;
        }
    }
    Node node;
    node.kind = kind;
    node.offset = static_cast<std::uint32_t>(offset);
    node.line = line_;
    node.column = column_;
    if (++nodes_ > most_nodes)
        throw Stop{Diagnostic{Severity::error,
                              "file-too-large",
                              place_of(source_, node),
                              say("the file contains more than {0} values", most_nodes),
                              say("split it into several files"),
                              {}}};
    return node;
}

void TreeBuilder::report(std::string code, Node const& at, Message message, Message hint) {
    diagnostics_.push_back({Severity::error,
                            std::move(code),
                            place_of(source_, at),
                            std::move(message),
                            std::move(hint),
                            {}});
}

void TreeBuilder::suspect(Suspect::Kind kind, std::size_t begin, std::size_t end) {
    Suspect const found{kind, begin, end, open_bracket().has_value()};
    // Empty values and folded texts are mostly in order: only those that are not count.
    if (kind == Suspect::colon && explain_suspect(source_, found).empty()) return;
    if (suspects_.size() == most_suspects) throw Stop{};
    suspects_.push_back(found);
}

void TreeBuilder::OnDocumentStart(YAML::Mark const& mark) {
    if (++documents_ == 2)
        report("several-documents", node_at(mark, NodeKind::empty),
               say("a second document starts here; a file contains one only"),
               say("indent the line like those before it, or remove the line ---"));
}

void TreeBuilder::OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) {
    auto node = node_at(mark, NodeKind::empty);
    auto const* const key = open_.empty() || !open_.back().key ? nullptr : &*open_.back().key;
    auto const word = null_word_at(source_.text, node.offset);
    // The mark of a missing value is that of whatever comes next: only on the key's line can it be
    // the word itself.
    if (!word.empty() && (key == nullptr || key->line == node.line)) {
        node.kind = NodeKind::scalar;
        node.text = word;
    } else if (key != nullptr && anchor == 0) {
        node.offset = key->offset;
        node.line = key->line;
        node.column = key->column;
    }
    if (anchor != 0) suspect(Suspect::sign, node.offset, node.offset);
    add(std::move(node));
}

void TreeBuilder::OnAlias(YAML::Mark const& mark, YAML::anchor_t) {
    auto node = node_at(mark, NodeKind::empty);
    suspect(Suspect::sign, node.offset, node.offset);
    add(std::move(node));
}

void TreeBuilder::OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                           std::string const& value) {
    auto node = node_at(mark, NodeKind::scalar);
    last_scalar_ = node.offset;
    node.quoted = tag != plain_tag;
    node.text = store_->keep(value);
    auto const begin = static_cast<std::size_t>(mark.pos);
    if (node.quoted && repaired_.is_unread(begin)) node.kind = NodeKind::unread;
    if (anchor != 0 || repaired_.text()[begin] == '!') {
        suspect(Suspect::sign, node.offset, node.offset);
    } else if (node.quoted) {
        check_quote(node, begin);
    } else if (source_.text.compare(node.offset, value.size(), value) != 0) {
        // Several lines read as one text were often meant to be several entries.
        auto const first_line = line_at(source_.text, node.offset).end;
        suspect(Suspect::colon, first_line + 1, end_of_folded(source_.text, node.offset, value));
    }
    if (node.text.size() > longest_text) {
        report("text-too-long", node, say("this text is longer than {0} KiB", longest_text >> 10),
               say("shorten it"));
        node.text = {};
    }
    add(std::move(node));
}

void TreeBuilder::OnSequenceStart(YAML::Mark const& mark, std::string const& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    open(node_at(mark, NodeKind::sequence), tag, anchor, style);
}

void TreeBuilder::OnMapStart(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
    open(node_at(mark, NodeKind::map), tag, anchor, style);
}

void TreeBuilder::open(Node node, std::string const& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) {
    if (open_.size() == deepest_nesting)
        throw Stop{
            Diagnostic{Severity::error,
                       "too-deep",
                       place_of(source_, node),
                       say("lists and maps are nested more than {0} levels deep", deepest_nesting),
                       say("check the brackets and the indentation"),
                       {}}};
    if (anchor != 0 || tag != plain_tag) suspect(Suspect::marked_list, node.offset, node.offset);
    open_.push_back({node, std::nullopt, style == YAML::EmitterStyle::Flow});
}

void TreeBuilder::close() {
    auto& [node, key, in_brackets, items, entries] = open_.back();
    if (node.kind == NodeKind::map) refuse_repeated_keys(source_, entries, diagnostics_);
    auto closed = node;
    closed.items = store_->keep(std::span<Node const>{items});
    closed.entries = store_->keep(std::span<Entry const>{entries});
    open_.pop_back();
    add(closed);
}

void TreeBuilder::add(Node node) {
    if (!open_.empty() && open_.back().node.kind == NodeKind::map)
        return add_to_map(open_.back(), std::move(node));
    if (!open_.empty()) {
        open_.back().items.push_back(node);
    } else if (documents_ == 1) {
        if (node.kind == NodeKind::scalar && !node.quoted)
            suspect(Suspect::colon, node.offset,
                    end_of_folded(source_.text, node.offset, node.text));
        document_ = std::move(node);
    }
}

void TreeBuilder::add_to_map(Open& map, Node node) {
    if (!map.key) {
        map.key = std::move(node);
        return;
    }
    auto key = std::move(*map.key);
    map.key.reset();
    if (key.kind != NodeKind::scalar) return report("wrong-kind", key, say("a key must be text"));
    if (node.kind == NodeKind::empty && !key.quoted)
        suspect(Suspect::colon, key.offset, end_of_folded(source_.text, key.offset, key.text));
    map.entries.push_back({key, node});
}

/// yaml-cpp does not refuse a quote that is never closed when the file ends with a line end, and
/// reads the digit of `>5` as the indentation of a block of lines.
void TreeBuilder::check_quote(Node const& scalar, std::size_t repaired_offset) {
    std::string_view const text{repaired_.text()};
    auto const first = text[repaired_offset];
    auto const next = text.substr(repaired_offset + 1, 1);
    if (first == '"' || first == '\'') {
        if (!end_of_quoted(text, repaired_offset))
            throw Stop{Diagnostic{Severity::error,
                                  "unclosed-quote",
                                  place_of(source_, scalar),
                                  say("this quote is never closed"),
                                  say("close it on the same line"),
                                  {}}};
    } else if (!next.empty() && next.front() >= '0' && next.front() <= '9') {
        suspect(Suspect::sign, scalar.offset, scalar.offset);
    }
}

}  // namespace jixiao
