#include "tests/catch.hpp"
#include "tests/evaluate/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("rate: the target is the rate times the periods of the term", "[evaluate]") {
    auto const [target, total] = GENERATE(table<std::string, std::string>({
        {"≥1次/周", "52"},
        {"≥1次/天", "365"},
        {"≥2次/月", "24"},
        {"≥1次/季度", "4"},
        {"≥110家/年", "110"},
    }));
    CAPTURE(target);
    CHECK(row(target).judged("2024Q2").verdict().target_amount->text() == total);
    CHECK(row("≥110家/年").term(2024, 2026).judged("2024Q2").verdict().target_amount->text() ==
          "330");
}

TEST_CASE("rate: counts are summed and rates are compared", "[evaluate]") {
    auto const [target, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥1次/周", "2024H1", "26次", "green/4"},
            {"≥1次/周", "2024H1", "20次", "amber/4"},  // 20 / 26
            {"≥1次/周", "2024", "52次", "green/5"},
            {"≥1次/周", "2024", "51次", "amber/5"},
            {"≥1次/周", "2024H1", "1次/周", "green/6"},
            {"≥1次/周", "2024H1", "0.9次/周", "red/6"},
            {"110家/年", "2024", "110家", "green/5"},
            {"≥20次/篇", "2024Q1", "20次/篇", "green/6"},
            {"≥20次/篇", "2024Q1", "19次/篇", "amber/6"},
            {"每年10%", "2024Q1", "10%", "green/6"},
        }));
    CAPTURE(target, when, actual);
    CHECK(row(target).actual(when, actual).judged(when).outcome() == outcome);
}

TEST_CASE("rate: of in-period rates the latest counts", "[evaluate]") {
    auto const judged = row("≥1次/周")
                            .in_period("2024Q1", "0.5次/周")
                            .in_period("2024Q2", "1次/周")
                            .judged("2024Q2");
    CHECK(judged.outcome() == "green/6");
    CHECK(judged.verdict().target_amount->text() == "1");
}

TEST_CASE("rate: a row reported as a rate stays one in a period without a line", "[evaluate]") {
    auto const judged = row("≥1次/周").actual("2024Q1", "2次/周").judged("2024-04");
    CHECK(judged.outcome() == "missing/1");
    CHECK(judged.findings().empty());
}

TEST_CASE("rate: another period is invalid", "[evaluate]") {
    auto const judged = row("≥1次/周").actual("2024Q2", "4次/月").judged("2024Q2");
    CHECK(judged.outcome() == "invalid/1");
    CHECK(judged.findings() == "actual-rate");
    CHECK(row("≥12次").actual("2024Q2", "1次/月").judged("2024Q2").findings() == "actual-rate");
}

TEST_CASE("rate: a total over years in an annual goal is undecidable", "[evaluate]") {
    auto const [target] = GENERATE(table<std::string>({{"3年共36次"}, {"300家/3年"}}));
    CAPTURE(target);
    auto const annual = row(target).actual("2024", "12次").judged("2024");
    CHECK(annual.outcome() == "undecidable/1");
    CHECK(annual.findings() == "target-total");
    auto const span = row(target).term(2024, 2026).judged("2024");
    CHECK(span.outcome() == "missing/1");
    CHECK(span.findings().empty());
}
