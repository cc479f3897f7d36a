#include "read/yaml/block_lines.hpp"

#include "read/yaml/quoting.hpp"
#include "read/yaml/yaml_limits.hpp"

#include <algorithm>

namespace jixiao {
namespace {

std::size_t next_line(std::string_view text, LineSpan line) {
    auto const newline = text.find('\n', line.end);
    return newline == std::string_view::npos ? text.size() : newline + 1;
}

/// The byte behind the quoted text at `at` when it ends on the line.
std::optional<std::size_t> quoted_on(std::string_view text, std::size_t at, LineSpan line) {
    if (at >= line.end || !is_quote(text[at])) return std::nullopt;
    return end_of_quoted(text.substr(0, line.end), at);
}

/// The byte behind the last sign of [begin, line.end) before a comment.
std::size_t end_of_content(std::string_view text, std::size_t begin, LineSpan line) {
    auto end = begin;
    auto const in_brackets = begin < line.end && (text[begin] == '[' || text[begin] == '{');
    for (auto at = begin; at < line.end; ++at) {
        if (begins_comment(text, at)) break;
        auto const quoted = in_brackets   ? quoted_in_brackets(text, at, line.begin, line.end)
                            : at == begin ? quoted_on(text, at, line)
                                          : std::nullopt;
        if (quoted) at = *quoted - 1;
        if (!is_blank(text[at])) end = at + 1;
    }
    return end;
}

/// Bytes of a dash that was to begin an entry, with the blanks behind it: `-id: A-01`, `－ id:
/// A-01`.
std::size_t odd_dash_at(std::string_view text, std::size_t at, std::size_t end) {
    auto const shown = text.substr(0, end);
    auto const is_wide = shown.substr(at, 3) == "－" || shown.substr(at, 3) == "—";
    auto const behind = at + (is_wide ? 3 : 1);
    auto const is_dash = is_wide ? behind < end && is_blank(shown[behind])
                                 : shown.substr(at, 1) == "-" && behind < end &&
                                       shown[behind] != '-' && !is_blank(shown[behind]);
    if (!is_dash || !find_key_colon(shown, behind, end)) return 0;
    return skip_blanks(shown, behind, end) - at;
}

BlockLine read_line(std::string_view text, LineSpan span) {
    BlockLine line;
    line.begin = line.first = span.begin;
    while (line.first < span.end) {
        if (auto const wide = wide_blank_at(text, line.first))
            line.first += wide;
        else if (is_blank(text[line.first]))
            ++line.first;
        else
            break;
    }
    line.content = line.first;
    while (line.content < span.end && text[line.content] == '-' &&
           (line.content + 1 == span.end || is_blank(text[line.content + 1])))
        line.content = skip_blanks(text, line.content + 1, span.end);
    if (line.content == line.first) {
        line.content += odd_dash_at(text, line.first, span.end);
        line.has_odd_dash = line.content != line.first;
    }
    if (line.content < span.end && begins_comment(text, line.content)) {
        line.value = line.end = line.content;
        return line;
    }
    auto const in_brackets =
        line.content < span.end && (text[line.content] == '[' || text[line.content] == '{');
    if (!in_brackets) line.colon = find_key_colon(text, line.content, span.end);
    line.value = line.colon ? skip_blanks(text, *line.colon + 1, span.end) : line.content;
    line.end = end_of_content(text, line.value, span);
    if (line.end == line.value) line.value = line.end = line.colon ? *line.colon + 1 : line.value;
    return line;
}

/// The byte behind a quoted text of several lines; nothing when it looks as if it was never to be
/// closed there.
std::optional<std::size_t> quoted_over_lines(std::string_view text, BlockLine const& line) {
    auto const end = end_of_quoted(text, line.value);
    if (!end) return std::nullopt;
    for (auto at = next_line(text, line_at(text, line.value)); at < *end;) {
        auto const next = line_at(text, at);
        auto const indent = skip_blanks(text, at, next.end) - at;
        auto const goes_on = *end > next.end;
        if (at + indent < next.end && indent <= line.value_column()) return std::nullopt;
        if (find_key_colon(text, at, goes_on ? next.end : *end)) return std::nullopt;
        if (!goes_on && end_of_content(text, *end, next) != *end) return std::nullopt;
        at = next_line(text, next);
    }
    return end;
}

/// The byte behind the bracket that closes the one at `begin`; nothing when none does before a line
/// that is an entry beside or above. Behind a comma or a bracket such a line is an entry in the
/// brackets, unless it stands at the margin.
std::optional<std::size_t> closed_bracket(std::string_view text, BlockLine const& line) {
    std::string open;
    auto span = line_at(text, line.value);
    auto last = '\0';  // sign that is no comment
    for (auto at = line.value; at < text.size(); ++at) {
        if (at >= span.end) {
            at = next_line(text, span);
            if (at >= text.size()) return std::nullopt;
            span = line_at(text, at);
            auto const first = skip_blanks(text, at, span.end);
            auto const is_inner = first > at && (last == ',' || last == '[' || last == '{');
            if (!is_inner && first - at <= line.value_column() &&
                find_key_colon(text, first, span.end))
                return std::nullopt;
            if (at == span.end) continue;
        }
        if (begins_comment(text, at)) {
            at = span.end - 1;
            continue;
        }
        if (auto const quoted = quoted_in_brackets(text, at, span.begin, span.end)) {
            at = *quoted - 1;
        } else if (text[at] == '[' || text[at] == '{') {
            if (open.size() == deepest_nesting) return line.end;  // that is reported elsewhere
            open += text[at] == '[' ? ']' : '}';
        } else if (text[at] == ']' || text[at] == '}') {
            if (open.back() != text[at]) return std::nullopt;
            open.pop_back();
            if (open.empty()) return at + 1;
        }
        if (!is_blank(text[at])) last = text[at];
    }
    return std::nullopt;
}

/// Where the next line begins that does not go on with the value of this one.
std::size_t behind_value(std::string_view text, BlockLine& line) {
    auto span = line_at(text, line.begin);
    auto const value = text.substr(line.value, line.end - line.value);
    if (value.empty()) return next_line(text, span);
    auto end = std::optional{line.end};
    if (is_quote(value.front()) && !quoted_on(text, line.value, span))
        end = quoted_over_lines(text, line);
    else if (value.front() == '[' || value.front() == '{')
        end = closed_bracket(text, line);
    line.is_closed = end.has_value();
    if (!is_block_header(value)) return next_line(text, line_at(text, end.value_or(line.end)));
    for (auto at = next_line(text, span); at < text.size(); at = next_line(text, span)) {
        span = line_at(text, at);
        auto const indent = std::min(text.find_first_not_of(' ', at), span.end) - at;
        if (at + indent < span.end && indent <= line.value_column()) return at;
    }
    return text.size();
}

/// The start or the end of a document.
bool is_marker(std::string_view text, LineSpan line) {
    auto const shown = text.substr(line.begin, line.end - line.begin);
    auto const marks = shown.starts_with("---") || shown.starts_with("...");
    return marks && (shown.size() == 3 || is_blank(shown[3]));
}

}  // namespace

std::size_t wide_blank_at(std::string_view text, std::size_t at) {
    for (auto const blank : wide_blanks)
        if (text.substr(at, blank.size()) == blank) return blank.size();
    return 0;
}

bool is_block_header(std::string_view value) {
    if (value.empty() || (value[0] != '|' && value[0] != '>')) return false;
    return value.size() == 1 || (value.size() == 2 && (value[1] == '-' || value[1] == '+'));
}

std::vector<BlockLine> block_lines(std::string_view text) {
    std::vector<BlockLine> lines;
    for (std::size_t at = 0; at < text.size();) {
        auto const span = line_at(text, at);
        auto line = read_line(text, span);
        if ((lines.empty() && is_marker(text, span)) || line.first == line.end) {
            at = next_line(text, span);
            continue;
        }
        at = behind_value(text, line);
        lines.push_back(line);
    }
    return lines;
}

}  // namespace jixiao
