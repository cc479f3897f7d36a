#include "read/xlsx/shown_number.hpp"

#include <algorithm>
#include <charconv>

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kept_digits = 15;
constexpr int most_places = 30;

/// 0.digits * 10^point, without leading zeros; no digits are zero.
struct Digits {
    bool is_negative = false;
    std::string digits;
    int point = 0;
};

std::string_view take_digits(std::string_view& text) {
    auto const count = std::min(text.find_first_not_of("0123456789"), text.size());
    auto const digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

bool take(std::string_view& text, std::string_view signs) {
    auto const is_there = !text.empty() && signs.find(text.front()) != std::string_view::npos;
    if (is_there) text.remove_prefix(1);
    return is_there;
}

/// The exponent behind E; nothing when there is more or less than one.
std::optional<int> read_exponent(std::string_view text) {
    if (text.empty()) return 0;
    if (!take(text, "eE")) return std::nullopt;
    auto const is_negative = take(text, "-");
    if (!is_negative) take(text, "+");
    int exponent = 0;
    auto const* const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, exponent);
    if (text.empty() || error != std::errc{} || stop != end || exponent < 0 || exponent > 400)
        return std::nullopt;
    return is_negative ? -exponent : exponent;
}

std::optional<Digits> read_digits(std::string_view text) {
    constexpr std::size_t longest = 400;
    if (text.size() > longest) return std::nullopt;
    Digits number;
    number.is_negative = take(text, "-");
    if (!number.is_negative) take(text, "+");
    std::string const whole{take_digits(text)};
    std::string const fraction{take(text, ".") ? take_digits(text) : std::string_view{}};
    if (whole.empty() && fraction.empty()) return std::nullopt;
    auto const exponent = read_exponent(text);
    if (!exponent) return std::nullopt;
    auto const all = whole + fraction;
    auto const zeros = std::min(all.find_first_not_of('0'), all.size());
    number.digits = all.substr(zeros);
    number.point = static_cast<int>(whole.size()) - static_cast<int>(zeros) + *exponent;
    return number;
}

/// Half up, as is right for digits without a sign.
void round_digits(Digits& number) {
    auto& digits = number.digits;
    if (digits.size() > kept_digits) {
        auto const is_up = digits[kept_digits] >= '5';
        digits.resize(kept_digits);
        if (is_up) {
            auto at = digits.size();
            while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
            if (at > 0)
                ++digits[at - 1];
            else
                digits.insert(0, "1"), ++number.point;
        }
    }
    digits.erase(digits.find_last_not_of('0') + 1);  // npos + 1 is 0: all of it
}

}  // namespace

std::optional<std::string> shown_number(std::string_view xml, int shift) {
    auto number = read_digits(xml);
    if (!number) return std::nullopt;
    round_digits(*number);
    auto const& digits = number->digits;
    if (digits.empty()) return "0";
    auto const point = number->point + shift;
    if (point > most_places || point <= -most_places) return std::nullopt;
    std::string text{number->is_negative ? "-" : ""};
    auto const size = static_cast<int>(digits.size());
    if (point <= 0)
        text += "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    else if (point >= size)
        text += digits + std::string(static_cast<std::size_t>(point - size), '0');
    else
        text += std::string{digits}.insert(static_cast<std::size_t>(point), ".");
    return text;
}

}  // namespace jixiao::xlsx
