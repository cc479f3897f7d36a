#include "app/lsp/place.hpp"

#include "read/yaml/quoting.hpp"

#include <algorithm>

namespace jixiao::lsp {
namespace {

/// The part that an entry in that column, on a line before `offset`, belongs to.
std::size_t holder_by_column(View const& view, std::size_t offset, std::size_t column) {
    auto const& outline = view.outline();
    for (auto part = outline.first_from(offset); part-- > 0;) {
        auto const& each = outline[part];
        if (each.in_brackets || each.column >= column) continue;
        if (each.is_item || each.has_colon) return part;
    }
    return nowhere;
}

/// The last part that begins on the line of the cursor at or before it.
std::size_t part_on_line(View const& view, std::size_t offset) {
    auto const& outline = view.outline();
    auto const line = view.text().line(view.text().line_of(offset));
    auto const next = outline.first_from(offset + 1);
    if (next == 0) return nowhere;
    auto const& part = outline[next - 1];
    auto const begin = part.is_item ? part.value.begin : part.key.begin;
    return begin >= line.begin ? next - 1 : nowhere;
}

/// The innermost part whose brackets are open at the cursor.
std::size_t open_brackets(View const& view, std::size_t offset) {
    auto const& outline = view.outline();
    auto const& bytes = view.text().bytes();
    for (auto part = outline.first_from(offset + 1); part-- > 0;) {
        auto const& value = outline[part].value;
        // What is left open goes on to the end of its line.
        auto const end_of_line = view.text().line(view.text().line_of(value.end)).end;
        if (value.empty() || (bytes[value.begin] != '{' && bytes[value.begin] != '[')) {
            if (outline[part].parent == nowhere) return nowhere;
            continue;
        }
        auto const is_closed = bytes[value.end - 1] == '}' || bytes[value.end - 1] == ']';
        auto const is_before_end = offset < value.end || (!is_closed && offset <= end_of_line);
        if (value.begin < offset && is_before_end) return part;
    }
    return nowhere;
}

Typing in_brackets(View const& view, std::size_t holder, std::size_t offset) {
    auto const& bytes = view.text().bytes();
    auto const open = view.outline()[holder].value.begin;
    auto begin = offset;
    while (begin > open + 1 && bytes[begin - 1] != ',') --begin;
    Typing typing;
    typing.holder = holder;
    typing.path = view.outline().path(bytes, holder);
    auto const is_map = bytes[open] == '{';
    if (auto const colon = is_map ? find_key_colon(bytes, begin, offset) : std::nullopt) {
        auto key = begin;
        while (key < *colon && is_blank(bytes[key])) ++key;
        typing.path.push_back(scalar_text(bytes.substr(key, *colon - key)));
        typing.is_value = true;
        begin = *colon + 1;
    } else if (!is_map) {
        typing.path.emplace_back();
        typing.is_value = true;
    }
    while (begin < offset && is_blank(bytes[begin])) ++begin;
    typing.typed = {begin, offset};
    auto const end_of_line = view.text().line(view.text().line_of(offset)).end;
    auto const ends = std::string_view{typing.is_value ? ",}]#" : ",}]:#"};
    auto end = std::min(bytes.find_first_of(ends, offset), end_of_line);
    typing.has_colon = !typing.is_value && end < end_of_line && bytes[end] == ':';
    while (end > offset && is_blank(bytes[end - 1])) --end;
    typing.whole = {begin, end};
    return typing;
}

}  // namespace

std::string typed_text(View const& view, Typing const& typing) {
    auto text = scalar_text(view.at(typing.typed));
    if (text.starts_with('"') || text.starts_with('\'')) text.erase(0, 1);
    return text;
}

Typing typing_at(View const& view, std::size_t offset) {
    auto const& outline = view.outline();
    auto const& bytes = view.text().bytes();
    if (auto const holder = open_brackets(view, offset); holder != nowhere)
        return in_brackets(view, holder, offset);
    Typing typing;
    auto const part = part_on_line(view, offset);
    if (part != nowhere && !outline[part].in_brackets) {
        auto const& each = outline[part];
        if (each.has_colon && offset > each.key.end) {
            typing.is_value = true;
            typing.part = typing.holder = part;
            typing.path = outline.path(bytes, part);
            typing.typed = {std::min(each.value.begin, offset), offset};
            if (each.value.empty()) typing.typed.begin = offset;
            typing.whole = {typing.typed.begin, std::max(offset, each.value.end)};
            return typing;
        }
        typing.part = part;
        typing.holder = each.is_item ? part : each.parent;
        auto const& stated = each.is_item ? each.value : each.key;
        typing.typed = {std::min(stated.begin, offset), offset};
        typing.whole = {typing.typed.begin, std::max(offset, stated.end)};
        typing.has_colon = each.has_colon;
    } else {
        auto const line = view.text().line(view.text().line_of(offset));
        auto column = line.begin;
        while (column < offset && is_blank(bytes[column])) ++column;
        typing.holder = holder_by_column(view, line.begin, column - line.begin);
        typing.typed = typing.whole = {column, offset};
    }
    if (typing.holder != nowhere) typing.path = outline.path(bytes, typing.holder);
    return typing;
}

}  // namespace jixiao::lsp
