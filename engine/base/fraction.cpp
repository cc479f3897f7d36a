#include "base/fraction.hpp"

#include "base/powers_of_ten.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <stdexcept>

namespace jixiao {
namespace {

using Big = boost::multiprecision::cpp_int;

Wide magnitude(Wide value) {
    return value < 0 ? -value : value;
}

Wide greatest_common_divisor(Wide a, Wide b) {
    a = magnitude(a);
    while (b != 0) {
        auto const rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/// Of 0 to 18.
Wide power_of_ten(int exponent) {
    return powers_of_ten[static_cast<std::size_t>(exponent)];
}

Big big(Wide value) {
    auto const size = static_cast<UnsignedWide>(magnitude(value));
    Big result = static_cast<std::uint64_t>(size >> 64);
    result <<= 64;
    result |= static_cast<std::uint64_t>(size);
    return value < 0 ? Big{-result} : result;
}

Wide narrow(Big const& value) {
    static Big const limit = (Big{1} << 127) - 1;
    if (abs(value) > limit) throw std::overflow_error{"a figure is too large to compute with"};
    Big const size = abs(value);
    auto const high = static_cast<std::uint64_t>(size >> 64);
    auto const low = static_cast<std::uint64_t>(size & UINT64_MAX);
    auto const wide = (static_cast<Wide>(high) << 64) | static_cast<Wide>(low);
    return value < 0 ? -wide : wide;
}

/// How numerators and denominators combine, in whichever integer is wide enough.
template <class Integer>
struct Parts {
    Integer numerator, denominator;
};
/// Half as wide: a product of two needs no more than one multiplication.
struct Half {
    std::int64_t value;
    friend Wide operator*(Half a, Half b) { return Wide{a.value} * b.value; }
};
template <class Integer>
struct Product {
    using Type = Integer;
};
template <>
struct Product<Half> {
    using Type = Wide;
};
template <class Integer, class Result = typename Product<Integer>::Type>
Parts<Result> sum(Parts<Integer> const& a, Parts<Integer> const& b) {
    return {a.numerator * b.denominator + b.numerator * a.denominator,
            a.denominator * b.denominator};
}
template <class Integer, class Result = typename Product<Integer>::Type>
Parts<Result> product(Parts<Integer> const& a, Parts<Integer> const& b) {
    return {a.numerator * b.numerator, a.denominator * b.denominator};
}

/// Sums and products of such parts fit into 127 bits.
bool is_small(Wide numerator, Wide denominator) {
    auto const fits = [](Wide part) { return part == static_cast<std::int64_t>(part); };
    return fits(numerator) && fits(denominator);
}

Half half(Wide part) {
    return {static_cast<std::int64_t>(part)};
}

/// Runs `combine` in 128 bits when nothing can overflow there, else in big integers, reduced.
template <class Combine>
Parts<Wide> exactly(Parts<Wide> const& a, Parts<Wide> const& b, Combine const& combine) {
    if (is_small(a.numerator, a.denominator) && is_small(b.numerator, b.denominator))
        return combine(Parts<Half>{half(a.numerator), half(a.denominator)},
                       Parts<Half>{half(b.numerator), half(b.denominator)});
    auto const result = combine(Parts<Big>{big(a.numerator), big(a.denominator)},
                                Parts<Big>{big(b.numerator), big(b.denominator)});
    Big const divisor = gcd(result.numerator, result.denominator);
    return {narrow(Big{result.numerator / divisor}), narrow(Big{result.denominator / divisor})};
}

template <class Integer>
std::strong_ordering order(Integer const& left, Integer const& right) {
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}

/// Apart, for it is rare: comparing small ones needs no room for it.
[[gnu::noinline]] std::strong_ordering order_of_large(Parts<Wide> const& a, Parts<Wide> const& b) {
    return order<Big>(big(a.numerator) * big(b.denominator), big(b.numerator) * big(a.denominator));
}

/// Rounds scaled / divisor, both at least 0, to a whole number.
template <class Integer>
Integer rounded_quotient(Integer const& scaled, Integer const& divisor, Rounding how) {
    Integer quotient = scaled / divisor;
    Integer const rest = scaled - quotient * divisor;
    if (how == Rounding::up ? rest > 0 : how == Rounding::half_up && 2 * rest >= divisor)
        ++quotient;
    return quotient;
}

}  // namespace

Fraction::Fraction(Decimal decimal)
    : numerator_{decimal.coefficient()}, denominator_{power_of_ten(decimal.scale())} {}

Fraction::Fraction(Wide numerator, Wide denominator)
    : numerator_{numerator}, denominator_{denominator} {
    if (denominator_ < 0) {
        numerator_ = -numerator_;
        denominator_ = -denominator_;
    }
    if (is_small(numerator_, denominator_)) return;
    auto const divisor = greatest_common_divisor(numerator_, denominator_);
    numerator_ /= divisor;
    denominator_ /= divisor;
}

Fraction Fraction::of(std::int64_t numerator, std::int64_t denominator) {
    if (denominator == 0) throw std::domain_error{"division by zero"};
    return {Wide{numerator}, Wide{denominator}};
}

Fraction operator+(Fraction const& a, Fraction const& b) {
    auto const [n, d] = exactly({a.numerator_, a.denominator_}, {b.numerator_, b.denominator_},
                                [](auto const& x, auto const& y) { return sum(x, y); });
    return {n, d};
}

Fraction operator-(Fraction const& a, Fraction const& b) {
    return a + -b;
}

Fraction operator*(Fraction const& a, Fraction const& b) {
    auto const [n, d] = exactly({a.numerator_, a.denominator_}, {b.numerator_, b.denominator_},
                                [](auto const& x, auto const& y) { return product(x, y); });
    return {n, d};
}

Fraction operator/(Fraction const& a, Fraction const& b) {
    if (b.is_zero()) throw std::domain_error{"division by zero"};
    return a * Fraction{b.denominator_, b.numerator_};
}

Fraction Fraction::operator-() const {
    auto opposite = *this;
    opposite.numerator_ = -numerator_;
    return opposite;
}

std::strong_ordering operator<=>(Fraction const& a, Fraction const& b) {
    if (is_small(a.numerator_, a.denominator_) && is_small(b.numerator_, b.denominator_))
        return order(half(a.numerator_) * half(b.denominator_),
                     half(b.numerator_) * half(a.denominator_));
    return order_of_large({a.numerator_, a.denominator_}, {b.numerator_, b.denominator_});
}

Decimal Fraction::rounded(int places, Rounding how) const {
    auto const size = magnitude(numerator_);
    auto const scale = power_of_ten(places);
    auto const quotient =
        is_small(numerator_, denominator_)
            ? rounded_quotient<Wide>(size * scale, denominator_, how)
            : narrow(rounded_quotient<Big>(big(size) * big(scale), big(denominator_), how));
    if (quotient >= power_of_ten(Decimal::max_digits))
        throw std::overflow_error{"a figure is too large to show"};
    auto const coefficient = static_cast<std::int64_t>(quotient);
    return *Decimal::make(is_negative() ? -coefficient : coefficient, places);
}

std::string Fraction::text() const {
    auto places = Decimal::max_digits;
    for (auto whole = magnitude(numerator_) / denominator_; whole > 0 && places > 0; whole /= 10)
        --places;
    for (; places > 0; --places) {
        try {
            return rounded(places).text();
        } catch (std::overflow_error const&) {  // rounding carried into one more digit
        }
    }
    auto const whole =
        rounded_quotient<Big>(big(magnitude(numerator_)), big(denominator_), Rounding::half_up);
    return (is_negative() ? "-" : "") + whole.str();
}

}  // namespace jixiao
