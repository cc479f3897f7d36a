#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/quoting.hpp"
#include "read/yaml/source.hpp"

#include <algorithm>

namespace jixiao {
namespace {

using Spans = std::vector<LineSpan>;

/// The bytes of every item of a list, or entry of a map.
Spans parts_of(std::string_view text, Node const& node) {
    Spans parts;
    for (auto const& item : node.items) parts.push_back({item.offset, end_of_node(text, item)});
    for (auto const& entry : node.entries)
        parts.push_back({entry.key.offset, end_of_node(text, entry.value)});
    return parts;
}

/// The byte before the line ends in front of this one.
std::size_t before_line_ends(std::string_view text, std::size_t at) {
    while (at > 0 && (text[at - 1] == '\n' || text[at - 1] == '\r')) --at;
    return at;
}

/// The lines of a part with their line ends. Nothing when they hold anything else than a dash in
/// front, if one may stand there, and a comma and a comment behind.
std::optional<Edit> own_lines(std::string_view text, LineSpan part, bool has_dash) {
    auto const begin = line_at(text, part.begin).begin;
    auto const before = text.substr(begin, part.begin - begin);
    if (before.find_first_not_of(has_dash ? " -" : " ") != before.npos ||
        std::count(before.begin(), before.end(), '-') != (has_dash ? 1 : 0))
        return std::nullopt;
    auto const end = line_at(text, part.end).end;
    auto at = skip_blanks(text, part.end, end);
    if (at < end && text[at] == ',') at = skip_blanks(text, at + 1, end);
    if (at < end && text[at] != '#' && text[at] != '\r') return std::nullopt;
    auto const line_end = text.find('\n', end);
    if (line_end != text.npos) return Edit{begin, line_end + 1, {}};
    // The last line of a file that ends without a line end: the one before it ends so then.
    return Edit{before_line_ends(text, begin), end, {}};
}

bool has_line_end(std::string_view text, std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin).find('\n') != std::string_view::npos;
}

std::optional<std::vector<Edit>> without_lines(std::string_view text, Entry const& of,
                                               Spans const& parts,
                                               std::vector<std::size_t> const& places) {
    auto const is_list = of.value.kind == NodeKind::sequence;
    std::vector<Edit> edits;
    if (places.size() == parts.size()) {
        auto const line = line_at(text, of.key.offset);
        auto const colon = find_key_colon(text, of.key.offset, line.end);
        if (!colon) return std::nullopt;
        edits.push_back({*colon + 1, *colon + 1, is_list ? " []" : " {}"});
    }
    for (auto const place : places) {
        auto lines = own_lines(text, parts[place], is_list);
        if (!lines) return std::nullopt;
        edits.push_back(*std::move(lines));
    }
    for (auto i = edits.size(); i-- > 1;) {
        auto& before = edits[i - 1];
        if (before.end <= edits[i].begin) continue;
        before = {before_line_ends(text, before.begin), edits[i].begin, {}};
    }
    return edits;
}

/// Whether lines between two parts hold a comment, but the one behind the first.
bool has_comment_lines(std::string_view text, std::size_t begin, std::size_t end) {
    auto const between = text.substr(begin, end - begin);
    return between.find('#', std::min(between.find('\n'), between.size())) != between.npos;
}

std::optional<std::vector<Edit>> without_texts(std::string_view text, Spans const& parts,
                                               std::vector<std::size_t> const& places) {
    if (places.size() == parts.size())
        return std::vector<Edit>{{parts.front().begin, parts.back().end, {}}};
    std::vector<Edit> edits;
    std::size_t leading = 0;  // those that nothing stands before that stays
    while (leading < places.size() && places[leading] == leading) ++leading;
    if (leading > 0) {
        auto const kept = parts[leading].begin;
        if (has_comment_lines(text, parts[leading - 1].end, kept)) return std::nullopt;
        edits.push_back({parts.front().begin, kept, {}});
    }
    for (auto i = leading; i < places.size(); ++i) {
        auto const part = parts[places[i]];
        auto const before = parts[places[i] - 1].end;
        if (!has_line_end(text, before, part.begin)) {
            edits.push_back({before, part.end, {}});
            continue;
        }
        auto lines = own_lines(text, part, false);
        if (!lines) return std::nullopt;
        edits.push_back(*std::move(lines));
    }
    return edits;
}

}  // namespace

std::optional<std::vector<Edit>> remove_parts(std::string_view text, Entry const& of,
                                              std::vector<std::size_t> const& places) {
    auto const parts = parts_of(text, of.value);
    if (places.empty()) return std::vector<Edit>{};
    if (places.back() >= parts.size()) return std::nullopt;
    auto const first = text[of.value.offset];
    return first == '[' || first == '{' ? without_texts(text, parts, places)
                                        : without_lines(text, of, parts, places);
}

}  // namespace jixiao
