#include "base/utf8.hpp"

#include "base/ambiguous_intervals.hpp"
#include "base/eight_bytes.hpp"

#include <algorithm>
#include <array>

namespace jixiao {
namespace {

// Unicode 15, East_Asian_Width W and F, joined over unassigned gaps within a block.
constexpr std::array wide_intervals{
    Interval{0x1100, 0x115F},   Interval{0x231A, 0x231B},   Interval{0x2329, 0x232A},
    Interval{0x23E9, 0x23EC},   Interval{0x23F0, 0x23F0},   Interval{0x23F3, 0x23F3},
    Interval{0x25FD, 0x25FE},   Interval{0x2614, 0x2615},   Interval{0x2648, 0x2653},
    Interval{0x267F, 0x267F},   Interval{0x2693, 0x2693},   Interval{0x26A1, 0x26A1},
    Interval{0x26AA, 0x26AB},   Interval{0x26BD, 0x26BE},   Interval{0x26C4, 0x26C5},
    Interval{0x26CE, 0x26CE},   Interval{0x26D4, 0x26D4},   Interval{0x26EA, 0x26EA},
    Interval{0x26F2, 0x26F3},   Interval{0x26F5, 0x26F5},   Interval{0x26FA, 0x26FA},
    Interval{0x26FD, 0x26FD},   Interval{0x2705, 0x2705},   Interval{0x270A, 0x270B},
    Interval{0x2728, 0x2728},   Interval{0x274C, 0x274C},   Interval{0x274E, 0x274E},
    Interval{0x2753, 0x2755},   Interval{0x2757, 0x2757},   Interval{0x2795, 0x2797},
    Interval{0x27B0, 0x27B0},   Interval{0x27BF, 0x27BF},   Interval{0x2B1B, 0x2B1C},
    Interval{0x2B50, 0x2B50},   Interval{0x2B55, 0x2B55},   Interval{0x2E80, 0x303E},
    Interval{0x3041, 0x33FF},   Interval{0x3400, 0x4DBF},   Interval{0x4E00, 0xA4CF},
    Interval{0xA960, 0xA97F},   Interval{0xAC00, 0xD7A3},   Interval{0xF900, 0xFAFF},
    Interval{0xFE10, 0xFE19},   Interval{0xFE30, 0xFE6F},   Interval{0xFF01, 0xFF60},
    Interval{0xFFE0, 0xFFE6},   Interval{0x16FE0, 0x18CFF}, Interval{0x1AFF0, 0x1B2FB},
    Interval{0x1F004, 0x1F004}, Interval{0x1F0CF, 0x1F0CF}, Interval{0x1F18E, 0x1F18E},
    Interval{0x1F191, 0x1F19A}, Interval{0x1F200, 0x1F320}, Interval{0x1F32D, 0x1F335},
    Interval{0x1F337, 0x1F37C}, Interval{0x1F37E, 0x1F393}, Interval{0x1F3A0, 0x1F3CA},
    Interval{0x1F3CF, 0x1F3D3}, Interval{0x1F3E0, 0x1F3F0}, Interval{0x1F3F4, 0x1F3F4},
    Interval{0x1F3F8, 0x1F43E}, Interval{0x1F440, 0x1F440}, Interval{0x1F442, 0x1F4FC},
    Interval{0x1F4FF, 0x1F53D}, Interval{0x1F54B, 0x1F567}, Interval{0x1F57A, 0x1F57A},
    Interval{0x1F595, 0x1F596}, Interval{0x1F5A4, 0x1F5A4}, Interval{0x1F5FB, 0x1F64F},
    Interval{0x1F680, 0x1F6C5}, Interval{0x1F6CC, 0x1F6CC}, Interval{0x1F6D0, 0x1F6FC},
    Interval{0x1F7E0, 0x1F7F0}, Interval{0x1F90C, 0x1F9FF}, Interval{0x1FA70, 0x1FAFF},
    Interval{0x20000, 0x3FFFD}};

// Combining marks and format characters that occur beside Chinese and Latin text.
constexpr std::array zero_intervals{
    Interval{0x0000, 0x001F}, Interval{0x007F, 0x009F}, Interval{0x0300, 0x036F},
    Interval{0x200B, 0x200F}, Interval{0x202A, 0x202E}, Interval{0x2060, 0x2064},
    Interval{0x20D0, 0x20F0}, Interval{0x302A, 0x302D}, Interval{0xFE00, 0xFE0F},
    Interval{0xFE20, 0xFE2F}, Interval{0xFEFF, 0xFEFF}, Interval{0xE0100, 0xE01EF}};

template <std::size_t N>
bool contains(std::array<Interval, N> const& intervals, char32_t code) {
    auto const after = std::upper_bound(intervals.begin(), intervals.end(), code,
                                        [](char32_t c, Interval i) { return c < i.first; });
    return after != intervals.begin() && code <= std::prev(after)->last;
}

std::size_t cells_of(char32_t code, Ambiguous ambiguous) {
    if (code >= 0x20 && code < 0x7F) return 1;
    if (code >= 0x4E00 && code <= 0x9FFF) return 2;  // nearly all that is Chinese
    if (contains(zero_intervals, code)) return 0;
    if (contains(wide_intervals, code)) return 2;
    return ambiguous == Ambiguous::wide && contains(ambiguous_intervals, code) ? 2 : 1;
}

Character character_or_byte(std::string_view text, std::size_t at) {
    return character_at(text, at).value_or(Character{U'\uFFFD', 1});
}

}  // namespace

std::optional<Character> character_at(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    auto const first = byte(0);
    if (first < 0x80) return Character{first, 1};
    auto const length = first >= 0xF0 ? 4u : first >= 0xE0 ? 3u : 2u;
    if (first < 0xC2 || first > 0xF4 || text.size() - at < length) return std::nullopt;
    char32_t code = first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return std::nullopt;
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    auto const surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < least[length] || surrogate || code > 0x10FFFF) return std::nullopt;
    return Character{code, length};
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        EightBytes const next{text, at};
        if (auto const sure = next.are_ascii()        ? EightBytes::size
                              : next.begin_with_two() ? EightBytes::wide_size
                              : next.begin_with_one() ? EightBytes::wide_size / 2
                                                      : 0) {
            at += sure;
            continue;
        }
        auto const character = character_at(text, at);
        if (!character) return at;
        at += character->bytes;
    }
    return std::nullopt;
}

std::string valid_utf8(std::string text) {
    auto broken = first_invalid_utf8(text);
    if (!broken) return text;
    std::string valid;
    for (std::string_view rest{text}; !rest.empty(); broken = first_invalid_utf8(rest)) {
        valid += rest.substr(0, broken.value_or(rest.size()));
        if (!broken) break;
        append_utf8(valid, U'\uFFFD');
        rest.remove_prefix(*broken + 1);
    }
    return valid;
}

std::size_t offset_of_character(std::string_view text, std::size_t number) {
    std::size_t at = 0;
    while (number > 0 && at < text.size()) {
        if (number >= EightBytes::size && EightBytes::are_in(text, at)) {
            EightBytes const next{text, at};
            if (next.are_ascii()) {
                number -= EightBytes::size;
                at += EightBytes::size;
                continue;
            }
            if (next.begin_with_two()) {
                number -= 2;
                at += EightBytes::wide_size;
                continue;
            }
        }
        --number;
        at += character_or_byte(text, at).bytes;
    }
    return at;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        EightBytes const next{text, at};
        if (auto const ascii = next.leading_visible_ascii()) {
            count += ascii;
            at += ascii;
            continue;
        }
        if (auto const wide = next.begin_with_two() ? 2U : next.begin_with_one() ? 1U : 0U) {
            count += wide;
            at += wide * EightBytes::wide_size / 2;
            continue;
        }
        ++count;
        at += character_or_byte(text, at).bytes;
    }
    return count;
}

std::size_t count_cells(std::string_view text, Ambiguous ambiguous) {
    std::size_t cells = 0;
    for (std::size_t at = 0; at < text.size();) {
        EightBytes const next{text, at};
        if (auto const ascii = next.leading_visible_ascii()) {
            cells += ascii;
            at += ascii;
            continue;
        }
        // U+5000 to 9FFF
        if (auto const wide = next.begin_with_two(0xE5, 0xE9)   ? 2U
                              : next.begin_with_one(0xE5, 0xE9) ? 1U
                                                                : 0U) {
            cells += 2 * wide;
            at += wide * EightBytes::wide_size / 2;
            continue;
        }
        auto const character = character_or_byte(text, at);
        cells += cells_of(character.code, ambiguous);
        at += character.bytes;
    }
    return cells;
}

void append_utf8(std::string& text, char32_t code) {
    auto const put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0 | code >> 6);
    } else {
        if (code < 0x10000) {
            put(0xE0 | code >> 12);
        } else {
            put(0xF0 | code >> 18);
            put(0x80 | (code >> 12 & 0x3F));
        }
        put(0x80 | (code >> 6 & 0x3F));
    }
    put(0x80 | (code & 0x3F));
}

std::string fit_cells(std::string_view text, std::size_t cells, Ambiguous ambiguous) {
    constexpr auto mark = U'…';
    auto const room = cells_of(mark, ambiguous);
    std::size_t used = 0, cut = 0;  // up to `cut` the text leaves room for the mark
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_or_byte(text, at);
        used += cells_of(character.code, ambiguous);
        if (used > cells) return cells < room ? "" : std::string{text.substr(0, cut)} + "…";
        at += character.bytes;
        if (used + room <= cells) cut = at;
    }
    return std::string{text};
}

std::string pad_cells(std::string_view text, std::size_t cells, Ambiguous ambiguous) {
    auto const used = count_cells(text, ambiguous);
    return std::string{text} + std::string(used < cells ? cells - used : 0, ' ');
}

}  // namespace jixiao
