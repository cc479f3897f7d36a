#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace jixiao {

/// A blank of YAML, which parts a comment or a value from what is before it.
inline bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

inline bool is_quote(char c) {
    return c == '"' || c == '\'';
}

/// A comment begins at `at`: a # after a blank or at the start of a line.
inline bool begins_comment(std::string_view text, std::size_t at) {
    return text[at] == '#' && (at == 0 || is_blank(text[at - 1]) || text[at - 1] == '\n');
}

/// What looks like a blank, or like a colon, and is none to YAML.
inline constexpr std::array<std::string_view, 4> wide_blanks{"\u3000", "\u00A0", "\u2002",
                                                             "\u2003"};
inline constexpr std::array<std::string_view, 4> wide_colons{"：", "﹕", "∶", "︰"};

/// The first byte of [at, end) that is no blank.
inline std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end && is_blank(text[at])) ++at;
    return at;
}

/// The byte after the quoted text that begins at `begin` (on its quote); nothing when the quote is
/// never closed.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin);

/// The same inside brackets, of a text that ends on the line; nothing where `at` is no quote, or
/// one in the middle of a text (it's).
std::optional<std::size_t> quoted_in_brackets(std::string_view text, std::size_t at,
                                              std::size_t line_begin, std::size_t line_end);

/// Whether a value lies in full-width brackets, ［ ］ or ｛ ｝, from its first sign to its last;
/// the closing one may be half-width.
bool is_in_wide_brackets(std::string_view value);

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
