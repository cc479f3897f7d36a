#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

namespace {

std::string name(std::optional<Likelihood> const& likelihood) {
    if (!likelihood) return "none";
    switch (*likelihood) {
        case Likelihood::certain: return "certain";
        case Likelihood::possible: return "possible";
        case Likelihood::impossible: break;
    }
    return "impossible";
}

std::string forecast_of(Judged const& judged) {
    auto const& forecast = judged.verdict().forecast;
    return forecast ? forecast->text() : "none";
}

}  // namespace

TEST_CASE("forecast: a sum is carried on at its pace and a level stays", "[status]") {
    auto const [target, actual, forecast, likelihood] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥100家", "50家", "100", "possible"},
            {"≥100家", "49家", "98", "possible"},
            {"≥100家", "40家", "80", "possible"},  // 0.80 T exactly
            {"≥100家", "39家", "78", "none"},      // for the unit to say
            {"≥95%", "95%", "95", "possible"},
            {"≥95%", "76%", "76", "possible"},
            {"≥95%", "75%", "75", "none"},
            {"≤100万元", "50万元", "1000000", "possible"},
            {"≤100万元", "60万元", "1200000", "possible"},
            {"≤100万元", "70万元", "1400000", "none"},
        }));
    CAPTURE(target, actual);
    auto const judged = row(target).actual("2024H1", actual).judged("2024H1");
    CHECK(forecast_of(judged) == forecast);
    CHECK(name(judged.verdict().likelihood) == likelihood);
    CHECK_FALSE(judged.verdict().forecast_is_stated);
    CHECK_FALSE(judged.verdict().likelihood_is_stated);
}

TEST_CASE("forecast: what is counted is whole, and never nearer to the target than the pace",
          "[status]") {
    auto const [target, when, actual, forecast] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥20家", "2024-07", "11家", "18"},  // 18.86
            {"≤20起", "2024-07", "11起", "19"},
            {"=18家", "2024-07", "10家", "17"},  // 17.14
            {"=18家", "2024-07", "11家", "19"},  // 18.86
            {"18-20家", "2024-07", "10家", "17"},
            {"18-20家", "2024-07", "12家", "21"},  // 20.57
            {"0起", "2024-07", "1起", "2"},
            {"≥20万元", "2024-07", "7万元", "120000"},  // money is not counted in whole units
            {"≥20.5公里", "2024-06", "10.2公里", "20.4"},
        }));
    CAPTURE(target, actual);
    CHECK(forecast_of(row(target).actual(when, actual).judged(when)) == forecast);
}

TEST_CASE("possibility: impossible is only what arithmetic rules out", "[status]") {
    auto const [target, when, actual, likelihood] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥100家", "2024-03", "1家", "none"},  // far behind, and yet open
            {"≥100家", "2024-03", "200家", "possible"},
            {"≤100万元", "2024-03", "101万元", "impossible"},  // a sum cannot be spent back
            {"≤5%", "2024-03", "6%", "possible"},              // a level can fall again
            {"0起", "2024-03", "1起", "impossible"},
            {"不发生事故", "2024-03", "未达成", "impossible"},
            {"不发生事故", "2024-03", "达成", "possible"},
            {"2024年6月30日前", "2024-09", "未达成", "impossible"},
            {"2024年6月30日前", "2024-09", "2024-08-01", "impossible"},
            {"提升", "2024-06", "部分达成", "possible"},
            {"提升", "2024-06", "未达成", "none"},
            {"≥100家", "2024", "99家", "impossible"},
            {"≥95%", "2024", "94%", "impossible"},
            {"提升", "2024", "部分达成", "impossible"},
            {"≥100家", "2024", "100家", "none"},  // over and met: nothing is left to expect
            {"=100家", "2024", "101家", "none"},  // more than asked for needs a reason, no more
        }));
    CAPTURE(target, when, actual);
    auto const judged = row(target).actual(when, actual).judged(when);
    CHECK(name(judged.verdict().likelihood) == likelihood);
    CHECK_FALSE(judged.verdict().likelihood_is_stated);
}

TEST_CASE("possibility: what may fall again is not ruled out", "[status]") {
    auto const net = row("≤10家").named("净增僵尸企业数").actual("2024-03", "12家");
    CHECK(name(net.judged("2024-03").verdict().likelihood) != "impossible");
}

TEST_CASE("forecast: none is computed in the last month of the term and while nothing is due",
          "[status]") {
    CHECK(forecast_of(row("≥100家").actual("2024", "99家").judged("2024")) == "none");
    CHECK(forecast_of(row("≥95%").actual("2024-12", "99%").judged("2024-12")) == "none");
    CHECK(forecast_of(row("≥100家").term(2024, 2025).actual("2024", "40家").judged("2024")) ==
          "80");
    auto const held = row("≥4次").plan(6, 0).actual("2024-03", "1次").judged("2024-03");
    CHECK(forecast_of(held) == "none");
    CHECK(name(held.verdict().likelihood) == "none");
}

TEST_CASE("forecast: what is stated wins and does not change the status", "[status]") {
    auto const judged = row("≥100家").actual("2024H1", "20家").forecast("100家").judged("2024H1");
    CHECK(judged.outcome() == "red/4");
    CHECK(judged.verdict().forecast->text() == "100");
    CHECK(judged.verdict().forecast_is_stated);
    CHECK(name(judged.verdict().likelihood) == "possible");  // certain comes only from the unit
    auto const overridden =
        row("≥100家").actual("2024H1", "20家").possible(Likelihood::certain).judged("2024H1");
    CHECK(overridden.verdict().likelihood == Likelihood::certain);
    CHECK(overridden.verdict().likelihood_is_stated);
    CHECK_THAT(overridden.words(), Catch::Matchers::Contains("已签约"));
}

TEST_CASE("forecast: what is stated for the year counts for a span in its last year", "[status]") {
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

TEST_CASE("forecast: one in another dimension is reported and not used", "[status]") {
    auto const judged = row("≥100家").actual("2024H1", "50家").forecast("100元").judged("2024H1");
    CHECK(judged.findings() == "actual-dimension");
    CHECK(judged.verdict().forecast->text() == "100");
    CHECK_FALSE(judged.verdict().forecast_is_stated);
}
