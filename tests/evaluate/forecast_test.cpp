#include "tests/catch.hpp"
#include "tests/evaluate/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("forecast: a sum is carried on at its pace and a level stays", "[evaluate]") {
    auto const [target, actual, forecast, possibility] =
        GENERATE(table<std::string, std::string, std::string, Possibility>({
            {"≥100家", "50家", "100", Possibility::certain},
            {"≥100家", "49家", "98", Possibility::possible},
            {"≥100家", "40家", "80", Possibility::possible},  // 0.80 T exactly
            {"≥100家", "39家", "78", Possibility::impossible},
            {"≥95%", "95%", "95", Possibility::certain},
            {"≥95%", "76%", "76", Possibility::possible},
            {"≥95%", "75%", "75", Possibility::impossible},
            {"≤100万元", "50万元", "1000000", Possibility::certain},
            {"≤100万元", "60万元", "1200000", Possibility::possible},
            {"≤100万元", "70万元", "1400000", Possibility::impossible},
        }));
    CAPTURE(target, actual);
    auto const judged = row(target).actual("2024H1", actual).judged("2024H1");
    CHECK(judged.verdict().forecast->text() == forecast);
    CHECK(judged.verdict().possibility == possibility);
    CHECK_FALSE(judged.verdict().forecast_is_stated);
}

TEST_CASE("forecast: what is stated wins and does not change the status", "[evaluate]") {
    auto const judged = row("≥100家").actual("2024H1", "20家").forecast("100家").judged("2024H1");
    CHECK(judged.outcome() == "red/4");
    CHECK(judged.verdict().forecast->text() == "100");
    CHECK(judged.verdict().forecast_is_stated);
    CHECK(judged.verdict().possibility == Possibility::certain);
    auto const overridden =
        row("≥100家").actual("2024H1", "20家").possible(Possibility::certain).judged("2024H1");
    CHECK(overridden.verdict().possibility == Possibility::certain);
    CHECK(overridden.verdict().possibility_is_stated);
    CHECK_THAT(overridden.words(), Catch::Matchers::Contains("已签约"));
}

TEST_CASE("forecast: what is stated for the year counts for a span in its last year",
          "[evaluate]") {
    auto const sample = row("≥300家")
                            .term(2024, 2025)
                            .actual("2024H1", "70家")
                            .forecast("150家")
                            .actual("2024", "150家")
                            .actual("2025H1", "70家")
                            .forecast("150家");
    CHECK(sample.judged("2024H1").verdict().forecast->text() == "280");
    CHECK(sample.judged("2025H1").verdict().forecast->text() == "300");
}

TEST_CASE("forecast: one in another dimension is reported and not used", "[evaluate]") {
    auto const judged = row("≥100家").actual("2024H1", "50家").forecast("100元").judged("2024H1");
    CHECK(judged.findings() == "actual-dimension");
    CHECK(judged.verdict().forecast->text() == "100");
    CHECK_FALSE(judged.verdict().forecast_is_stated);
}
