#pragma once

#include "read/yaml/node.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jixiao::canonical {

/// Thrown at the first byte that is not of the canonical shape.
struct Outside {};

using Bytes = std::array<bool, 256>;

/// These signs, and all control characters: no text holds one, and zero stands behind its end.
constexpr Bytes bytes_of(std::string_view signs) {
    Bytes bytes{};
    for (std::size_t control = 0; control < 0x20; ++control) bytes[control] = true;
    bytes[0x7F] = true;
    for (auto const sign : signs) bytes[static_cast<unsigned char>(sign)] = true;
    return bytes;
}

/// Where a plain text may end, and what must follow a colon that ends it.
struct PlainEnd {
    Bytes signs, behind_colon;
};
constexpr PlainEnd in_block{bytes_of(":#"), bytes_of(" ")};
constexpr PlainEnd in_brackets{bytes_of(":#,[]{}?"), bytes_of(" ,[]{}?")};

/// Goes through a text line by line and reads the scalars in it. Knows nothing of what they belong
/// to. Every function throws Outside where the text leaves the canonical shape.
class Scanner {
public:
    /// A text as text_source gives it.
    explicit Scanner(std::string const& text) : text_{text} {}

    /// The byte that is read next, and the one behind it; at the end they are zero.
    char here() const { return text_[at_]; }
    char next() const { return at_end() ? '\0' : text_[at_ + 1]; }
    bool at_end() const { return at_ == text_.size(); }
    bool at_dash() const { return here() == '-' && next() == ' '; }
    bool at_bracket() const { return here() == '[' || here() == '{'; }
    /// Nothing but a comment is left on this line.
    bool at_line_end() const { return here() == '\n' || here() == '#' || at_end(); }

    void pass_sign() { ++at_; }
    void pass_blanks() {
        while (here() == ' ') ++at_;
    }
    /// Goes to the first sign of the next line that holds more than blanks and a comment.
    void pass_to_content();
    /// The same, from a line on which nothing but blanks and a comment may be left.
    void pass_line_end();
    /// Passes the colon behind a key.
    void pass_colon(Node const& key);

    /// Whether the line begins further to the right than `column`, in bytes, or just there.
    bool is_deeper_than(std::size_t column) const { return !at_end() && indent_ > column; }
    bool is_in_line_with(std::size_t column) const { return !at_end() && indent_ == column; }
    /// The column, in bytes, of a node that begins on this line.
    std::size_t column_of(Node const& node) const { return node.offset - line_begin_; }

    /// A node of this kind, at the place of what is read next, or of its key.
    Node begin(NodeKind kind);
    Node begin_at(Node const& key, NodeKind kind);
    /// Reads a text, plain or in quotes.
    Node scalar(PlainEnd const& plain_end);

private:
    void pass_comment();
    void read_quoted(Node& node);
    void read_plain(Node& node, PlainEnd const& plain_end);
    /// The first byte from `at` on that is one of these.
    std::size_t find(Bytes const& bytes, std::size_t at);
    void count_node();

    std::string const& text_;
    std::size_t at_ = 0;
    std::size_t line_begin_ = 0, indent_ = 0;  // where the line begins, and how many blanks it has
    std::size_t wide_ = 0;  // how many bytes before `at_` on the line only go on with a character
    std::uint32_t line_ = 0;
    std::size_t nodes_ = 0;
};

}  // namespace jixiao::canonical
