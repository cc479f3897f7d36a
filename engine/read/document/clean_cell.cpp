#include "read/document/clean_cell.hpp"

#include "base/utf8.hpp"
#include "read/document/html_text.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

bool is_space(char32_t code) {
    return code <= 0x20 || code == 0xA0 || code == 0x3000 || (code >= 0x2000 && code <= 0x200D) ||
           code == 0x2028 || code == 0xFEFF || code == 0x7F;
}

bool is_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}

/// Whether a blank between the two can only come from a line wrap: Chinese is written without.
bool are_one_word(char32_t before, char32_t after) {
    auto const chinese = [](char32_t code) { return code >= 0x2000; };
    return (chinese(before) && (chinese(after) || is_digit(after))) ||
           (is_digit(before) && chinese(after));
}

bool needs_no_cleaning(std::string_view raw) {
    return std::none_of(raw.begin(), raw.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        // C2, E2, E3 and EF begin every blank that is not ASCII (and much else).
        return byte <= 0x20 || byte == 0x7F || c == '<' || c == '&' || byte == 0xC2 ||
               byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
    });
}

std::string fold_blanks(std::string_view text, bool& mended) {
    std::string folded;
    char32_t before = 0;
    auto blank = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at).value_or(Character{U'\uFFFD', 1});
        if (is_space(character.code)) {
            blank = true;
        } else {
            if (blank && before != 0) {
                if (are_one_word(before, character.code))
                    mended = true;
                else
                    folded += ' ';
            }
            folded += text.substr(at, character.bytes);
            before = character.code;
            blank = false;
        }
        at += character.bytes;
    }
    return folded;
}

}  // namespace

PrintedCell clean_cell(std::string_view raw, std::size_t offset) {
    if (needs_no_cleaning(raw)) return {std::string{raw}, offset, false};
    PrintedCell cell{{}, offset, false};
    cell.text = fold_blanks(plain_text(raw), cell.mended);
    return cell;
}

PrintedCell clean_text(std::string_view text, std::size_t offset) {
    PrintedCell cell{{}, offset, false};
    cell.text = fold_blanks(text, cell.mended);
    return cell;
}

std::string without_blanks(std::string_view text) {
    if (needs_no_cleaning(text)) return std::string{text};
    std::string packed;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at).value_or(Character{U'\uFFFD', 1});
        if (!is_space(character.code)) packed += text.substr(at, character.bytes);
        at += character.bytes;
    }
    return packed;
}

}  // namespace jixiao::document
