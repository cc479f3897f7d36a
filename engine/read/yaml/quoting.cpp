#include "read/yaml/quoting.hpp"

#include "read/yaml/source.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// A comment begins at `at`: a # after a blank or at the start of a line.
bool begins_comment(std::string_view text, std::size_t at) {
    return text[at] == '#' && (at == 0 || is_blank(text[at - 1]) || text[at - 1] == '\n');
}

}  // namespace

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
