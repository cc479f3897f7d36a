#pragma once

#include <string_view>

namespace jixiao::grammar {

/// Spaces of every width, tabs and line ends.
bool is_blank(char32_t code);

/// The ASCII character a full-width form stands for; an ASCII character itself; else 0.
char half_width(char32_t code);

/// What the grammar reads instead of a character: signs for their look-alikes, simplified for
/// traditional characters, plain letters for squared ones. Empty when it is read as it is.
std::string_view folded_spelling(char32_t code);

}  // namespace jixiao::grammar
