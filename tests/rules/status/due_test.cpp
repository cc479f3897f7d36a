#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("due: a number and a day in one cell are both judged and the worse counts", "[status]") {
    auto const [target, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            // reached within the time that the report covers
            {"6月底前完成率≥95%", "2024Q2", "97%", "green/6"},
            {"100%，6月底前", "2024Q1", "100%", "green/6"},
            // the day stands beside the number
            {"100%，6月底前", "2024", "6月20日，100%", "green/6"},
            {"100%，6月底前", "2024", "100%（2024年6月）", "green/6"},
            {"100%，6月底前", "2024", "7月5日完成100%", "red/10"},
            {"100%，6月底前", "2024Q3", "11月2日完成100%", "invalid/1"},
            {"100%，6月中旬前", "2024", "6月完成100%", "invalid/1"},
            // reached by now, but when?
            {"100%，6月底前", "2024", "100%", "invalid/1"},
            // not reached, and the day has passed
            {"6月底前完成率≥95%", "2024Q2", "94%", "red/10"},
            {"6月底前完成率≥95%", "2024Q3", "60%", "red/6"},
            {"6月底前培训30人", "2024Q2", "29人", "red/10"},
            // not reached, and there is time
            {"12月底前培训30人", "2024Q2", "16人", "green/4"},
            {"12月底前培训30人", "2024-11", "26人", "amber/10"},
            {"≤20万元，9月底前", "2024Q3", "18万元", "green/7"},
            {"≤20万元，9月底前", "2024Q3", "21万元", "red/7"},
            {"100%，6月底前", "2024Q2", "达成", "invalid/1"},
            {"100%，6月底前", "2024Q2", "6月20日", "invalid/1"},
            {"6月底前完成80%", "2024Q1", "未到期", "not-due/1"},
        }));
    CAPTURE(target, when, actual);
    CHECK(row(target).named("任务完成率").actual(when, actual).judged(when).outcome() == outcome);
}

TEST_CASE("due: figures of that time tell when the number was reached", "[status]") {
    auto const in_time = row("6月底前培训30人").actual("2024Q2", "31人").actual("2024Q3", "40人");
    CHECK(in_time.judged("2024Q3").outcome().starts_with("green/4"));
    auto const added = row("6月底前培训30人")
                           .in_period("2024Q1", "16人")
                           .in_period("2024Q2", "15人")
                           .in_period("2024Q3", "2人");
    CHECK(added.judged("2024Q3").outcome().starts_with("green/4"));
    auto const open = row("6月底前培训30人").actual("2024Q2", "25人").actual("2024Q3", "40人");
    CHECK(open.judged("2024Q3").outcome() == "invalid/1");
    CHECK(open.judged("2024Q3").findings() == "actual-date");
}

TEST_CASE("due: several numbers or days and demands in words stay undecidable", "[status]") {
    auto const* const target = GENERATE("6月底前30%，12月底前100%", "100%，6月底前，群众满意",
                                        "培训30人，完成率95%，6月底前", "6月底前、9月底前完成80%");
    CAPTURE(target);
    CHECK(row(target).actual("2024", "100%").judged("2024").outcome() == "undecidable/1");
}

TEST_CASE("due: the time beside a number must be that of its period", "[status]") {
    auto const [when, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"2024", "2024年新增78家", "green/5"},
        {"2024Q3", "截至9月底78家", "green/4"},
        {"2024Q3", "三季度78家", "green/4"},
        {"2024-07", "7月78家", "green/4"},
        {"2024Q3", "9月20日完成78家", "green/4"},
        {"2024Q3", "7月78家", "invalid/1"},  // to date, or in that month?
        {"2024", "12月78家", "invalid/1"},
        {"2024", "2023年78家", "invalid/1"},
        {"2024Q3", "截至6月底78家", "invalid/1"},
        {"2024Q3", "11月78家", "invalid/1"},
    }));
    CAPTURE(when, actual);
    auto const judged = row("≥78家").actual(when, actual).judged(when);
    CHECK(judged.outcome().starts_with(outcome));
    CHECK(judged.findings() == (outcome == "invalid/1" ? "actual-doubt" : ""));
}
