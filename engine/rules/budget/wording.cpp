#include "rules/budget/wording.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace jixiao::budget {
namespace {

bool is_left_out(char32_t code) {
    constexpr std::array<char32_t, 14> marks{U' ',   U'\t',  U'\n',         U'\r',        0x3000,
                                             0x00A0, U'"',   U'\'',         0x201C /*“*/, 0x201D,
                                             0x2018, 0x2019, 0x300A /*《*/, 0x300B};
    return std::find(marks.begin(), marks.end(), code) != marks.end();
}

char32_t plain(char32_t code) {
    if (code >= 0xFF01 && code <= 0xFF5E) return code - 0xFF01 + U'!';
    if (code >= 0x2010 && code <= 0x2015) return U'-';  // hyphens and dashes
    return code == 0x2212 ? U'-' : code;                // the minus sign
}

/// Bytes of `text` that are Chinese numerals, from the start.
std::size_t numerals(std::string_view text) {
    constexpr std::string_view signs = "〇一二三四五六七八九十百廿卅";
    std::size_t at = 0;
    while (at + 3 <= text.size() && contains(signs, text.substr(at, 3))) at += 3;
    return at;
}

std::size_t digits(std::string_view text) {
    return std::min(text.find_first_not_of("0123456789"), text.size());
}

/// Takes "1:" or "1：" after 项目 off: 项目1: 科学技术研究与开发资金.
bool drop_project_number(std::string_view& text) {
    constexpr std::string_view word = "项目";
    if (!text.starts_with(word)) return false;
    auto const rest = text.substr(word.size());
    auto const count = digits(rest);
    if (count == 0 || count >= rest.size() || rest[count] != ':') return false;
    text = rest.substr(count + 1);
    return true;
}

/// Takes a number off the front and says how deep it stands; 0 when there is none.
int drop_number(std::string_view& text) {
    auto const in_brackets = text.starts_with('(');
    auto rest = text.substr(in_brackets ? 1 : 0);
    auto const chinese = numerals(rest);
    auto const count = chinese > 0 ? chinese : digits(rest);
    if (count == 0) return 0;
    rest.remove_prefix(count);
    auto const level = chinese > 0 ? (in_brackets ? 2 : 1) : (in_brackets ? 4 : 3);
    if (in_brackets) {
        if (!rest.starts_with(')')) return 0;
        rest.remove_prefix(1);
    } else if (rest.starts_with("、")) {
        rest.remove_prefix(std::string_view{"、"}.size());
    } else if (rest.starts_with('.') && digits(rest.substr(1)) == 0) {
        rest.remove_prefix(1);
    } else {
        return 0;
    }
    text = rest;
    return level;
}

}  // namespace

std::string tidy(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at);
        if (!character) {
            result += text[at++];
            continue;
        }
        auto const code = plain(character->code);
        if (!is_left_out(code)) append_utf8(result, code);
        at += character->bytes;
    }
    return result;
}

Entry read_entry(std::string_view text) {
    auto const tidied = tidy(text);
    std::string_view rest = tidied;
    Entry entry;
    drop_project_number(rest);
    entry.level = drop_number(rest);
    constexpr std::string_view of_which = "其中";
    if (rest.starts_with(of_which)) {
        entry.of_which = true;
        rest.remove_prefix(of_which.size());
        if (rest.starts_with(':')) rest.remove_prefix(1);
    }
    entry.name = rest;
    return entry;
}

bool is_subtotal(std::string_view name) {
    return name.ends_with("小计");
}

bool is_sum(std::string_view name) {
    return name.ends_with("合计") || name.ends_with("共计");
}

bool is_grand_total(std::string_view name) {
    return name.ends_with("总计");
}

}  // namespace jixiao::budget
