#pragma once

#include <string>
#include <string_view>

namespace jixiao {

/// The characters of a text in UTF-8; U+FFFD for each byte that is none.
std::u32string decoded(std::string_view text);

}  // namespace jixiao
