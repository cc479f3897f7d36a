#include "read/yaml/yaml_scalar.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace jixiao {
namespace {

bool is_escaped(std::optional<Character> const& character) {
    return character && steers_a_terminal(character->code);
}

std::string quoted(std::string_view text) {
    std::string result{'"'};
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at);
        auto const bytes = text.substr(at, character ? character->bytes : 1);
        if (bytes == "\"" || bytes == "\\")
            (result += '\\') += bytes;
        else if (is_escaped(character))
            result += character->code < 0x100
                          ? fmt::format("\\x{:02X}", static_cast<unsigned>(character->code))
                          : fmt::format("\\u{:04X}", static_cast<unsigned>(character->code));
        else
            result += bytes;
        at += bytes.size();
    }
    return result += '"';
}

bool is_word_of_yaml(std::string_view text) {
    constexpr std::array<std::string_view, 11> words{"null", "true", "false", "yes", "no",  "on",
                                                     "off",  "y",    "n",     "~",   ".nan"};
    std::string lower{text};
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(words.begin(), words.end(), lower) != words.end();
}

/// 12:30, 1_000, 0x1F, 1e5, 2024-01-02 and the like: something a YAML reader may compute with.
bool looks_like_number(std::string_view text) {
    auto const begins = text.find_first_of("0123456789") <= 2 &&
                        std::string_view{"0123456789.+-"}.find(text[0]) != std::string_view::npos;
    return begins &&
           text.find_first_not_of("0123456789.,:_-+eExXabcdefABCDEF") == std::string_view::npos;
}

/// A whole number that is printed back as it is written: 900, not 0900 or twenty digits.
bool is_small_whole_number(std::string_view text) {
    return text.size() <= 15 && text.find_first_not_of("0123456789") == std::string_view::npos &&
           (text == "0" || text[0] != '0');
}

bool is_plain(std::string_view text) {
    constexpr std::string_view first_signs = "-?:,[]{}#&*!|>'\"%@`=<~";
    if (text.empty() || first_signs.find(text[0]) != std::string_view::npos) return false;
    if (text.find_first_of(",[]{}?\n\r\t\\") != std::string_view::npos) return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
        return false;
    if (text.ends_with(':') || text.front() == ' ' || text.back() == ' ') return false;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at);
        if (is_escaped(character)) return false;
        at += character ? character->bytes : 1;
    }
    return !is_word_of_yaml(text);
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
    auto const safe = is_plain(text) && (!looks_like_number(text) || is_small_whole_number(text));
    return safe ? std::string{text} : quoted(text);
}

std::string yaml_list(std::vector<std::string> const& texts) {
    std::string list;
    for (auto const& text : texts) list += (list.empty() ? "" : ", ") + yaml_scalar(text);
    return "[" + list + "]";
}

std::string yaml_figure(std::string_view text) {
    return is_plain(text) && !looks_like_number(text) ? std::string{text} : quoted(text);
}

}  // namespace jixiao
