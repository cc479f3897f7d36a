#include "rules/status/worded.hpp"
#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("wording: the target's own words answer it", "[status]") {
    using enum Attainment;
    auto const unknown = std::optional<Attainment>{};
    auto const [target, said, attainment] =
        GENERATE_COPY(table<std::string, std::string, std::optional<Attainment>>({
            {"显著提升", "显著提升", achieved},
            {"显著提升", "已显著提升。", achieved},
            {"显著提升", "服务能力显著提升", achieved},
            {"提升", "大幅提升", achieved},
            {"不断优化", "营商环境不断优化", achieved},
            {"已归档", "归档", achieved},
            {"有所改善", "有所改善", achieved},
            {"通过验收", "验收通过", achieved},
            {"显著提升", "提升显著", achieved},
            {"显著提升", "未显著提升", not_achieved},
            {"显著提升", "未提升", not_achieved},
            {"已归档", "未归档", not_achieved},
            {"不断优化", "没有优化", not_achieved},
            {"提升", "无明显提升", not_achieved},
            {"显著提升", "提升", unknown},
            {"显著提升", "有所提升", unknown},
            {"提升", "较大提升", unknown},
            {"提升", "有待提升", unknown},
            {"提升", "正在提升", unknown},
            {"提升", "下降", unknown},
            {"规范执行", "按计划推进", unknown},
            {"好", "好", unknown},
        }));
    CAPTURE(target, said);
    CHECK(attainment_of(said, target) == attainment);
}

TEST_CASE("wording: whether a limit without a number was kept", "[status]") {
    using enum Attainment;
    auto const unknown = std::optional<Attainment>{};
    auto const [said, attainment] = GENERATE_COPY(table<std::string, std::optional<Attainment>>({
        {"未超", achieved},
        {"未超预算", achieved},
        {"没有突破概算", achieved},
        {"超预算", not_achieved},
        {"已超编", not_achieved},
        {"突破", not_achieved},
        {"正常", unknown},
    }));
    CAPTURE(said);
    CHECK(kept_within(said) == attainment);
}

TEST_CASE("wording: a target in words is judged by words alone", "[status]") {
    auto const [actual, outcome] = GENERATE(table<std::string, std::string>({
        {"持续提升", "green/2"},
        {"未提升", "red/2"},
        {"未开展", "red/2"},
        {"达成年度指标", "green/2"},
        {"部分达成年度指标并具有一定效果", "amber/2"},
        {"未达成年度指标且效果较差", "red/2"},
        {"已完成", "green/2"},
        {"有所提升", "invalid/1"},
        {"基本达成", "invalid/1"},
        {"按计划推进", "invalid/1"},
        {"逾期完成", "invalid/1"},
        {"无", "invalid/1"},
        {"7月", "invalid/1"},
    }));
    CAPTURE(actual);
    auto const judged = row("持续提升").actual("2024", actual).judged("2024");
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings() == (outcome == "invalid/1" ? "actual-kind" : ""));
}

TEST_CASE("wording: none is 0 where nothing is best, and no figure where something is wanted",
          "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"0起", "无", "green/3"},
        {"0起", "未发生", "green/3"},
        {"≤3起", "未发生", "green/7"},
        {"≤3%", "无", "green/7"},
        {"不发生安全责任事故", "无", "green/3"},
        {"不发生安全责任事故", "全年未发生安全事故", "green/3"},
        {"不发生安全责任事故", "零事故", "green/3"},
        {"不发生安全责任事故", "未发生重大火灾", "invalid/1"},
        {"不发生安全责任事故", "达成", "green/3"},
        {"不发生安全责任事故", "未达成", "red/3"},
        {"不发生安全责任事故", "部分达成", "invalid/1"},
        {"不发生安全责任事故", "杜绝安全责任事故", "invalid/1"},
        {"不发生安全责任事故", "-1起", "invalid/1"},
        {"≥3场", "无", "invalid/1"},
        {"≥3场", "未发生", "invalid/1"},
        {"0起", "显著提升", "invalid/1"},
    }));
    CAPTURE(target, actual);
    CHECK(row(target).actual("2024", actual).judged("2024").outcome() == outcome);
}

TEST_CASE("wording: a deadline takes any day that lies on one side of it", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"2024年8月31日前", "7月", "green/10"},
        {"2024年8月31日前", "8月", "green/10"},
        {"2024年8月31日前", "2024年8月底", "green/10"},
        {"2024年8月31日前", "9月", "red/10"},
        {"2024年8月31日前", "三季度", "invalid/1"},
        {"2024年8月15日前", "8月", "invalid/1"},
        {"2024年8月15日前", "8月上旬", "green/10"},
        {"2024年8月15日前", "8月底", "red/10"},
        {"2024年8月31日前", "8月31日前", "green/10"},
        {"2024年8月31日前", "9月30日前", "invalid/1"},
        {"2024年8月31日前", "2024.7", "green/10"},
        {"2024年8月31日前", "2季度", "green/10"},
        {"2024年8月31日前", "按期完成", "green/10"},
        {"2024年8月31日前", "逾期完成", "red/10"},
        {"2024年8月31日前", "未按时完成", "red/10"},
        {"2024年8月31日前", "11个月", "invalid/1"},
        {"2024年8月31日前", "显著提升", "invalid/1"},
        {"2024年12月31日前", "2024年", "green/10"},
    }));
    CAPTURE(target, actual);
    CHECK(row(target).actual("2024", actual).judged("2024").outcome() == outcome);
}

TEST_CASE("wording: a place is told by its number, with words or without", "[status]") {
    auto const [actual, outcome] = GENERATE(table<std::string, std::string>({
        {"第2名", "green/7"},
        {"第二名", "green/7"},
        {"全市排名第二", "green/7"},
        {"并列第2名", "green/7"},
        {"第5名", "red/7"},
        {"未进入前3名", "invalid/1"},
        {"上年第2名", "invalid/1"},
        {"优秀", "invalid/1"},
    }));
    CAPTURE(actual);
    CHECK(row("前3名").actual("2024", actual).judged("2024").outcome() == outcome);
}

TEST_CASE("wording: a month that has only begun ends with its period", "[status]") {
    CHECK(row("2024年6月15日前").actual("2024-06", "6月").judged("2024-06").outcome() ==
          "invalid/1");
    CHECK(row("2024年12月31日前").actual("2024H1", "2024年").judged("2024H1").outcome() ==
          "green/10");
    CHECK(row("2024年12月31日前").actual("2024H1", "7月").judged("2024H1").findings() ==
          "actual-future");
}
