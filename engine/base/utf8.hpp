#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao {

/// One character decoded from UTF-8: its code point and how many bytes it took.
struct Character {
    char32_t code;
    std::size_t bytes;
};

/// The character at byte `at` (at < text.size()); nothing when the bytes there are not UTF-8
/// (overlong forms, surrogates and code points above U+10FFFF included).
std::optional<Character> character_at(std::string_view text, std::size_t at);

/// Byte offset of the first sequence that is not UTF-8; nothing when all of it is.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The text with U+FFFD in place of each byte that is not UTF-8.
std::string valid_utf8(std::string text);

/// The byte that the character `number` (from 0) begins with; the text's size where it has fewer.
std::size_t offset_of_character(std::string_view text, std::size_t number);

/// How many characters the text has; bytes that are not UTF-8 count one each.
std::size_t count_characters(std::string_view text);

/// How many cells a terminal takes for characters such as ≥ ● “ ”, which Unicode calls ambiguous.
enum class Ambiguous { narrow = 1, wide = 2 };

/// How many terminal cells the text takes: 2 for East Asian wide characters, 0 for combining marks
/// and control characters, else 1 (Unicode Standard Annex 11).
std::size_t count_cells(std::string_view text, Ambiguous ambiguous = Ambiguous::narrow);

/// Appends `code` in UTF-8.
void append_utf8(std::string& text, char32_t code);

/// The text cut to at most `cells` terminal cells, with "…" at its end when it was cut.
std::string fit_cells(std::string_view text, std::size_t cells,
                      Ambiguous ambiguous = Ambiguous::narrow);

/// The text filled up with spaces on the right to `cells` terminal cells.
std::string pad_cells(std::string_view text, std::size_t cells,
                      Ambiguous ambiguous = Ambiguous::narrow);

}  // namespace jixiao
