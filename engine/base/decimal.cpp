#include "base/decimal.hpp"

#include "base/powers_of_ten.hpp"
#include "base/wide.hpp"

#include <array>
#include <charconv>

namespace jixiao {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::optional<Decimal> Decimal::make(std::int64_t coefficient, int scale) {
    constexpr std::int64_t limit = powers_of_ten[max_digits];
    while (coefficient != 0 && coefficient % 10 == 0) {
        coefficient /= 10;
        --scale;
    }
    if (coefficient == 0) return Decimal{};
    if (scale > max_digits || -scale > max_digits) return std::nullopt;
    if (scale < 0) {
        auto const whole = Wide{coefficient} * powers_of_ten[static_cast<std::size_t>(-scale)];
        if (whole >= limit || whole <= -limit) return std::nullopt;
        return Decimal{static_cast<std::int64_t>(whole)};
    }
    if (coefficient >= limit || coefficient <= -limit) return std::nullopt;
    Decimal decimal{coefficient};
    decimal.scale_ = scale;
    return decimal;
}

std::optional<Decimal> Decimal::from_text(std::string_view text) {
    auto const negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    std::int64_t coefficient = 0;
    int scale = -1, digits = 0;
    for (auto const c : text) {
        if (c == '.' && scale < 0 && digits > 0) {
            scale = 0;
            digits = 0;
            continue;
        }
        if (!is_digit(c) || __builtin_mul_overflow(coefficient, 10, &coefficient) ||
            __builtin_add_overflow(coefficient, c - '0', &coefficient))
            return std::nullopt;
        ++digits;
        if (scale >= 0) ++scale;
    }
    if (digits == 0) return std::nullopt;
    return make(negative ? -coefficient : coefficient, scale < 0 ? 0 : scale);
}

Decimal Decimal::operator-() const {
    auto opposite = *this;
    opposite.coefficient_ = -coefficient_;
    return opposite;
}

std::string Decimal::text() const {
    std::array<char, 24> buffer{};
    auto const magnitude = coefficient_ < 0 ? -coefficient_ : coefficient_;
    auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude).ptr;
    std::string digits(buffer.data(), end);
    auto const places = static_cast<std::size_t>(scale_);
    if (places > 0) {
        if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, 1, '.');
    }
    return is_negative() ? "-" + digits : digits;
}

std::strong_ordering Decimal::operator<=>(Decimal const& other) const {
    auto const common = scale_ > other.scale_ ? scale_ : other.scale_;
    auto const left = Wide{coefficient_} * powers_of_ten[static_cast<std::size_t>(common - scale_)];
    auto const right =
        Wide{other.coefficient_} * powers_of_ten[static_cast<std::size_t>(common - other.scale_)];
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}

}  // namespace jixiao
