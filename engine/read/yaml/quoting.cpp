#include "read/yaml/quoting.hpp"

#include "read/yaml/source.hpp"

#include <algorithm>

namespace jixiao {
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin) {
    auto const quote = text[begin];
    for (auto at = begin + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            if (quote == '"' || at + 1 >= text.size() || text[at + 1] != '\'') return at + 1;
            ++at;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> quoted_in_brackets(std::string_view text, std::size_t at,
                                              std::size_t line_begin, std::size_t line_end) {
    if (!is_quote(text[at])) return std::nullopt;
    auto before = at;
    while (before > line_begin && is_blank(text[before - 1])) --before;
    if (before > line_begin) {
        auto const sign = text[before - 1];
        auto const ends_key =
            before < at || (before - 1 > line_begin && is_quote(text[before - 2]));
        auto const begins_value = sign == '[' || sign == '{' || sign == ',' ||
                                  (sign == ':' && ends_key);  // {"a":"b"}, but not a:'b
        if (!begins_value) return std::nullopt;
    }
    return end_of_quoted(text.substr(0, line_end), at);
}

bool is_in_wide_brackets(std::string_view value) {
    auto const is_list = value.starts_with("［");
    if (!is_list && !value.starts_with("｛")) return false;
    std::string_view const open = is_list ? "［" : "｛", close = is_list ? "］" : "｝";
    auto const half_close = is_list ? ']' : '}';
    std::size_t depth = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        auto const rest = value.substr(at);
        depth += rest.starts_with(open) ? 1 : 0;
        auto const is_closed = rest.starts_with(close) || rest.front() == half_close;
        if (is_closed && --depth == 0)
            return rest.size() == (rest.front() == half_close ? 1 : close.size());
    }
    return false;
}

std::size_t end_of_plain(std::string_view text, std::size_t begin, bool in_brackets) {
    auto const line_end = line_at(text, begin).end;
    auto end = begin;
    for (auto at = begin; at < line_end; ++at) {
        if (at > begin && begins_comment(text, at)) break;
        if (in_brackets && (text[at] == ',' || text[at] == ']' || text[at] == '}')) break;
        if (!is_blank(text[at])) end = at + 1;
    }
    return end;
}

std::size_t end_of_folded(std::string_view text, std::size_t begin, std::string_view value) {
    auto const is_space = [](char c) { return is_blank(c) || c == '\n' || c == '\r'; };
    auto at = begin;
    for (auto const c : value) {
        if (is_space(c)) {
            while (at < text.size() && is_space(text[at])) ++at;
        } else if (at < text.size() && text[at] == c) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

std::optional<std::size_t> find_key_colon(std::string_view text, std::size_t begin,
                                          std::size_t end) {
    auto at = begin;
    while (at < end &&
           (is_blank(text[at]) || (text[at] == '-' && at + 1 < end && is_blank(text[at + 1]))))
        ++at;
    if (at < end && (text[at] == '"' || text[at] == '\''))
        at = std::min(end_of_quoted(text, at).value_or(end), end);
    for (; at < end; ++at) {
        if (begins_comment(text, at)) break;
        if (text[at] == ':' && (at + 1 >= end || is_blank(text[at + 1]))) return at;
    }
    return std::nullopt;
}

}  // namespace jixiao
