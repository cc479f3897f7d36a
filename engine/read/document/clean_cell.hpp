#pragma once

#include "read/document/row.hpp"

#include <string>
#include <string_view>

namespace jixiao::document {

/// The text of a raw cell: HTML tags taken out and entities decoded, blanks of every kind folded
/// into one, those at the ends dropped, and those that a line wrap left between Chinese characters
/// or between one and a digit taken out: "≥2.1亿 元" is "≥2.1亿元".
PrintedCell clean_cell(std::string_view raw, std::size_t offset);

/// The same of a text without tags and entities.
PrintedCell clean_text(std::string_view text, std::size_t offset);

/// The text without any blank, for words that forms print spaced out: "收 入 总 计".
std::string without_blanks(std::string_view text);

}  // namespace jixiao::document
