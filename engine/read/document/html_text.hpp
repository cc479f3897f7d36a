#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao::document {

/// A tag of HTML: <td colspan="2">, </tr>, <br/>.
struct Tag {
    std::string name;  // in lower case, without the slash
    bool closes = false;
    std::string_view attributes;
    std::size_t end = 0;  // the byte after its >
};

/// The tag that starts at byte `at` (on a <); nothing when it is only a sign, as in "<5%".
std::optional<Tag> tag_at(std::string_view text, std::size_t at);

/// A Latin letter of a tag or of a word that no line wrap may part.
constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The text with tags replaced by blanks and entities by their characters.
std::string plain_text(std::string_view text);

}  // namespace jixiao::document
