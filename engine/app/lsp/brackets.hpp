#pragma once

#include "app/lsp/outline.hpp"

#include <string_view>
#include <vector>

namespace jixiao::lsp {

/// Whether a value that begins so stands in brackets.
bool opens_brackets(char c);

/// The end of bytes [begin, end) without blanks and line ends behind them.
std::size_t without_blanks(std::string_view text, std::size_t begin, std::size_t end);

/// Adds the entries and items in the brackets that begin at byte `at`, which belong to `parent`.
/// Gives the byte behind them: that of the text's end where they are left open.
std::size_t read_brackets(std::string_view text, std::size_t at, std::size_t parent,
                          std::vector<Part>& parts);

}  // namespace jixiao::lsp
