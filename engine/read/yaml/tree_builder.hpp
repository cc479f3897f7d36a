#pragma once

#include "read/yaml/node_tree.hpp"
#include "read/yaml/repair.hpp"
#include "read/yaml/source.hpp"

#include <yaml-cpp/eventhandler.h>

#include <optional>
#include <string_view>
#include <vector>

namespace jixiao {

/// Thrown out of the parser when there is no point in going on; says why, unless the suspects do.
struct Stop {
    std::optional<Diagnostic> why;
};

/// Bytes [begin, end) of the source that the parser let pass and that were hardly meant so.
struct Suspect {
    enum Kind {
        sign,         // an alias, an anchor or a tag before a text
        marked_list,  // an anchor or a tag before a map or a list
        colon,        // lines that were to be keys and their values
    };
    Kind kind;
    std::size_t begin, end;
    bool in_brackets;
};

/// Builds the tree of a document from the events of yaml-cpp. Offsets are those of the source,
/// also when a repaired text is parsed.
class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(Source const& source, RepairedText const& repaired,
                std::vector<Diagnostic>& diagnostics);

    /// The document; nothing when there was none.
    NodeTree take_document();
    std::vector<Suspect> const& suspects() const { return suspects_; }
    /// Where the innermost map or list in brackets began that is still open.
    std::optional<std::size_t> open_bracket() const;
    std::size_t last_scalar() const { return last_scalar_; }

    void OnDocumentStart(YAML::Mark const& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override;
    void OnAlias(YAML::Mark const& mark, YAML::anchor_t anchor) override;
    void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                  std::string const& value) override;
    void OnSequenceStart(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    struct Open {
        Node node;
        std::optional<Node> key = {};
        bool in_brackets = false;
        std::vector<Node> items = {};
        std::vector<Entry> entries = {};
    };

    Node node_at(YAML::Mark const& mark, NodeKind kind);
    void open(Node node, std::string const& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style);
    void close();
    void add(Node node);
    void add_to_map(Open& map, Node node);
    void check_quote(Node const& scalar, std::size_t repaired_offset);
    void suspect(Suspect::Kind kind, std::size_t begin, std::size_t end);
    void report(std::string code, Node const& at, Message message, Message hint = {});

    Source const& source_;
    RepairedText const& repaired_;
    std::vector<Diagnostic>& diagnostics_;
    std::vector<Suspect> suspects_;
    std::vector<Open> open_;
    std::optional<Node> document_;
    std::unique_ptr<NodeStore> store_ = std::make_unique<NodeStore>();
    std::size_t documents_ = 0, nodes_ = 0, last_scalar_ = 0;
    std::size_t counted_ = 0;  // bytes of the source whose lines and columns are counted
    std::uint32_t line_ = 1, column_ = 1;
};

/// Reports keys that occur twice in a map, and drops the later ones.
void refuse_repeated_keys(Source const& source, std::vector<Entry>& entries,
                          std::vector<Diagnostic>& diagnostics);

/// The place of a node: its text, or one character of a list or map.
Place place_of(FileName file, Node const& node);
inline Place place_of(Source const& source, Node const& node) {
    return place_of(FileName{source.name}, node);
}

}  // namespace jixiao
