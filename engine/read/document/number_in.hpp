#pragma once

#include <string_view>
#include <vector>

namespace jixiao::document {

/// The number of an attribute: 12.5 of `x="12.5"`; 0 when the tag has none.
double number_of(std::string_view tag, std::string_view attribute);

/// All numbers of a text that blanks and commas part.
std::vector<double> numbers_in(std::string_view text);

/// The text of an attribute; empty when the tag has none.
std::string_view attribute_in(std::string_view tag, std::string_view attribute);

}  // namespace jixiao::document
