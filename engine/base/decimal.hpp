#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao {

/// A number as people write it: exact, at most 18 significant digits and 18 decimal places.
/// Trailing zeros are not kept, so equal numbers are equal member by member ("1.50" is 1.5).
class Decimal {
public:
    static constexpr int max_digits = 18;

    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t whole) : coefficient_{whole} {}

    /// coefficient / 10^scale; nothing when that needs more than 18 digits or decimal places.
    /// A negative scale multiplies: make(5, -4) is 50000.
    static std::optional<Decimal> make(std::int64_t coefficient, int scale);

    /// Reads "-1200.5": an optional sign, ASCII digits, at most one point with digits on both
    /// sides.
    static std::optional<Decimal> from_text(std::string_view text);

    std::int64_t coefficient() const { return coefficient_; }
    int scale() const { return scale_; }
    bool is_zero() const { return coefficient_ == 0; }
    bool is_negative() const { return coefficient_ < 0; }

    /// The number times 10^power; nothing when it leaves the range.
    std::optional<Decimal> shifted(int power) const { return make(coefficient_, scale_ - power); }
    Decimal operator-() const;

    /// Shortest exact digits without exponent or grouping: "-1200.5".
    std::string text() const;

    bool operator==(Decimal const&) const = default;
    std::strong_ordering operator<=>(Decimal const& other) const;

private:
    std::int64_t coefficient_ = 0;
    std::int32_t scale_ = 0;
};

}  // namespace jixiao
