#include "rules/status/shown_figure.hpp"

#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("shown_figure: a share never contradicts its status", "[status]") {
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

TEST_CASE("shown_figure: a figure of more than 18 digits is written out", "[status]") {
    auto const huge = Fraction{999'999'999'999'999'999} / Fraction::of(1, 1'000'000);
    CHECK(share_text(huge) == "99999999999999999900000000%");
    CHECK(share_text(-huge) == "-99999999999999999900000000%");
    CHECK(share_text(Fraction::of(999'999'999'999'999'999, 100)) == "999999999999999999%");
    CHECK(amount_text(huge, "家") == "999999999999999999000000家");
    CHECK(amount_text(huge, "万元") == "9999999999999999.99亿万元");
}

TEST_CASE("shown_figure: the limits are those of the profile", "[status]") {
    auto const limits = share_limits(sample_profile());
    CHECK(share_text(Fraction::of(59996, 100000), limits) == "59.996%");
    CHECK(share_text(Fraction::of(79999, 100000), limits) == "79.999%");
    CHECK(share_text(Fraction::of(94999, 100000), limits) == "94.999%");
    CHECK(share_text(Fraction::of(79949, 100000), limits) == "79.9%");
}

TEST_CASE("shown_figure: amounts are exact where they end and money is scaled", "[status]") {
    auto const [amount, unit, text] = GENERATE(table<Fraction, std::string, std::string>({
        {Fraction{26'000'000'000}, "元", "260亿元"},
        {Fraction{5'000'000}, "元", "500万元"},
        {Fraction{9999}, "元", "9999元"},
        {Fraction{20000}, "人", "20000人"},
        {Fraction::of(345, 4), "家", "86.25家"},
        {Fraction::of(805, 12), "家", "67.08家"},
        {Fraction{-20000}, "元", "-2万元"},
        {Fraction::of(1, 150), "家", "0.0067家"},
        {Fraction::of(4, 10'000'000), "%", "0.0000004%"},
        {Fraction::of(5, 100'000'000), "吨", "0.00000005吨"},
        {Fraction::of(-2, 3'000'000), "吨", "-0.00000067吨"},
        {Fraction::of(1, 1'000'000'000'000'000), "吨", "0.000000000000001吨"},
        {Fraction{}, "吨", "0吨"},
    }));
    CAPTURE(unit, text);
    CHECK(amount_text(amount, unit) == text);
    CHECK(amount_text(Fraction::of(299999, 100000) + Fraction::of(1, 3'000'000), "家", {3}) ==
          "2.99999家");
}

TEST_CASE("shown_figure: an amount never crosses the bound that it is held to", "[status]") {
    // The mean of 94.9%, 95% and 95.09% is 94.9966…%, which two places would show as 95%.
    auto const missed = row("≥95%")
                            .aggregated(Aggregation::average)
                            .in_period("2024-10", "94.9%")
                            .actual("2024-11", "94.99%")
                            .in_period("2024-12", "95.07%")
                            .judged("2024");
    CHECK(missed.outcome() == "red/6");
    CHECK(missed.verdict().actual_text == "94.997%");
    auto const maximum = row("≤30天")
                             .aggregated(Aggregation::average)
                             .actual("2024-11", "30天")
                             .in_period("2024-12", "30.0005天")
                             .judged("2024");
    CHECK(maximum.outcome() == "red/7");
    CHECK(maximum.verdict().actual_text == "30.00004天");
    // A target that was computed keeps its side of the actual, too: 33.333…% against 33.33%.
    auto const due = row("≥1000001次").actual("2024-04", "333333次").judged("2024-04");
    CHECK_THAT(due.words(), Catch::Matchers::Contains("S = 333333.67次"));
}

TEST_CASE("shown_figure: the use of a cap never crosses the share at which it warns", "[status]") {
    auto const early = row("≤10000万元").actual("2024Q2", "7000.1万元").judged("2024Q2");
    CHECK(early.outcome() == "amber/7");
    CHECK_THAT(early.words(), Catch::Matchers::StartsWith("70.001% of ≤10000万元 used"));
}
