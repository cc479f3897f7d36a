#include "model/book/meant_period.hpp"

#include "base/decoded.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace jixiao {
namespace {

/// Half-width, without blanks, with digits for 一 to 四 and small words left out.
std::string folded(std::string_view text) {
    std::string folded;
    for (auto code : decoded(text)) {
        if (code >= 0xFF01 && code <= 0xFF5E) code -= 0xFEE0;
        constexpr std::u32string_view numerals = U"一二三四", left_out = U" 　第度份";
        if (auto const numeral = numerals.find(code); numeral != std::u32string_view::npos)
            code = U'1' + static_cast<char32_t>(numeral);
        if (left_out.find(code) == std::u32string_view::npos) append_utf8(folded, code);
    }
    return folded;
}

bool skip(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

}  // namespace

std::optional<Period> meant_period(std::string_view text) {
    auto const whole = folded(text.substr(0, 60));
    std::string_view rest{whole};
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (rest.size() < 4 || !std::all_of(rest.begin(), rest.begin() + 4, is_digit))
        return std::nullopt;
    std::string made{rest.substr(0, 4)};
    rest.remove_prefix(4);
    for (std::string_view const sign : {"年", "-", "—", ".", "/"})
        if (skip(rest, sign)) break;
    if (skip(rest, "上半年")) {
        made += "H1";
    } else if (skip(rest, "下半年")) {
        made += "H2";
    } else if (!rest.empty()) {
        std::string part;
        auto const is_quarter = skip(rest, "Q") || skip(rest, "q");
        while (!rest.empty() && is_digit(rest.front())) {
            part += rest.front();
            rest.remove_prefix(1);
        }
        if (is_quarter || skip(rest, "季"))
            made += "Q" + part;
        else
            made += (part.size() == 1 ? "-0" : "-") + part;
        if (!is_quarter) skip(rest, "月");
    }
    auto const period = parse_period(made);
    return rest.empty() && period.has_value() ? std::optional{period.value()} : std::nullopt;
}

}  // namespace jixiao
