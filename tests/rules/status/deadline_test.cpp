#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("deadline: done by the day is green and past it is red", "[status]") {
    auto const [target, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"2024年6月30日前", "2024Q2", "2024-06-30", "green/10"},
            {"2024年6月30日前", "2024Q3", "2024-07-01", "red/10"},
            {"2024年6月30日前", "2024Q2", "6月20日", "green/10"},
            {"2024年6月30日前", "2024Q2", "未达成", "red/10"},  // the day has passed as well
            {"2024年6月30日前", "2024Q2", "达成", "green/10"},
            {"2024年6月30日前", "2024Q1", "未达成", "not-due/10"},
            {"12月底前", "2024-11", "未达成", "amber/10"},  // 31 days of 366 are left
            {"12月底前", "2024-10", "未达成", "not-due/10"},
            {"12月底前", "2024Q3", "部分达成", "not-due/10"},
            {"12月底前", "2024Q3", "未到期", "not-due/1"},
            {"12月底前", "2024Q4", "达成", "green/10"},
            {"2024.07-2024.12", "2024Q3", "未达成", "not-due/10"},
        }));
    CAPTURE(target, when, actual);
    CHECK(row(target).actual(when, actual).judged(when).outcome() == outcome);
}

TEST_CASE("deadline: silence is not due before the last tenth and missing from then on",
          "[status]") {
    CHECK(row("12月底前").judged("2024Q3").outcome() == "not-due/10");
    CHECK(row("12月底前").judged("2024-11").outcome() == "missing/1");
    CHECK(row("12月底前").judged("2024Q4").outcome() == "missing/1");
}

TEST_CASE("deadline: a word must tell on which side of the day it was done", "[status]") {
    auto const late = row("2024年8月15日前").actual("2024Q3", "达成").judged("2024Q3");
    CHECK(late.outcome() == "invalid/1");
    CHECK(late.findings() == "actual-date");
    auto const known =
        row("2024年8月15日前").actual("2024Q2", "达成").actual("2024Q3", "达成").judged("2024Q3");
    CHECK(known.outcome() == "green/10");
    auto const dated = row("2024年8月底前").actual("2024Q2", "6月10日").actual("2024Q4", "达成");
    CHECK(dated.judged("2024Q4").outcome() == "green/10");  // the day is on file
    auto const unknown = row("2024年8月底前").actual("2024Q4", "达成").judged("2024Q4");
    CHECK(unknown.outcome() == "invalid/1");  // first said in December, done any day
    auto const not_yet = row("2024年8月底前").actual("2024Q3", "未达成").actual("2024Q4", "达成");
    CHECK(not_yet.judged("2024Q4").outcome() == "red/10");
    auto const future = row("12月底前").actual("2024Q2", "2024-11-01").judged("2024Q2");
    CHECK(future.outcome() == "invalid/1");
    CHECK(future.findings() == "actual-future");
}

TEST_CASE("deadline: a month without a day is in time when all of it is", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"2024年8月底前", "2024年7月", "green/10"},
        {"2024年8月底前", "2024年8月", "green/10"},
        {"2024年8月底前", "2024年9月", "red/10"},
        {"2024年8月15日前", "2024年7月", "green/10"},
        {"2024年8月15日前", "2024年8月", "invalid/1"},  // before or after the 15th?
        {"2024年8月15日前", "2024年9月", "red/10"},
        {"2024年8月底前", "2024年10月", "invalid/1"},  // has not come yet
    }));
    CAPTURE(target, actual);
    CHECK(row(target).actual("2024Q3", actual).judged("2024Q3").outcome() == outcome);
}

TEST_CASE("deadline: not due is doubted once the day has passed", "[status]") {
    CHECK(row("2024年8月底前").actual("2024Q3", "未到期").judged("2024Q3").findings() ==
          "actual-overdue");
    CHECK(row("2024年8月底前").actual("2024Q2", "未到期").judged("2024Q2").findings().empty());
}

TEST_CASE("deadline: a bare month ends before it begins, which is said once", "[status]") {
    auto const late = row("9月前").actual("2024Q3", "2024-09-01");
    CHECK(late.judged("2024Q3").outcome() == "red/10");
    CHECK(late.judged("2024Q3").findings() == "target-before");
    CHECK(row("9月底前").actual("2024Q3", "2024-09-01").judged("2024Q3").findings().empty());
    auto const many = judged({row("9月前").named("甲"), row("10月前").named("乙")}, "2024Q2");
    CHECK(many.findings() == "target-before");
    CHECK_THAT(late.judged("2024Q3").words(), Catch::Matchers::Contains("2024-08-31"));
}
