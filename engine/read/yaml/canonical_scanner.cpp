#include "read/yaml/canonical_scanner.hpp"

#include "base/eight_bytes.hpp"
#include "read/yaml/quoting.hpp"
#include "read/yaml/yaml_limits.hpp"

#include <algorithm>

namespace jixiao::canonical {
namespace {

constexpr std::size_t longest_simple_key = 1000;  // bytes; yaml-cpp looks for its colon up to 1024

constexpr auto begins_no_plain = bytes_of(" ,[]{}#&*!|>'\"%@`?:");
constexpr auto behind_no_dash = bytes_of(" ,[]{}");
constexpr auto in_no_double_quotes = bytes_of("\"\\");
constexpr auto in_no_single_quotes = bytes_of("'");

bool is_in(Bytes const& bytes, char c) {
    return bytes[static_cast<unsigned char>(c)];
}

/// The last bytes of what looks like a blank or a colon: most keys end with none of them.
constexpr auto ends_of_wide = [] {
    Bytes bytes{};
    for (auto const& signs : {wide_blanks, wide_colons})
        for (auto const sign : signs) bytes[static_cast<unsigned char>(sign.back())] = true;
    return bytes;
}();

/// Whether a key begins with a blank that is none to YAML, or ends with one or with a colon.
bool has_odd_end(std::string_view key) {
    auto const first = static_cast<unsigned char>(key.front());
    auto const begins = (first >= 0xC2 && first <= 0xE3) &&
                        std::any_of(wide_blanks.begin(), wide_blanks.end(),
                                    [&](std::string_view blank) { return key.starts_with(blank); });
    auto const ends = [&](std::string_view sign) { return key.ends_with(sign); };
    auto const is_dash = first >= 0xE2 && (key.starts_with("－ ") || key.starts_with("— "));
    return begins || is_dash || key.ends_with(':') ||
           (is_in(ends_of_wide, key.back()) &&
            (std::any_of(wide_blanks.begin(), wide_blanks.end(), ends) ||
             std::any_of(wide_colons.begin(), wide_colons.end(), ends)));
}

/// What yaml-cpp takes for no value.
bool is_null_word(std::string_view text) {
    return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

}  // namespace

void Scanner::pass_comment() {
    if (here() == '#') at_ = std::min(text_.find('\n', at_), text_.size());
}

void Scanner::pass_to_content() {
    for (;; ++at_) {
        line_begin_ = at_;
        wide_ = 0;
        ++line_;
        pass_blanks();
        indent_ = at_ - line_begin_;
        pass_comment();
        if (here() != '\n') return;
    }
}

void Scanner::pass_line_end() {
    pass_blanks();
    if (text_[at_ - 1] == ' ') pass_comment();
    if (here() == '\n')
        ++at_;
    else if (!at_end())
        throw Outside{};
    pass_to_content();
}

void Scanner::pass_colon(Node const& key) {
    // A mistake of typing, which is explained elsewhere.
    if (!key.quoted && has_odd_end(key.text)) throw Outside{};
    // A line that begins with --- or ... ends a document: no such keys at all.
    auto const first = key.quoted ? '\0' : key.text.front();
    if (here() != ':' || !is_in(in_block.behind_colon, next()) || first == '-' || first == '.' ||
        key.text.size() > longest_simple_key)
        throw Outside{};
    ++at_;
}

void Scanner::count_node() {
    if (++nodes_ > most_nodes) throw Outside{};
}

Node Scanner::begin(NodeKind kind) {
    count_node();
    return {.kind = kind,
            .offset = static_cast<std::uint32_t>(at_),
            .line = line_,
            .column = static_cast<std::uint32_t>(at_ - line_begin_ - wide_ + 1)};
}

Node Scanner::begin_at(Node const& key, NodeKind kind) {
    count_node();
    return {.kind = kind, .offset = key.offset, .line = key.line, .column = key.column};
}

Node Scanner::scalar(PlainEnd const& plain_end) {
    auto node = begin(NodeKind::scalar);
    if (here() == '"' || here() == '\'')
        read_quoted(node);
    else
        read_plain(node, plain_end);
    if (node.text.size() > longest_text) throw Outside{};
    return node;
}

std::size_t Scanner::find(Bytes const& bytes, std::size_t at) {
    // Most texts are Chinese, and none of the bytes ends before a byte of ASCII.
    for (; EightBytes::are_in(text_, at); at += EightBytes::size) {
        EightBytes const next{text_, at};
        if (!next.are_no_ascii()) break;
        wide_ += next.continuations();
    }
    for (; !is_in(bytes, text_[at]); ++at)
        wide_ += (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80 ? 1 : 0;
    return at;
}

void Scanner::read_quoted(Node& node) {
    auto const quote = here();
    auto const end = find(quote == '"' ? in_no_double_quotes : in_no_single_quotes, at_ + 1);
    if (text_[end] != quote || (quote == '\'' && text_[end + 1] == quote)) throw Outside{};
    node.quoted = true;
    node.text = std::string_view{text_}.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
}

void Scanner::read_plain(Node& node, PlainEnd const& plain_end) {
    if (is_in(begins_no_plain, here()) || (here() == '-' && is_in(behind_no_dash, next())))
        throw Outside{};
    auto end = find(plain_end.signs, at_);
    while ((text_[end] == ':' && !is_in(plain_end.behind_colon, text_[end + 1])) ||
           (text_[end] == '#' && text_[end - 1] != ' '))
        end = find(plain_end.signs, end + 1);
    while (text_[end - 1] == ' ') --end;
    node.text = std::string_view{text_}.substr(at_, end - at_);
    if (is_null_word(node.text)) throw Outside{};
    at_ = end;
}

}  // namespace jixiao::canonical
