#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("level: met is green and never prorated", "[status]") {
    auto const [target, when, actual, outcome] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥95%", "2024Q1", "95%", "green/6"},
            {"≥100%", "2024Q2", "95%", "amber/6"},  // 0.95 exactly
            {"≥100%", "2024Q2", "94.9%", "red/6"},
            {"≥100%", "2024Q4", "95%", "red/6"},  // at the end a level is met or red
            {"≥95%", "2024Q2", "60%", "red/6"},
            {"95%以上", "2024Q2", "95%", "green/6"},
            {">95%", "2024Q2", "95%", "amber/6"},
            {"100%", "2024Q2", "100%", "green/6"},
            {"≥95%", "2024Q2", "400%", "green/6"},  // no `ahead` and no `low` for a level
            {"≥95%", "2024Q4", "400%", "green/6"},
            {"约100%", "2024Q2", "95%", "green/6"},     // 0.95 T
            {"约100%", "2024Q2", "90.25%", "amber/6"},  // the amber band of 0.95 T
            {"约100%", "2024Q2", "90.2%", "red/6"},
            {"=95%", "2024Q2", "95%", "green/6"},
            {"=95%", "2024Q2", "96%", "amber/6"},
            {"=95%", "2024Q4", "94%", "red/6"},
            {"≥-1%", "2024Q2", "-2%", "red/6"},
            {"≥-1%", "2024Q2", "-1%", "green/6"},
            {"=-1%", "2024Q2", "0%", "red/6"},
        }));
    CAPTURE(target, when, actual);
    CHECK(row(target).actual(when, actual).judged(when).outcome() == outcome);
}

TEST_CASE("level: shares and durations and totals by name are levels", "[status]") {
    auto const [target, name, aggregation] = GENERATE(table<std::string, std::string, Aggregation>({
        {"≥5%", "规上企业增加值增幅", Aggregation::last},
        {"≤30天", "办理时限", Aggregation::last},
        {"≥20次/篇", "平均下载次数", Aggregation::last},
        {"三星及以上", "孵化器等级", Aggregation::last},
        {"每年10%", "集体收入增幅", Aggregation::last},
        {"≥100家", "企业总数", Aggregation::last},
        {"≥100家", "市场主体存量", Aggregation::last},
        {"≥330亿元", "资产总量", Aggregation::last},
        {"≥330亿元", "高新技术产业总产值", Aggregation::sum},
        {"≥100家", "净增高新技术企业数量", Aggregation::sum},
        {"平均100家", "服务企业数", Aggregation::last},
        {"人均10个", "走访任务", Aggregation::last},
        {"户均2次", "入户宣讲次数", Aggregation::last},
        {"各2次", "镇街巡演次数", Aggregation::last},
        {"月均10次", "巡河次数", Aggregation::average},
        {"累计10次", "巡河次数", Aggregation::sum},
        {"≥400公里", "县道通车里程", Aggregation::last},
        {"≥30公里", "新增县道通车里程", Aggregation::sum},
        {"≥600人", "村卫生室执业医师数", Aggregation::last},
        {"≥600人", "资助学生人数", Aggregation::sum},
        {"≥90", "场馆平均得分", Aggregation::last},
        {"≥5万吨", "水厂日供水能力", Aggregation::last},
        {"≥3万头", "生猪存栏量", Aggregation::last},
        {"≥5公里", "道路长度", Aggregation::sum},
        {"免申即享范围进一步扩大至1000家企业", "服务范围", Aggregation::last},
        {"≥1次/周", "学习次数", Aggregation::sum},
        {"不发生安全责任事故", "安全生产", Aggregation::sum},
        {"≥1000", "点击", Aggregation::sum},
    }));
    CAPTURE(target, name);
    auto const judged = row(target).named(name).judged("2024Q2");
    CHECK(judged.verdict().aggregation == aggregation);
}

TEST_CASE("level: a stated aggregation wins over unit and name", "[status]") {
    CHECK(row("≥100家")
              .aggregated(Aggregation::last)
              .actual("2024Q1", "96家")
              .judged("2024Q1")
              .outcome() == "amber/6");
    CHECK(row("≥100家")
              .named("企业总数")
              .aggregated(Aggregation::sum)
              .actual("2024Q1", "25家")
              .judged("2024Q1")
              .outcome() == "green/4");
}
