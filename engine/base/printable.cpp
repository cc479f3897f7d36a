#include "base/printable.hpp"

#include "base/eight_bytes.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// Where it stands, in bytes.
struct Unprintable {
    std::size_t at = 0, bytes = 0;
};

/// The first character from `begin` on that cannot be shown; no bytes at the end where all can.
Unprintable find_unprintable(std::string_view text, std::size_t begin, bool keep_lines) {
    for (auto at = begin; at < text.size();) {
        if (auto const sure = EightBytes{text, at}.visible()) {
            at += sure;
            continue;
        }
        auto const character = character_at(text, at);
        if (!character) return {at, 1};
        if (steers_a_terminal(character->code) && !(keep_lines && character->code == U'\n'))
            return {at, character->bytes};
        at += character->bytes;
    }
    return {text.size(), 0};
}

constexpr std::u32string_view closing = U"，。、；：？！）》」』】”’％,.;:?!)]}%…";
constexpr std::u32string_view opening = U"（《「『【“‘([{≥≤><=";

/// One character of a line that is being filled.
struct Glyph {
    std::string_view bytes;
    char32_t code;
    std::size_t cells;
};

std::vector<Glyph> glyphs_of(std::string_view text, Ambiguous ambiguous) {
    std::vector<Glyph> glyphs;
    glyphs.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at).value_or(Character{U'\uFFFD', 1});
        auto const bytes = text.substr(at, character.bytes);
        glyphs.push_back({bytes, character.code, count_cells(bytes, ambiguous)});
        at += character.bytes;
    }
    return glyphs;
}

bool can_break_between(Glyph const& left, Glyph const& right) {
    if (left.code == U' ' || right.code == U' ') return true;
    if (closing.find(right.code) != closing.npos || opening.find(left.code) != opening.npos)
        return false;
    return left.cells == 2 || right.cells == 2;
}

/// Where a line that begins at `begin` ends: the last good break within `cells`, else the last
/// character that fits.
std::size_t line_end(std::vector<Glyph> const& glyphs, std::size_t begin, std::size_t cells) {
    std::size_t used = 0, good = begin, end = begin;
    while (end < glyphs.size() && used + glyphs[end].cells <= cells) {
        used += glyphs[end++].cells;
        if (end == glyphs.size() || can_break_between(glyphs[end - 1], glyphs[end])) good = end;
    }
    if (end == glyphs.size()) return end;
    return good > begin ? good : std::max(end, begin + 1);
}

std::string joined(std::vector<Glyph> const& glyphs, std::size_t begin, std::size_t end) {
    while (end > begin && glyphs[end - 1].code == U' ') --end;
    if (begin == end) return {};
    auto const* const first = glyphs[begin].bytes.data();
    auto const last = glyphs[end - 1].bytes;
    return {first, last.data() + last.size()};
}

}  // namespace

bool steers_a_terminal(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code <= 0x9F) || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
           code == 0xFEFF;
}

bool is_printable(std::string_view text) {
    return find_unprintable(text, 0, false).bytes == 0;
}

std::string printable(std::string_view text, bool keep_lines) {
    std::string shown;
    std::size_t begin = 0;  // of what is taken over as it is
    for (;;) {
        auto const [at, bytes] = find_unprintable(text, begin, keep_lines);
        shown.append(text, begin, at - begin);
        if (bytes == 0) return shown;
        shown.append("·");
        begin = at + bytes;
    }
}

std::vector<std::string> wrap_cells(std::string_view text, std::size_t cells,
                                    std::size_t most_lines, Ambiguous ambiguous) {
    cells = std::max<std::size_t>(cells, 2);
    // What no line can show is not looked at: a hostile length costs no time.
    text = text.substr(0, cells * most_lines * 8);
    if (text.empty()) return {};
    if (count_cells(text, ambiguous) <= cells)
        return {std::string{text.substr(0, text.find_last_not_of(' ') + 1)}};
    auto const glyphs = glyphs_of(text, ambiguous);
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < glyphs.size();) {
        if (lines.size() + 1 == most_lines) {
            lines.push_back(fit_cells(joined(glyphs, begin, glyphs.size()), cells, ambiguous));
            return lines;
        }
        auto const end = line_end(glyphs, begin, cells);
        lines.push_back(joined(glyphs, begin, end));
        begin = end;
        while (begin < glyphs.size() && glyphs[begin].code == U' ') ++begin;
    }
    return lines;
}

}  // namespace jixiao
