#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::testing;

namespace {

std::string amount(Judged const& judged) {
    auto const& value = judged.verdict().actual_amount;
    return value ? value->text() : judged.outcome();
}

}  // namespace

TEST_CASE("course: in-period figures are added up from the start of the year", "[status]") {
    auto const sample = row("≥100家").in_period("2024Q1", "10家").in_period("2024Q2", "15家");
    CHECK(amount(sample.judged("2024Q1")) == "10");
    CHECK(amount(sample.judged("2024Q2")) == "25");
    CHECK(sample.judged("2024Q2").verdict().actual_text == "25家");
    CHECK(amount(row("≥100家")
                     .in_period("2024-01", "1家")
                     .in_period("2024-02", "2家")
                     .in_period("2024-03", "3家")
                     .in_period("2024Q2", "4家")
                     .judged("2024H1")) == "10");
}

TEST_CASE("course: a gap is not zero", "[status]") {
    auto const sample = row("≥100家").in_period("2024Q1", "10家").in_period("2024Q3", "15家");
    CHECK(sample.judged("2024Q3").outcome() == "missing/1");
    CHECK(row("≥100家").in_period("2024Q2", "10家").judged("2024Q2").outcome() == "missing/1");
    CHECK(row("≥100家")
              .actual("2024Q1", "5家")
              .in_period("2024Q3", "10家")
              .judged("2024Q3")
              .outcome() == "missing/1");
}

TEST_CASE("course: not due and not applicable add nothing to a sum", "[status]") {
    CHECK(amount(row("≥100家")
                     .in_period("2024Q1", "未到期")
                     .in_period("2024Q2", "15家")
                     .judged("2024Q2")) == "15");
    CHECK(amount(row("≥100家")
                     .in_period("2024Q1", "9家")
                     .in_period("2024Q2", "不适用")
                     .in_period("2024Q3", "1家")
                     .judged("2024Q3")) == "10");
    CHECK(row("≥100家")
              .in_period("2024Q2", "未到期")
              .in_period("2024Q3", "1家")
              .judged("2024Q3")
              .outcome() == "missing/1");
}

TEST_CASE("course: a value to date is continued by adding the periods after it", "[status]") {
    auto const sample = row("≥100家")
                            .in_period("2024Q1", "99家")
                            .actual("2024H1", "99家")
                            .in_period("2024-07", "1家")
                            .in_period("2024-08", "2家")
                            .in_period("2024-09", "3家");
    CHECK(amount(sample.judged("2024Q3")) == "105");
    CHECK(amount(sample.judged("2024-08")) == "102");
}

TEST_CASE("course: the value that ends in the same month counts", "[status]") {
    CHECK(amount(row("≥100家").actual("2024-09", "78家").judged("2024Q3")) == "78");
    CHECK(amount(row("≥100家").actual("2024Q3", "78家").judged("2024-09")) == "78");
    CHECK(amount(row("≥95%").actual("2024H1", "96%").judged("2024Q2")) == "96");
}

TEST_CASE("course: two values for one month end that contradict are invalid", "[status]") {
    auto const twice = row("≥100家").actual("2024Q3", "78家").actual("2024-09", "79家");
    CHECK(twice.judged("2024Q3").outcome() == "invalid/1");
    CHECK(twice.judged("2024Q3").findings() == "actual-contradiction");
    auto const agree = row("≥100家").actual("2024Q3", "78家").actual("2024-09", "78家");
    CHECK(agree.judged("2024Q3").outcome() == "green/4");
    CHECK(agree.judged("2024Q3").findings().empty());
    auto const sum = row("≥100家")
                         .in_period("2024Q1", "5家")
                         .in_period("2024Q2", "5家")
                         .actual("2024H1", "11家");
    CHECK(sum.judged("2024H1").findings() == "actual-contradiction");
    auto const levels = row("≥95%").actual("2024Q3", "96%").actual("2024-09", "97%");
    CHECK(levels.judged("2024Q3").findings() == "actual-contradiction");
    auto const words = row("提升").actual("2024Q3", "达成").actual("2024-09", "未达成");
    CHECK(words.judged("2024Q3").outcome() == "invalid/1");
}

TEST_CASE("course: the mean is over months and a quarter counts three", "[status]") {
    auto const sample = row("≥95%")
                            .aggregated(Aggregation::average)
                            .in_period("2024Q1", "90%")
                            .in_period("2024-04", "98%");
    CHECK(amount(sample.judged("2024-04")) == "92");
    CHECK(sample.judged("2024-04").outcome() == "amber/6");
    CHECK(amount(row("≥95%")
                     .aggregated(Aggregation::average)
                     .actual("2024Q1", "90%")
                     .in_period("2024-04", "98%")
                     .judged("2024-04")) == "92");
    CHECK(row("≥95%")
              .aggregated(Aggregation::average)
              .in_period("2024-04", "98%")
              .judged("2024-04")
              .outcome() == "missing/1");
}

TEST_CASE("course: a falling sum to date is rated with a warning", "[status]") {
    auto const judged =
        row("≥100家").actual("2024Q2", "80家").actual("2024Q3", "78家").judged("2024Q3");
    CHECK(judged.outcome() == "green/4 falling");
    CHECK(judged.findings() == "actual-falling");
    CHECK(row("≥95%")
              .actual("2024Q2", "98%")
              .actual("2024Q3", "96%")
              .judged("2024Q3")
              .findings()
              .empty());
}

TEST_CASE("course: one actual serves every indicator of its name or alias", "[status]") {
    auto const annual = row("≥100家").named("服务企业").alias("服务企业数");
    auto const alias = row("≥40家").named("服务企业数").actual("2024Q4", "50家");
    auto const span = row("≥300家").named("服务企业").term(2024, 2026);
    auto const by_id = row("≥10家").id("P-1").named("培训").actual("2024Q4", "1家");
    auto stray = by_id;
    stray.lines.front().name = "P-1";
    auto const judged = testing::judged({annual, alias, stray, span}, "2024Q4");
    std::vector<std::string> outcomes;
    for (auto const& verdict : judged.evaluation.verdicts) outcomes.push_back(outcome_of(verdict));
    CHECK(outcomes == std::vector<std::string>{"red/5", "green/5", "red/5", "red/4"});
}

TEST_CASE("course: the line of the period decides before older lines", "[status]") {
    auto const [latest, outcome] = GENERATE(table<std::string, std::string>({
        {"不适用", "not-applicable/1"},
        {"未到期", "not-due/1"},
        {"3家", "invalid/1"},    // a sum needs what came before
        {"3公里", "invalid/1"},  // its own fault
    }));
    CAPTURE(latest);
    auto const sample = row("≥100家").in_period("2024Q1", "2公里").in_period("2024Q2", latest);
    CHECK(sample.judged("2024Q2").outcome() == outcome);
    // … and what it says does not mend what came before.
    CHECK(row("≥100家")
              .in_period("2024Q1", "2公里")
              .in_period("2024Q2", latest)
              .in_period("2024Q3", "9家")
              .judged("2024Q3")
              .outcome() == "invalid/1");
}

TEST_CASE("course: a gap beside an invalid line makes a sum missing", "[status]") {
    CHECK(row("≥100家")
              .in_period("2024Q2", "2公里")
              .in_period("2024Q3", "3家")
              .judged("2024Q3")
              .outcome() == "missing/1");
    CHECK(row("≥100家")
              .in_period("2024Q1", "2公里")
              .in_period("2024Q3", "3家")
              .judged("2024Q3")
              .outcome() == "missing/1");
}

TEST_CASE("course: a value that stands alone is not spoilt by an invalid one under it",
          "[status]") {
    for (auto const to_date : {false, true}) {
        auto sample = row("≥100家").in_period("2024-02", "2公里").in_period("2024-03", "3家");
        if (to_date)
            sample.actual("2024Q1", "30家");
        else
            sample.in_period("2024Q1", "30家");
        CHECK(sample.judged("2024Q1").outcome() == "green/4 ahead");
    }
}
