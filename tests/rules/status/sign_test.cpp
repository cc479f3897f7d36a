#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("sign: a bound is an answer on the side that matters", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"≥266米", "≥266米", "green/5"},    {"≥266米", "266米以上", "green/5"},
        {"≥266米", "≥200米", "red/5"},      {"≥266米", "≤300米", "invalid/1"},
        {"≥266米", "近266米", "invalid/1"}, {"≥266米", "不足266米", "invalid/1"},
        {"≤9万元", "9万元以内", "green/7"}, {"≤9万元", "≤12万元", "red/7"},
        {"≤9万元", "≥5万元", "invalid/1"},  {"≤9万元", "近9万元", "green/7"},
        {">88%", "高于88%", "green/6"},     {">88%", "≥88%", "red/6"},
        {">88%", "88%", "red/6"},           {"<5天", "<5天", "green/7"},
        {"=4项", "≥4项", "invalid/1"},      {"=4项", "=4项", "green/5"},
        {"4-6项", "≥4项", "invalid/1"},     {"=0起", "=0起", "green/3"},
        {"=0起", "≤0起", "green/3"},        {"=0起", "≤3起", "invalid/1"},
        {"0起", "1起以上", "invalid/1"},
    }));
    CAPTURE(target, actual);
    CHECK(row(target).actual("2024", actual).judged("2024").outcome() == outcome);
}

TEST_CASE("sign: a signed figure for a fall is a fall and never in silence", "[status]") {
    auto const [target, name, actual, outcome, findings] =
        GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
            {"下降4%", "单位产值碳排放强度", "-4.2%", "green/6", "actual-signed"},
            {"下降4%", "单位产值碳排放强度", "-3.1%", "red/6", "actual-signed"},
            {"下降4%", "单位产值碳排放强度", "4.2%", "green/6", ""},
            {"下降4%", "单位产值碳排放强度", "增长4.2%", "red/9", ""},
            {"4%", "碳排放强度下降率", "-4.2%", "red/9", ""},  // a rise
            {"增长4%", "服务业增加值", "-4.2%", "red/9", ""},
        }));
    CAPTURE(target, name, actual);
    auto const judged = row(target).named(name).actual("2024", actual).judged("2024");
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings() == findings);
}

TEST_CASE("sign: a share of the places is the place at most", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"前20%", "前15%", "green/7"},
        {"排名前20%", "全省排名前15%", "green/7"},
        {"前20%", "前30%", "red/7"},
        {"≤20%", "前15%", "invalid/1"},
        {"≥20%", "前15%", "invalid/1"},
        {"前10名", "前15%", "invalid/1"},
        {"控制在预算内", "超", "red/7"},
        {"控制在预算内", "未超", "green/7"},
        {"≥5家", "超", "invalid/1"},
    }));
    CAPTURE(target, actual);
    CHECK(row(target).actual("2024", actual).judged("2024").outcome() == outcome);
}

TEST_CASE("sign: about and a little over take the number with a warning", "[status]") {
    auto const [target, actual, outcome, findings] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥50家", "约50家", "green/5", "actual-about"},
            {"≥50家", "50家左右", "green/5", "actual-about"},
            {"≥50家", "50余家", "green/5", "actual-about"},
            {"≥60家", "50余家", "amber/5", "actual-about"},
            {"≤50人", "约50人", "green/7", "actual-about"},
            {"≤50人", "50余人", "invalid/1", "actual-sign"},
        }));
    CAPTURE(target, actual);
    auto const judged = row(target).actual("2024", actual).judged("2024");
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings() == findings);
}

TEST_CASE("sign: both ends of a range must say the same", "[status]") {
    auto const [target, actual, outcome, findings] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥4辆", "4-6辆", "green/5", "actual-range"},
            {"≥5辆", "4-6辆", "invalid/1", "actual-range"},
            {"≥9辆", "4-6辆", "red/5", "actual-range"},
            {"≤6天", "3至5天", "green/7", "actual-range"},
            {"≤4天", "3至5天", "invalid/1", "actual-range"},
            {"≤2天", "3至5天", "red/7", "actual-range"},
            {"3-5天", "3-5天", "green/8", "actual-range"},
            {"≤5万元", "3-5", "green/7", "actual-range actual-unit"},
        }));
    CAPTURE(target, actual);
    auto const judged = row(target).actual("2024", actual).judged("2024");
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings() == findings);
    if (outcome == "red/7") CHECK(judged.verdict().actual_amount == Fraction{5});
}

TEST_CASE("sign: a range cannot be added to other periods", "[status]") {
    auto const sample = row("≥10辆").in_period("2024H1", "4-6辆").in_period("2024Q3", "9辆");
    CHECK(sample.judged("2024Q3").outcome() == "invalid/1");
    CHECK(sample.judged("2024Q3").findings() == "actual-range");
}

TEST_CASE("sign: what is planned, left or of another year is not what was reached", "[status]") {
    auto const [name, actual, findings] = GENERATE(table<std::string, std::string, std::string>({
        {"帮扶企业数量", "计划50家", "actual-doubt"},
        {"帮扶企业数量", "上年50家", "actual-doubt"},
        {"帮扶企业数量", "50家（预计）", "actual-doubt"},
        {"帮扶企业数量", "已帮扶企业50家", ""},
        {"编制计划企业数", "计划50家", ""},
    }));
    CAPTURE(name, actual);
    CHECK(row("≥50家").named(name).actual("2024", actual).judged("2024").findings() == findings);
}

TEST_CASE("sign: an item behind a per may be left out, a period never", "[status]") {
    auto const [target, actual, outcome, findings] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≤14元/人·次", "13元/人", "green/7", "actual-unit"},
            {"≤14元/人·次", "13元", "green/7", "actual-unit"},
            {"≤14元/人·天", "13元/人", "invalid/1", "actual-rate"},
            {"≤14元/人·天", "13元/天", "green/7", "actual-unit"},
            {"≤14元/人·天", "13元/人·天", "green/7", ""},
            {"≤14元/人·天", "13", "green/7", "actual-unit"},
            {"≤14元/人", "13元/月", "invalid/1", "actual-rate"},
        }));
    CAPTURE(target, actual);
    auto const judged = row(target).cost().actual("2024", actual).judged("2024");
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings() == findings);
}
