#include "read/yaml/edit_yaml.hpp"

#include "read/yaml/quoting.hpp"
#include "read/yaml/source.hpp"

#include <algorithm>

namespace jixiao {
namespace {

bool is_in_brackets(std::string_view text, Node const& node) {
    return node.offset < text.size() && (text[node.offset] == '[' || text[node.offset] == '{');
}

/// The byte after the bracket that closes what is open at `at`; comments and commas are passed.
std::size_t after_bracket(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != ']' && text[at] != '}') {
        if (text[at] == '#')
            at = line_at(text, at).end;
        else
            ++at;
    }
    return std::min(at + 1, text.size());
}

std::size_t indent_of_line(std::string_view text, LineSpan line) {
    auto const first = std::min(text.find_first_not_of(' ', line.begin), line.end);
    return first - line.begin;
}

/// The end of a block of lines (| or >) that begins at `begin`: up to the first line that is
/// indented no more than the line it begins on.
std::size_t end_of_block(std::string_view text, std::size_t begin) {
    auto line = line_at(text, begin);
    auto const least = indent_of_line(text, line);
    auto end = line.end;
    for (auto next = text.find('\n', line.end); next != std::string_view::npos;
         next = text.find('\n', line.end)) {
        line = line_at(text, next + 1);
        auto const indent = indent_of_line(text, line);
        if (line.begin + indent == line.end) continue;  // a blank line
        if (indent <= least) break;
        end = line.end;
    }
    return end;
}

std::size_t end_of_scalar(std::string_view text, Node const& node) {
    auto const first = text[node.offset];
    if (node.quoted && (first == '"' || first == '\''))
        return end_of_quoted(text, node.offset).value_or(text.size());
    if (node.quoted && (first == '|' || first == '>')) return end_of_block(text, node.offset);
    return end_of_folded(text, node.offset, node.text);
}

std::string with_line_ends_of(std::string_view text, std::string_view lines) {
    auto const first = text.find('\n');
    if (first == std::string_view::npos || first == 0 || text[first - 1] != '\r')
        return std::string{lines};
    std::string converted;
    for (auto const c : lines) converted += c == '\n' ? std::string{"\r\n"} : std::string(1, c);
    return converted;
}

}  // namespace

std::string edited(std::string_view text, std::vector<Edit> edits) {
    std::stable_sort(edits.begin(), edits.end(),
                     [](Edit const& a, Edit const& b) { return a.begin < b.begin; });
    std::string result;
    std::size_t at = 0;
    for (auto const& edit : edits) {
        result += text.substr(at, edit.begin - at);
        result += edit.text;
        at = edit.end;
    }
    return result += text.substr(at);
}

std::size_t end_of_node(std::string_view text, Node const& node) {
    switch (node.kind) {
        case NodeKind::empty: {
            auto const line = line_at(text, node.offset);
            auto const colon = find_key_colon(text, node.offset, line.end);
            return colon ? *colon + 1 : line.end;
        }
        case NodeKind::scalar: return end_of_scalar(text, node);
        case NodeKind::unread:
        case NodeKind::map:
        case NodeKind::sequence: break;
    }
    auto const* const last = !node.entries.empty() ? &node.entries.back().value
                             : !node.items.empty() ? &node.items.back()
                                                   : nullptr;
    auto end = last == nullptr ? node.offset + std::size_t{1} : end_of_node(text, *last);
    return is_in_brackets(text, node) ? after_bracket(text, end) : end;
}

std::size_t last_line_of(std::string_view text, Node const& node) {
    auto const own = text.substr(node.offset, end_of_node(text, node) - node.offset);
    return node.line + static_cast<std::size_t>(std::count(own.begin(), own.end(), '\n'));
}

Edit replace_value(std::string_view text, Node const& value, std::string_view yaml) {
    auto const end = end_of_node(text, value);
    if (value.kind == NodeKind::empty) return {end, end, " " + std::string{yaml}};
    return {value.offset, end, std::string{yaml}};
}

Edit replace_value(std::string_view text, Entry const& entry, std::string_view yaml) {
    auto const line = line_at(text, entry.key.offset);
    auto const colon = find_key_colon(text, entry.key.offset, line.end);
    if (!colon || entry.value.offset < line.end) return replace_value(text, entry.value, yaml);
    auto const comment = text.substr(*colon + 1, line.end - *colon - 1);
    return {*colon + 1, end_of_node(text, entry.value),
            (yaml.empty() ? "" : " ") + std::string{yaml} + std::string{comment}};
}

Edit insert_entry(std::string_view text, Node const& map, Entry const& after, std::string_view key,
                  std::string_view yaml) {
    auto const entry = std::string{key} + ": " + std::string{yaml};
    if (is_in_brackets(text, map)) {
        auto const end = end_of_node(text, after.value);
        auto const is_empty = after.value.kind == NodeKind::empty;  // "key:," would be one text
        return {end, end, (is_empty ? " , " : ", ") + entry};
    }
    auto indent = indentation_of(text, after.key);
    std::replace(indent.begin(), indent.end(), '-', ' ');
    return insert_lines_after(text, after.value, indent + entry + "\n");
}

Edit insert_lines_after(std::string_view text, Node const& node, std::string_view lines) {
    auto const line_end = text.find('\n', end_of_node(text, node));
    auto added = with_line_ends_of(text, lines);
    if (line_end != std::string_view::npos) return {line_end + 1, line_end + 1, std::move(added)};
    // The last line of the file has no line end: it gets one, and the added lines lose theirs.
    auto const newline = with_line_ends_of(text, "\n");
    added.resize(added.size() - std::min(added.size(), newline.size()));
    return {text.size(), text.size(), newline + added};
}

Edit insert_lines_before(std::string_view text, Node const& node, std::string_view lines) {
    auto const begin = line_at(text, node.offset).begin;
    return {begin, begin, with_line_ends_of(text, lines)};
}

Edit fill_empty(std::string_view text, Node const& value, std::string_view lines) {
    auto const end = end_of_node(text, value);
    auto begin = value.kind == NodeKind::empty ? end : std::size_t{value.offset};
    while (begin < end && begin > 0 && text[begin - 1] == ' ') --begin;
    auto const line_end = std::min(text.find_first_of("\r\n", end), text.size());
    auto filled = with_line_ends_of(text, "\n") + with_line_ends_of(text, lines);
    filled.resize(filled.size() - with_line_ends_of(text, "\n").size());
    return {begin, line_end, std::string{text.substr(end, line_end - end)} + filled};
}

std::string indentation_of(std::string_view text, Node const& node) {
    auto const begin = line_at(text, node.offset).begin;
    std::string indent{text.substr(begin, node.offset - begin)};
    std::replace_if(
        indent.begin(), indent.end(), [](char c) { return c != '-' && c != ' '; }, ' ');
    return indent;
}

}  // namespace jixiao
