#pragma once

#include "base/decimal.hpp"
#include "base/wide.hpp"

#include <compare>
#include <string>

namespace jixiao {

enum class Rounding { half_up, down, up };  // half_up and up are away from zero, down is towards it

/// An exact ratio, for everything that is computed from decimals: shares, pace, achievement.
/// Operations throw std::overflow_error when the reduced result needs more than 127 bits, and
/// std::domain_error on division by zero; they never round.
class Fraction {
public:
    Fraction() = default;
    Fraction(std::int64_t whole) : numerator_{whole} {}
    Fraction(Decimal decimal);
    /// numerator / denominator, denominator not 0.
    static Fraction of(std::int64_t numerator, std::int64_t denominator);

    bool is_zero() const { return numerator_ == 0; }
    bool is_negative() const { return numerator_ < 0; }

    friend Fraction operator+(Fraction const& a, Fraction const& b);
    friend Fraction operator-(Fraction const& a, Fraction const& b);
    friend Fraction operator*(Fraction const& a, Fraction const& b);
    friend Fraction operator/(Fraction const& a, Fraction const& b);
    Fraction operator-() const;

    friend bool operator==(Fraction const& a, Fraction const& b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(Fraction const& a, Fraction const& b);

    /// Rounded to `places` decimal places (0..18).
    /// Throws std::overflow_error when the result has more than 18 digits.
    Decimal rounded(int places, Rounding how = Rounding::half_up) const;

    /// Exact digits when they end within 18 places, else rounded half up to 18 significant places.
    std::string text() const;

private:
    Fraction(Wide numerator, Wide denominator);

    Wide numerator_ = 0;
    Wide denominator_ = 1;  // always positive; not always reduced
};

}  // namespace jixiao
