#include "read/document/html_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

namespace jixiao::document {
namespace {

using Entity = std::pair<std::string_view, std::string_view>;
constexpr std::array entities{
    Entity{"lt", "<"},     Entity{"gt", ">"},     Entity{"amp", "&"},    Entity{"quot", "\""},
    Entity{"apos", "'"},   Entity{"nbsp", " "},   Entity{"ensp", " "},   Entity{"emsp", " "},
    Entity{"ge", "≥"},     Entity{"le", "≤"},     Entity{"ne", "≠"},     Entity{"times", "×"},
    Entity{"plusmn", "±"}, Entity{"permil", "‰"}, Entity{"middot", "·"}, Entity{"mdash", "—"},
    Entity{"ndash", "–"},  Entity{"hellip", "…"}, Entity{"ldquo", "“"},  Entity{"rdquo", "”"},
    Entity{"lsquo", "‘"},  Entity{"rsquo", "’"}};

/// The character of "#8805" or "#x2265".
std::optional<std::string> numbered(std::string_view name) {
    name.remove_prefix(1);
    auto const base = !name.empty() && (name[0] == 'x' || name[0] == 'X') ? 16 : 10;
    if (base == 16) name.remove_prefix(1);
    std::uint32_t code = 0;
    auto const* const end = name.data() + name.size();
    auto const [stop, error] = std::from_chars(name.data(), end, code, base);
    auto const surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (error != std::errc{} || stop != end || code > 0x10FFFF || surrogate) return std::nullopt;
    std::string character;
    append_utf8(character, code < 0x20 ? U' ' : char32_t{code});
    return character;
}

std::optional<std::string> decoded(std::string_view name) {
    if (name.starts_with('#')) return numbered(name);
    auto const* const found = std::find_if(entities.begin(), entities.end(),
                                           [&](Entity const& e) { return e.first == name; });
    if (found == entities.end()) return std::nullopt;
    return std::string{found->second};
}

}  // namespace

std::optional<Tag> tag_at(std::string_view text, std::size_t at) {
    auto name_begin = at + 1;
    auto const closes = name_begin < text.size() && text[name_begin] == '/';
    if (closes) ++name_begin;
    if (name_begin >= text.size() || (!is_letter(text[name_begin]) && text[name_begin] != '!'))
        return std::nullopt;
    // No tag of a form is longer; without a limit "<a<a<a…" would take quadratic time.
    constexpr std::size_t longest = 2000;
    auto const close = text.substr(name_begin, longest).find_first_of("<>");
    if (close == std::string_view::npos || text[name_begin + close] != '>') return std::nullopt;
    auto const range = text.substr(name_begin, close);
    auto const length = std::min(range.find_first_of(" \t\r\n/"), range.size());
    Tag tag{std::string{range.substr(0, length)}, closes, range.substr(length),
            name_begin + close + 1};
    std::transform(tag.name.begin(), tag.name.end(), tag.name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return tag;
}

std::string plain_text(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '<') {
            if (auto const tag = tag_at(text, at)) {
                plain += ' ';
                at = tag->end;
                continue;
            }
        } else if (text[at] == '&') {
            auto const name = text.substr(at + 1, 10);
            auto const length = name.find(';');
            if (length != std::string_view::npos && length > 0)
                if (auto const character = decoded(name.substr(0, length))) {
                    plain += *character;
                    at += length + 2;
                    continue;
                }
        }
        plain += text[at++];
    }
    return plain;
}

}  // namespace jixiao::document
