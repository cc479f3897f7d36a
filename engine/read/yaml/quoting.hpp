#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace jixiao {

/// A blank of YAML, which parts a comment or a value from what is before it.
inline bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/// The byte after the quoted text that begins at `begin` (on its quote); nothing when the quote is
/// never closed.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin);

/// The byte after the unquoted text that begins at `begin` on one line: before a comment, and
/// inside brackets before the next comma or bracket. Trailing blanks do not count.
std::size_t end_of_plain(std::string_view text, std::size_t begin, bool in_brackets);

/// The byte after the unquoted text that begins at `begin` and was read as `value`, with its line
/// ends and indentation folded into single blanks.
std::size_t end_of_folded(std::string_view text, std::size_t begin, std::string_view value);

/// The colon of an entry `key: value` on the line at `begin`: followed by a blank or the end of
/// the line, not quoted. Nothing when [begin, end) has none.
std::optional<std::size_t> find_key_colon(std::string_view text, std::size_t begin,
                                          std::size_t end);

}  // namespace jixiao
