#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("rate: the target is the rate times the periods of the term", "[status]") {
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

TEST_CASE("rate: counts are summed and rates are compared", "[status]") {
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

TEST_CASE("rate: a figure near the rate may be the total or the rate", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"3次/日", "2次", "red/5"},  // what was done is counted
        {"每周工作5天", "5天", "invalid/1"},
        {"每周工作5天", "260天", "green/5"},
        {"每周工作5天", "120天", "red/5"},
        {"每月1次", "1次", "red/5"},
    }));
    CAPTURE(target, actual);
    CHECK(row(target).named("社区坐班").actual("2024", actual).judged("2024").outcome() == outcome);
}

TEST_CASE("rate: of in-period rates the latest counts", "[status]") {
    auto const judged = row("≥1次/周")
                            .in_period("2024Q1", "0.5次/周")
                            .in_period("2024Q2", "1次/周")
                            .judged("2024Q2");
    CHECK(judged.outcome() == "green/6");
    CHECK(judged.verdict().target_amount->text() == "1");
}

TEST_CASE("rate: a row reported as a rate stays one in a period without a line", "[status]") {
    auto const judged = row("≥1次/周").actual("2024Q1", "2次/周").judged("2024-04");
    CHECK(judged.outcome() == "missing/1");
    CHECK(judged.findings().empty());
}

TEST_CASE("rate: another period is invalid", "[status]") {
    auto const judged = row("≥1次/周").actual("2024Q2", "4次/月").judged("2024Q2");
    CHECK(judged.outcome() == "invalid/1");
    CHECK(judged.findings() == "actual-rate");
    CHECK(row("≥12次").actual("2024Q2", "1次/月").judged("2024Q2").findings() == "actual-rate");
}

TEST_CASE("rate: a total over years in an annual goal is undecidable", "[status]") {
    auto const [target] = GENERATE(table<std::string>({{"3年共36次"}, {"300家/3年"}}));
    CAPTURE(target);
    auto const annual = row(target).actual("2024", "12次").judged("2024");
    CHECK(annual.outcome() == "undecidable/1");
    CHECK(annual.findings() == "target-total");
    auto const span = row(target).term(2024, 2026).judged("2024");
    CHECK(span.outcome() == "missing/1");
    CHECK(span.findings().empty());
}

TEST_CASE("rate: a period that the calendar does not know is never one occurrence", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"每半月1次", "23次", "amber/5"},  // of 24
        {"1次/半月", "24次", "green/5"},
        {"每半个月1次", "12次", "red/5"},
        {"每旬1次", "36次", "green/5"},
        {"每旬1次", "35次", "amber/5"},
        {"每双月1次", "3次", "red/5"},
        {"1次/双月", "6次", "green/5"},
        {"每学期2次", "2次", "red/5"},
        {"2次/学期", "4次", "green/5"},
        {"2次/学期", "2次/学期", "green/6"},
        {"每周末1次", "50次", "undecidable/1"},
        {"每晚1次", "300次", "undecidable/1"},
        {"春秋两季各1次", "1次", "undecidable/1"},
        {"每年春秋各1次", "1次", "undecidable/1"},
        {"每24小时1次", "300次", "invalid/1"},
        {"每班1次", "20次", "invalid/1"},
        {"每班1次", "1次/班", "green/6"},
        {"2次/校·学期", "3次", "invalid/1"},
    }));
    CAPTURE(target, actual);
    CHECK(row(target).named("安全巡查").actual("2024", actual).judged("2024").outcome() == outcome);
}
