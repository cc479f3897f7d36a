#pragma once

#include "app/bulk/few_bytes.hpp"

#include <string_view>

namespace jixiao::bulk {

/// Whatever sign the bytes of this machine have.
inline bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// Whether a text is ASCII without control characters, but DEL.
inline bool is_plain_ascii(std::string_view text) {
    constexpr std::uint64_t each = 0x0101010101010101;
    return all_fit(text, ' ', [](std::uint64_t bytes) {
        return ((bytes | (bytes - each * ' ')) & each * 0x80) == 0;
    });
}

/// Whether a text is UTF-8 without control characters: JSON has none, and no figure depends on
/// them.
bool is_plain_text(std::string_view text);

}  // namespace jixiao::bulk
