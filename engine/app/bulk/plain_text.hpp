#pragma once

#include <string_view>

namespace jixiao::bulk {

/// Whatever sign the bytes of this machine have.
inline bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// Whether a text is UTF-8 without control characters: JSON has none, and no figure depends on
/// them.
bool is_plain_text(std::string_view text);

}  // namespace jixiao::bulk
