#include "base/shell_word.hpp"

#include <algorithm>
#include <string_view>

namespace jixiao {

std::string shell_word(std::string const& text) {
    auto const plain = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               std::string_view{"./-_+,:@%"}.find(c) != std::string_view::npos ||
               static_cast<unsigned char>(c) >= 0x80;
    });
    if (plain && !text.empty()) return text;
    std::string shown = "'";
    for (auto const c : text) shown += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return shown + "'";
}

}  // namespace jixiao
