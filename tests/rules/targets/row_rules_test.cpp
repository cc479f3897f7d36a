#include "tests/catch.hpp"
#include "tests/rules/targets/given.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

/// A row, and whether a rule finds something on it.
struct Case {
    std::string code, name, target, level;
    bool is_found;
};

std::vector<Case> const cases{
    {"lint-no-comparator", "新增规上工业企业数", "10家", "数量指标", true},
    {"lint-no-comparator", "新增规上工业企业数", "≥10家", "数量指标", false},
    {"lint-no-comparator", "脱贫户返贫户数", "0户", "质量指标", false},
    {"lint-no-comparator", "流动资金贷款成本", "降低500万元", "经济效益指标", true},
    {"lint-bare-hundred", "评审及时率", "100%", "时效指标", true},
    {"lint-bare-hundred", "评审及时率", "90%", "时效指标", false},
    {"lint-no-comparator", "评审及时率", "90%", "时效指标", true},

    {"lint-about", "高新技术企业总数", "约1500家", "数量指标", true},
    {"lint-about", "企业研发经费投入增长", "平均2%-5%", "经济效益指标", true},
    {"lint-about", "企业研发经费投入增长", "2%-5%", "经济效益指标", false},

    {"lint-number-possible", "主导产业销售收入", "持续增长", "经济效益指标", true},
    {"lint-number-possible", "安全生产事故率", "不发生安全责任事故", "社会效益指标", true},
    {"lint-number-possible", "扩大产业规模", "入库企业数量增加", "社会效益指标", true},
    {"lint-number-possible", "基层党组织组织力", "提升", "社会效益指标", false},
    {"lint-vague", "基层党组织组织力", "提升", "社会效益指标", true},
    {"lint-vague", "主导产业销售收入", "持续增长", "经济效益指标", false},
    {"lint-vague", "评审及时率", "100%", "时效指标", false},

    {"lint-number-in-text", "优化营商环境", "免申即享范围进一步扩大至1000家企业", "社会效益指标",
     true},
    {"lint-number-in-text", "免申即享企业数量", "≥1000家", "数量指标", false},

    {"lint-no-unit", "技术合同成交额", "≥100亿", "经济效益指标", true},
    {"lint-no-unit", "技术合同成交额", "≥100亿元", "经济效益指标", false},

    {"lint-unit-name", "设备购置金额", "6%", "成本指标", true},
    {"lint-unit-name", "设备购置金额", "≤6万元", "成本指标", false},
    {"lint-unit-name", "申报企业满意度", "≥95家", "满意度指标", true},
    {"lint-unit-name", "申报企业满意度", "≥95%", "满意度指标", false},
    {"lint-unit-name", "科普活动次数", "≥5%", "数量指标", true},
    {"lint-unit-name", "文章阅读总量", "≥20次/篇", "社会效益指标", true},
    {"lint-unit-name", "文章阅读总量", "≥20次", "社会效益指标", false},
    {"lint-unit-name", "营业收入", "增长5%", "经济效益指标", false},
    {"lint-unit-name", "增加帮扶对象集体收入", "每年10%", "经济效益指标", false},

    {"lint-period-in-name", "每周文章推送次数", ">1次", "数量指标", true},
    {"lint-period-in-name", "每周文章推送次数", "≥1次/周", "数量指标", false},
    {"lint-period-in-name", "每年认定企业数量", "≥100家", "数量指标", false},
    {"lint-period-in-name", "季度考核优秀率", "≥90%", "质量指标", false},

    {"lint-direction", "办公成本", "≥5万元", "成本指标", true},
    {"lint-direction", "办公成本", "≤5万元", "成本指标", false},
    {"lint-direction", "改造成本降低", "≥5万元", "成本指标", false},
    {"lint-direction", "申报企业满意度", "≤95%", "满意度指标", true},
    {"lint-direction", "信访投诉率", "≥5%", "社会效益指标", true},
    {"lint-direction", "信访投诉率", "≤5%", "社会效益指标", false},

    {"lint-double-negative", "工业企业融资成本降低", "降低500万元", "经济效益指标", true},
    {"lint-double-negative", "工业企业融资成本", "降低500万元", "经济效益指标", false},
    {"lint-double-negative", "工业企业融资成本降低", "≥500万元", "经济效益指标", false},
    {"lint-negated-zero", "脱贫户不返贫", "0户", "质量指标", true},
    {"lint-negated-zero", "返贫户数", "0户", "质量指标", false},

    {"lint-strict", "文章推送次数", ">1次", "数量指标", true},
    {"lint-strict", "文章推送次数", "≥1次", "数量指标", false},
    {"lint-strict", "新增企业", ">0家", "数量指标", false},
    {"lint-other-span", "主题党日活动", "3年共36次", "数量指标", true},

    {"lint-no-reference", "村集体收入", "超过上年", "经济效益指标", true},
    {"lint-doubled", "后勤保障工作及及时率", "≥90%", "时效指标", true},
    {"lint-doubled", "后勤保障工作及时率", "≥90%", "时效指标", false},
    {"lint-cost-level", "办公成本", "≤5万元", "成本指标", false},
    {"lint-effect-as-cost", "企业数字化改造成本降低", "≥300万元", "成本指标", true},
    {"lint-effect-as-cost", "办公经费节约", "≥3万元", "成本指标", false},
};

}  // namespace

TEST_CASE("lint: each rule on one row finds what it is for and nothing else", "[targets]") {
    auto const& [code, name, target, level, expected] = GENERATE(from_range(cases));
    CAPTURE(code, name, target, level);
    auto const row = given(name, target, {}, {"某级指标", level});
    REQUIRE(row.target.target.has_value());
    CHECK(is_found(row, code) == expected);
}

TEST_CASE("lint: a unit given beside the target counts", "[targets]") {
    auto row = given("微信公众号关注量", "≥1000");
    CHECK(is_found(row, "lint-no-unit"));
    row.unit = "人";
    CHECK_FALSE(is_found(row, "lint-no-unit"));
}

TEST_CASE("lint: a note that sets the three grades makes words a standard", "[targets]") {
    auto row = given("基层党组织组织力", "提升");
    row.beside.own().note = "达成：全部支部达标；部分达成：八成以上支部达标";
    CHECK_FALSE(is_found(row, "lint-vague"));
}

TEST_CASE("lint: a message names the implied comparator", "[targets]") {
    auto const message = [](Indicator const& row) {
        return message_of({{overall({annual({row})})}}, "lint-no-comparator");
    };
    CHECK(message(given("新增企业", "10家")) == "10家 has no comparator and is read as at least");
    CHECK(message(given("办公成本", "5万元", {}, {"成本指标", "经济成本指标"})) ==
          "5万元 has no comparator and is read as at most");
}

TEST_CASE("lint: an unreadable target is left to check", "[targets]") {
    auto const book = Book{{overall({annual({given("新增企业", "≥115佳")})})}};
    CHECK(places_of(book, "lint-no-comparator").empty());
    CHECK(places_of(book, "lint-vague").empty());
}

TEST_CASE("lint: a rule that is off finds nothing, one that is graded anew says so", "[targets]") {
    auto rules = built_in_lint_rules();
    auto const book = Book{{overall({annual({given("高新技术企业总数", "约1500家")})})}};
    auto const about = [&] {
        std::vector<Severity> severities;
        for (auto const& finding : findings_of(book, rules))
            if (finding.diagnostic.code == "lint-about")
                severities.push_back(finding.diagnostic.severity);
        return severities;
    };
    CHECK(about() == std::vector{Severity::warning});
    for (auto& rule : rules.rules)
        if (rule.code == "lint-about") rule.severity = Severity::error;
    CHECK(about() == std::vector{Severity::error});
    for (auto& rule : rules.rules)
        if (rule.code == "lint-about") rule.severity.reset();
    CHECK(about().empty());
}
