#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("doubt: what a reviewer would not count is never green", "[status]") {
    auto const [name, target, actual] = GENERATE(table<std::string, std::string, std::string>({
        // a negator that the comparator has to turn with
        {"监测点位数", "非低于30个", "20个"},
        {"监测点位数", "并非30个", "20个"},
        {"监测点位数", "杜绝少于30个", "20个"},
        {"会议费", "严控超过30万元", "40万元"},
        {"会议费", "谨防超过30万元", "40万元"},
        {"会议费", "难以超过30万元", "40万元"},
        // the target's own words behind something else
        {"服务能力", "显著提升", "并非显著提升"},
        {"服务能力", "显著提升", "难显著提升"},
        {"管理制度", "健全", "欠健全"},
        {"管理制度", "健全", "力求健全"},
        // a date from which, not by which
        {"竣工时间", "2024年6月30日前", "6月20日后"},
        {"竣工时间", "2024年6月30日前", "6月20日起"},
        {"竣工时间", "2024年6月30日前", "应于6月20日"},
        {"竣工时间", "2024年6月30日前", "6月20日部分完成"},
        {"竣工时间", "2024年6月1日后", "2024年5月1日"},
        // no total
        {"项目支出", "≤12万元", "月均10万元"},
        {"项目支出", "≤12万元", "单次10万元"},
        {"项目支出", "≤12万元", "首付10万元"},
        {"项目支出", "≤12万元", "10万元（另欠5万元）"},
        {"项目支出", "≤12万元", "10万元（另有3万元未付）"},
        // a remark that takes some of it back
        {"演出场次", "≥10场", "10场（其中3场未完成）"},
        {"演出场次", "≥10场", "10场；其中2场为计划"},
        {"演出场次", "≥10场", "10场（合格7场）"},
        {"演出场次", "≥10场", "10场（待核实）"},
        {"演出场次", "≥10场", "10场（部分）"},
        // not done yet, or not as it should be
        {"演出场次", "≥10场", "应演出10场"},
        {"演出场次", "≥10场", "待开展10场"},
        {"演出场次", "≥10场", "正在筹备10场"},
        {"演出场次", "≥10场", "不含10场"},
        {"演出场次", "≥10场", "扣除10场"},
        {"演出场次", "≥10场", "虚报10场"},
        {"演出收入", "≥12万元", "应收12万元"},
        {"安全事故", "不发生重大安全事故", "非零"},
        {"安全事故", "不发生重大安全事故", "0起（另有1起待定性）"},
        {"考核排名", "前三分之一", "后三分之一"},
    }));
    CAPTURE(name, target, actual);
    auto const outcome = row(target).named(name).actual("2024", actual).judged("2024").outcome();
    CAPTURE(outcome);
    CHECK(outcome.find("green") == std::string::npos);
}

TEST_CASE("doubt: words that only explain a number do not count against it", "[status]") {
    auto const [name, target, actual] = GENERATE(table<std::string, std::string, std::string>({
        {"演出场次", "≥10场", "已演出10场"},
        {"演出场次", "≥10场", "10场（含线上3场）"},
        {"演出场次", "≥10场", "10场（线下7场）"},
        {"帮扶人数", "≥10人", "10人（含未成年人3人）"},
        {"应急演练次数", "≥10次", "开展应急演练10次"},
        {"供应站点数", "≥10个", "供应站点10个"},
        {"设备采购额", "≥10万元", "含税10万元"},
        {"人均学习时长", "≥10小时", "人均10小时"},
        {"累计亏损补贴额", "≥10万元", "亏损补贴10万元"},
        {"会议费", "严控30万元", "20万元"},
        {"竣工时间", "2024年6月30日前", "6月20日"},
        {"系统重复率检查", "≥10次", "重复率检查10次"},
    }));
    CAPTURE(name, target, actual);
    auto const outcome = row(target).named(name).actual("2024", actual).judged("2024").outcome();
    CHECK(outcome.find("green") == 0);
}
