#include "evaluate/shown_figure.hpp"

#include "tests/catch.hpp"
#include "tests/evaluate/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("shown_figure: a share never contradicts its status", "[evaluate]") {
    auto const [numerator, denominator, text] =
        GENERATE(table<std::int64_t, std::int64_t, std::string>({
            {1, 2, "50%"},
            {2, 3, "66.7%"},
            {9996, 10000, "99.96%"},
            {99996, 100000, "99.996%"},
            {1, 1, "100%"},
            {100004, 100000, "100.004%"},
            {99, 100, "99%"},
            {999999999999999999, 1000000000000000000, "99.999999999999%"},
            {1000000000000000001, 1000000000000000000, "100.000000000001%"},
            {-1, 3, "-33.3%"},
        }));
    CAPTURE(numerator, denominator);
    CHECK(share_text(Fraction::of(numerator, denominator)) == text);
}

TEST_CASE("shown_figure: the limits are those of the profile", "[evaluate]") {
    auto const limits = share_limits(sample_profile());
    CHECK(share_text(Fraction::of(59996, 100000), limits) == "59.996%");
    CHECK(share_text(Fraction::of(79999, 100000), limits) == "79.999%");
    CHECK(share_text(Fraction::of(94999, 100000), limits) == "94.999%");
    CHECK(share_text(Fraction::of(79949, 100000), limits) == "79.9%");
}

TEST_CASE("shown_figure: amounts are exact where they end and money is scaled", "[evaluate]") {
    auto const [amount, unit, text] = GENERATE(table<Fraction, std::string, std::string>({
        {Fraction{26'000'000'000}, "元", "260亿元"},
        {Fraction{5'000'000}, "元", "500万元"},
        {Fraction{9999}, "元", "9999元"},
        {Fraction{20000}, "人", "20000人"},
        {Fraction::of(345, 4), "家", "86.25家"},
        {Fraction::of(805, 12), "家", "67.08家"},
        {Fraction{-20000}, "元", "-2万元"},
    }));
    CAPTURE(unit, text);
    CHECK(amount_text(amount, unit) == text);
    CHECK(amount_text(Fraction::of(299999, 100000) + Fraction::of(1, 3'000'000), "家", {3}) ==
          "2.99999家");
}
