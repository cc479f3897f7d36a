#include "base/decoded.hpp"

#include "base/utf8.hpp"

namespace jixiao {

std::u32string decoded(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at).value_or(Character{U'\uFFFD', 1});
        characters.push_back(character.code);
        at += character.bytes;
    }
    return characters;
}

}  // namespace jixiao
