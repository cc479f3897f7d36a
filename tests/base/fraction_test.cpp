#include "base/fraction.hpp"

#include "tests/catch.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <rapidcheck.h>

#include <stdexcept>

using jixiao::Decimal;
using jixiao::Fraction;
using jixiao::Rounding;

TEST_CASE("fraction: what binary floating point gets wrong is exact", "[base]") {
    CHECK(Fraction{*Decimal::from_text("1.11")} * 10000 == Fraction{11100});
    CHECK(Fraction::of(115, 100) * 100 == Fraction{115});
    CHECK(Fraction::of(1, 3) * 3 == Fraction{1});
    CHECK(Fraction::of(2, 3) < Fraction{*Decimal::from_text("0.666666666666666667")});
}

TEST_CASE("fraction: rounding goes the way that is asked for", "[base]") {
    auto const nearly = Fraction{*Decimal::from_text("99.96")};
    CHECK(nearly.rounded(1).text() == "100");
    CHECK(nearly.rounded(1, Rounding::down).text() == "99.9");
    CHECK(Fraction{*Decimal::from_text("0.125")}.rounded(2).text() == "0.13");
    CHECK((-Fraction::of(1, 3)).rounded(2, Rounding::up).text() == "-0.34");
    CHECK(Fraction::of(1, 3).text() == "0.333333333333333333");
    // What has more digits than a Decimal is written out as a whole number.
    auto const huge = Fraction{999'999'999'999'999'999} * Fraction{1000};
    CHECK(huge.text() == "999999999999999999000");
    CHECK((-huge / Fraction{3}).text() == "-333333333333333333000");
    CHECK((Fraction{999'999'999'999'999'999} + Fraction::of(2, 3)).text() == "1000000000000000000");
    // Rounding may carry into one more digit.
    auto const sum = [](char const* a, char const* b) {
        return (Fraction{*Decimal::from_text(a)} + Fraction{*Decimal::from_text(b)}).text();
    };
    CHECK(sum("99999999999999999.9", "0.09") == "100000000000000000");
    CHECK(sum("9.99999999999999999", "0.000000000000000009") == "10");
    CHECK((Fraction{375'000'000'000'000'002} /
           (Fraction{900'000'000'000'000'005} * Fraction::of(5, 12)))
              .text() == "1");
}

TEST_CASE("fraction: division by zero and results beyond 127 bits are refused", "[base]") {
    CHECK_THROWS_AS(Fraction{1} / Fraction{0}, std::domain_error);
    CHECK_THROWS_AS(Fraction::of(1, 0), std::domain_error);
    auto const large = Fraction{999999999999999989};
    CHECK_NOTHROW(large * large);
    CHECK_THROWS_AS(large * large * large, std::overflow_error);
    CHECK_THROWS_AS((large * large).rounded(0), std::overflow_error);
}

TEST_CASE("fraction: agrees with big rational arithmetic", "[base]") {
    using Big = boost::multiprecision::cpp_rational;
    CHECK(rc::check([] {
        auto const number = [] {
            auto const n = *rc::gen::arbitrary<std::int64_t>();
            auto const d = *rc::gen::inRange<std::int64_t>(1, 1000000);
            return std::pair{Fraction::of(n, d), Big{n, d}};
        };
        auto const [a, big_a] = number();
        auto const [b, big_b] = number();
        RC_ASSERT((a < b) == (big_a < big_b));
        RC_ASSERT((a == b) == (big_a == big_b));
        RC_ASSERT((a + b > a) == (big_b > 0));
        RC_ASSERT((a * b < 0) == (Big{big_a * big_b} < 0));
        RC_ASSERT(a + b - b == a);
        if (!b.is_zero()) RC_ASSERT(a / b * b == a);
    }));
}
