#include "tests/catch.hpp"
#include "tests/rules/score/scored.hpp"

using namespace jixiao;
using namespace jixiao::testing;

namespace {

Profile with_formula(OverCap formula) {
    auto profile = sample_profile();
    profile.over_cap = formula;
    return profile;
}

}  // namespace

// Filled self-evaluation forms: at least, at most, capped at the weight.
TEST_CASE("score: the figures of published self-evaluations", "[score]") {
    auto const [target, actual, weight, score, needs_reason] =
        GENERATE(table<std::string, std::string, std::string, std::string, bool>({
            {"≥2400份", "3200份", "12", "12", true},
            {"≥11.376万元", "12万元", "20", "20", false},
            {"≤202.6万元", "132.9万元", "10", "10", false},
            {"≥10%", "115.25%", "20", "20", true},
        }));
    CAPTURE(target, actual);
    auto const got = scored(row(target).actual("2024", actual), weight);
    CHECK(got.row().score->text() == score);
    CHECK(got.row().needs_reason == needs_reason);
    CHECK(got.findings().empty());
}

// Above a cap: the ratio stands in the notes of forms, the linear formula is that of software.
TEST_CASE("score: the two formulas above a cap", "[score]") {
    auto const [target, actual, weight, ratio, linear] =
        GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
            {"≤100万元", "150万元", "10", "6.67", "5"},
            {"≤40天", "60天", "1", "0.67", "0.5"},
            {"≤40天", "80天", "1", "0.5", "0"},
            {"≤40天", "100天", "1", "0.4", "0"},
            {"=100家", "150家", "10", "6.67", "5"},
            {"40至50天", "60天", "10", "8.33", "8"},
        }));
    CAPTURE(target, actual);
    auto const entry = row(target).cost().actual("2024", actual);
    CHECK(scored(entry, weight, with_formula(OverCap::ratio)).row().score->text() == ratio);
    auto const got = scored(entry, weight, with_formula(OverCap::linear));
    CHECK(got.row().score->text() == linear);
    CHECK(got.row().needs_reason);
}

TEST_CASE("score: what is not reached loses in proportion, rounded half up", "[score]") {
    auto const [target, actual, weight, score] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥115家", "92家", "10", "8"},
            {"≥3家", "2家", "10", "6.67"},
            {"≥8家", "1家", "1", "0.13"},   // 0.125
            {"≥16家", "1家", "2", "0.13"},  // 0.125 again
            {"=100家", "50家", "10", "5"},
            {"约100家", "96家", "10", "10"},  // about: met from 95
            {"约100家", "94家", "10", "9.4"},
            {"2%-5%", "1%", "10", "5"},
            {"2%-5%", "3%", "10", "10"},
            {"降低500万元", "降低250万元", "10", "5"},
            {"降低500万元", "增长250万元", "10", "0"},
            {"≥-5%", "-6%", "10", "0"},  // no ratio below 0
            {"0起", "0起", "10", "10"},
            {"0起", "1起", "10", "0"},
            {">100家", "100家", "10", "10"},  // A / T is 1, and not met
        }));
    CAPTURE(target, actual);
    auto const got = scored(row(target).actual("2024", actual), weight);
    REQUIRE(got.row().score);
    CHECK(got.row().score->text() == score);
}

TEST_CASE("score: a reason is needed below the weight, where unmet, and from 1.3 T", "[score]") {
    auto const [target, actual, needs] = GENERATE(table<std::string, std::string, bool>({
        {"≥100家", "100家", false},
        {"≥100家", "129家", false},
        {"≥100家", "130家", true},
        {"≥100家", "99.9999家", true},  // shown as 10 points of 10
        {">100家", "100家", true},
        {"≤100万元", "1万元", false},
        {"≤100万元", "101万元", true},
    }));
    CAPTURE(target, actual);
    auto entry = row(target).actual("2024", actual);
    CHECK(scored(entry, "10").row().needs_reason == needs);
    CHECK_FALSE(scored(entry, "10").row().has_reason);
    CHECK(scored(entry.because("说明"), "10").row().has_reason);
}

TEST_CASE("score: the derivation shows its figures", "[score]") {
    CHECK(in_english(scored(row("≥115家").actual("2024", "92家"), "10").row().why) ==
          "10 × 92家 / 115家 = 8");
    CHECK(in_english(scored(row("≤100万元").cost().actual("2024", "150万元"), "10",
                            with_formula(OverCap::linear))
                         .row()
                         .why) == "10 × (1 − (150万元 − 100万元) / 100万元) = 5");
}

TEST_CASE("score: figures too large to multiply withhold the score", "[score]") {
    auto const got = scored(row("≥0.000000000000000007家").actual("2024", "0.000000000000000001家"),
                            "10.000000000000001");
    CHECK(got.row().score.has_value() == got.table().total.has_value());
}
