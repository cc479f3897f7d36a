#include "rules/budget/figure.hpp"

#include "base/decimal.hpp"
#include "rules/budget/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace jixiao::budget {
namespace {

constexpr int millionth_places = 6;
constexpr Figure unreadable{Figure::State::unreadable, 0, 0};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether every comma of the whole part stands before exactly three digits and after one to three.
bool groups_by_thousands(std::string_view whole) {
    auto const first = whole.find(',');
    if (first == std::string_view::npos) return true;
    if (first == 0 || first > 3) return false;
    for (auto at = first; at < whole.size(); at += 4)
        if (whole[at] != ',' || at + 4 > whole.size() ||
            !std::all_of(whole.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                         whole.begin() + static_cast<std::ptrdiff_t>(at) + 4, is_digit))
            return false;
    return true;
}

/// Digits with an optional point and thousands commas, without a sign, times 10^power.
Figure read_digits(std::string_view digits, bool negative, int power) {
    auto const point = std::min(digits.find('.'), digits.size());
    if (!groups_by_thousands(digits.substr(0, point))) return unreadable;
    std::string plain;
    std::copy_if(digits.begin(), digits.begin() + static_cast<std::ptrdiff_t>(point),
                 std::back_inserter(plain), [](char c) { return c != ','; });
    plain += digits.substr(point);
    if (plain.empty() || !is_digit(plain.front())) return unreadable;
    auto const number = Decimal::from_text(plain);
    auto const scaled = number ? number->shifted(power) : std::nullopt;
    if (!scaled || scaled->scale() > millionth_places) return unreadable;
    auto const millionths = scaled->shifted(millionth_places);
    if (!millionths) return unreadable;
    auto const places = digits.size() - std::min(point + 1, digits.size());
    auto const amount = millionths->coefficient();
    return {Figure::State::stated, static_cast<std::uint8_t>(std::min<std::size_t>(places, 6)),
            negative ? -amount : amount};
}

Figure read(std::string_view tidied, int power) {
    constexpr std::array<std::string_view, 6> nothing{"", "-", "--", "---", "/", "无"};
    if (std::find(nothing.begin(), nothing.end(), tidied) != nothing.end()) return {};
    auto negative = false;
    if (tidied.size() > 2 && tidied.front() == '(' && tidied.back() == ')') {
        negative = true;
        tidied = tidied.substr(1, tidied.size() - 2);
    } else if (tidied.front() == '-' || tidied.front() == '+') {
        negative = tidied.front() == '-';
        tidied.remove_prefix(1);
    }
    return read_digits(tidied, negative, power);
}

/// The power of ten of a unit of money, and how many bytes at the end of `text` name it.
std::optional<std::pair<int, std::size_t>> unit_at_end(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, int>, 7> units{{{"百万元", 6},
                                                                     {"千万元", 7},
                                                                     {"百元", 2},
                                                                     {"万元", 4},
                                                                     {"亿元", 8},
                                                                     {"千元", 3},
                                                                     {"元", 0}}};
    for (auto const& [name, power] : units)
        if (text.ends_with(name)) return std::pair{power, name.size()};
    return std::nullopt;
}

}  // namespace

Figure read_figure(std::string_view text) {
    return read(tidy(text), 0);
}

Figure read_share(std::string_view text) {
    auto tidied = tidy(text);
    if (tidied.ends_with('%')) tidied.pop_back();
    return read(tidied, 0);
}

Figure read_money(std::string_view text, std::string_view unit) {
    std::string_view const whole = text;
    auto const tidied = tidy(whole);
    std::string_view digits = tidied;
    auto const own = unit_at_end(digits);
    auto const wanted = unit_at_end(tidy(unit));
    if (!own) return read(digits, 0);
    if (!wanted) return unreadable;
    digits.remove_suffix(own->second);
    return digits.empty() ? unreadable : read(digits, own->first - wanted->first);
}

std::string show_amount(Wide millionths, int places) {
    auto const negative = millionths < 0;
    auto rest = negative ? -millionths : millionths;
    std::string digits;
    for (; rest > 0 || digits.size() <= millionth_places; rest /= 10)
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    auto kept = digits.size();
    auto const point = digits.size() - millionth_places;
    while (kept > point + static_cast<std::size_t>(places) && digits[kept - 1] == '0') --kept;
    auto text = (negative ? "-" : "") + digits.substr(0, point);
    if (kept > point) text += "." + digits.substr(point, kept - point);
    return text;
}

}  // namespace jixiao::budget
