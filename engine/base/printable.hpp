#pragma once

#include "base/utf8.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// Control characters, direction marks and others that are not seen but change what is.
bool steers_a_terminal(char32_t code);

/// The text with everything that could steer a terminal (control characters, escape sequences,
/// direction marks, bytes that are not UTF-8) replaced by "·". Line ends stay where asked for.
std::string printable(std::string_view text, bool keep_lines = false);
/// Whether nothing of it would be replaced, lines being no part of it.
bool is_printable(std::string_view text);

/// The text in lines of at most `cells` terminal cells (at least 2). Breaks at spaces and beside
/// Chinese characters, not inside a Latin word or a number that fits a line, not before closing
/// nor after opening punctuation. What exceeds `most_lines` is cut with "…".
std::vector<std::string> wrap_cells(std::string_view text, std::size_t cells,
                                    std::size_t most_lines,
                                    Ambiguous ambiguous = Ambiguous::narrow);

}  // namespace jixiao
