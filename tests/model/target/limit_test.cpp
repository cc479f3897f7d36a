#include "tests/model/target/reading.hpp"

using namespace jixiao;

TEST_CASE("limit: comparators before and behind a number", "[target]") {
    auto const [text, canonical] = GENERATE(table<std::string, std::string>({
        {"≥115家", "≥115家"},
        {">=115家", "≥115家"},
        {"=>115家", "≥115家"},
        {"＞＝115家", "≥115家"},
        {"‹0万元", "<0元"},
        {"不低于90%", "≥90%"},
        {"不少于3篇", "≥3篇"},
        {"至少有10次", "≥10次"},
        {"大于或者等于3", "≥3"},
        {"95%以上", "≥95%"},
        {"90分及以上", "≥90分"},
        {"达到95%以上", "≥95%"},
        {"至少九千块钱以上", "≥9000块"},
        {"50万元（含）以上", "≥50万元"},
        {"100+", "≥100"},
        {"三十或者以上", "≥30"},
        {"90%≤满意度", "≥90%"},
        {"≤100%", "≤100%"},
        {"不超过5天", "≤5天"},
        {"最多为5", "≤5"},
        {"5个工作日内", "≤5个工作日"},
        {"30分钟以内", "≤30分钟"},
        {"控制在100万元以内", "≤100万元"},
        {">1次", ">1次"},
        {"超过了80", ">80"},
        {"高于90%", ">90%"},
        {"逾20家", ">20家"},
        {"比三十大", ">30"},
        {"大于5（含）", "≥5"},
        {"<5", "<5"},
        {"低于3‰", "<3‰"},
        {"不满20人", "<20人"},
        {"不到1.9万元", "<1.9万元"},
        {"=100%", "=100%"},
        {"等于一百七", "=170"},
        {"约1500家", "约1500家"},
        {"近700万元", "约700万元"},
        {"5000人左右", "约5000人"},
        {"100%", "100%"},
        {"100%（1.0）", "100%"},
        {"1000家企业", "1000家"},
        {"5个以上项目", "≥5个"},
        {"≥95%。", "≥95%"},
        {"一半以上", "≥50%"},
    }));
    CAPTURE(text);
    CHECK(print_target(reading_of(text)) == canonical);
}

TEST_CASE("limit: ranges share unit and scale as far as that keeps their order", "[target]") {
    auto const [text, low, high, unit] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"2%-5%", "2", "5", "%"},
            {"2-5%", "2", "5", "%"},
            {"3至5天", "3", "5", "天"},
            {"80~90", "80", "90", ""},
            {"2——3万港元", "20000", "30000", "港元"},
            {"从8500到3万", "8500", "30000", ""},
            {"八百到九百亿", "80000000000", "90000000000", ""},
            {"一千到一千五百", "1000", "1500", ""},
            {"百分之三十到四十一", "30", "41", "%"},
            {"20与30之间", "20", "30", ""},
            {"10000与20000间", "10000", "20000", ""},
            {"500米-1公里", "0.5", "1", "公里"},
            {"-3至5℃", "-3", "5", "摄氏度"},
            {"±3%以内", "-3", "3", "%"},
            {"20%±2%", "18", "22", "%"},
            {"最多100最少20", "20", "100", ""},
            {"三年以上十年以下", "3", "10", "年"},
            {"1000以上， 1500以下", "1000", "1500", ""},
        }));
    CAPTURE(text);
    auto const range = reading_as<Between>(text);
    CHECK(range.low == amount(low, unit));
    CHECK(range.high == amount(high, unit));
    CHECK_FALSE(range.low_strict);
    CHECK_FALSE(range.high_strict);
}

TEST_CASE("limit: opposite bounds keep whether they include themselves", "[target]") {
    auto const range = reading_as<Between>("大于50小于等于100");
    CHECK(range.low_strict);
    CHECK_FALSE(range.high_strict);
    CHECK(reading_as<Between>("80分≤得分<90分").high_strict);
}

TEST_CASE("limit: what a number is counted for", "[target]") {
    auto const [text, word, count, is_period] =
        GENERATE(table<std::string, std::string, int, bool>({
            {"1次/年", "年", 1, true},
            {"≥1次/周", "周", 1, true},
            {"300家/3年", "年", 3, true},
            {"1次/半年", "半年", 1, true},
            {"≥20次/篇", "篇", 1, false},
            {"400元/人、天", "人·天", 1, false},
            {"3000元/生·年", "生·年", 1, false},
            {"每年10%", "年", 1, true},
            {"每两年1次", "年", 2, true},
            {"每人每月1200元", "人·月", 1, false},
            {"每小时十千米", "小时", 1, false},
            {"十千米每小时", "小时", 1, false},
            {"10km/h", "小时", 1, false},
            {"7.5张/千人", "千人", 1, false},
            {"每所学校1名", "所", 1, false},
        }));
    CAPTURE(text);
    CHECK(reading_of(text).per == Per{word, count, is_period});
}

TEST_CASE("limit: totals over years and qualifiers travel with the target", "[target]") {
    CHECK(reading_of("3年共36次").total_over_years == 3);
    CHECK(reading_of("三年累计≥100家").total_over_years == 3);
    CHECK(reading_of("2024-2026年累计300家").total_over_years == 3);
    CHECK(reading_of("平均2%-5%").qualifier == "平均");
    CHECK(reading_of("各1次").qualifier == "各");
    CHECK(print_target(reading_of("扩大至1000家")) == "提高到1000家");
    CHECK(print_target(reading_of("从30%提高到40%")) == "提高到40%");
}

TEST_CASE("limit: each part knows its place in the given text", "[target]") {
    std::string const text = "平均 ≧2.5 亿元／年";
    auto const parts = reading_of(text).parts;
    auto const piece = [&](Span span) { return text.substr(span.begin, span.end - span.begin); };
    CHECK(piece(parts.qualifier) == "平均");
    CHECK(piece(parts.relation) == "≧");
    CHECK(piece(parts.number) == "2.5 亿");
    CHECK(piece(parts.unit) == "元");
    CHECK(piece(parts.per) == "／年");
}
