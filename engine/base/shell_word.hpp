#pragma once

#include <string>

namespace jixiao {

/// The text as an argument that a shell takes as one word: as it is where that is safe, else in
/// single quotes.
std::string shell_word(std::string const& text);

}  // namespace jixiao
