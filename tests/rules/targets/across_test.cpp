#include "tests/catch.hpp"
#include "tests/rules/targets/given.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

using Names = std::vector<std::string>;

/// Which of the rules on terms find something on the pair, in one table.
Names codes_of(Indicator const& annual_row, Indicator const& long_row) {
    Names codes;
    Book const book{{overall({annual({annual_row}), long_term({long_row})})}};
    for (std::string const code :
         {"lint-unreachable", "lint-long-term-low", "lint-long-term-worse"})
        if (!places_of(book, code).empty()) codes.push_back(code);
    return codes;
}

}  // namespace

TEST_CASE("lint terms: annual targets lead to the long-term one and not past it", "[targets]") {
    struct Case {
        std::string annual, long_term, expected;
    };
    auto const& [annual_target, long_target, expected] = GENERATE(from_range(std::vector<Case>{
        {"≥1个", "≥4个", "lint-unreachable"},
        {"≥6场", "≥20场", "lint-unreachable"},
        {"1次", "3年共5次", "lint-unreachable"},
        {"≥7个", "≥20个", ""},
        {"110家/年", "300家/3年", ""},
        {"≥10次", "≥10次/年", ""},
        {"≥8次", "≥10次/年", "lint-unreachable"},
        {"≥3家", "≥3家", "lint-long-term-low"},
        {"≥100亿元", "≥260亿元", ""},
        {"≥1%", "≥1%", ""},
        {"≥5家", "≥50%", ""},
    }));
    CAPTURE(annual_target, long_target);
    auto const codes = codes_of(given("某指标", annual_target), given("某指标", long_target));
    CHECK(codes == (expected.empty() ? Names{} : Names{expected}));
}

TEST_CASE("lint terms: a name that speaks of each year is a yearly figure", "[targets]") {
    CHECK(codes_of(given("认定企业数量", "≥100家"), given("每年认定企业数量", "≥100家")).empty());
}

TEST_CASE("lint terms: nearly equal names of two terms are compared", "[targets]") {
    Book const book{{overall({annual({given("新增市级孵化载体", "≥1个")}),
                              long_term({given("新增市级及以上孵化载体", "≥4个")})})}};
    CHECK(message_of(book, "lint-unreachable") ==
          "≥1个 a year makes 3个 in 3 years, but the long-term target of "
          "\"新增市级及以上孵化载体\" is ≥4个");
}

TEST_CASE("lint terms: a span is compared with what the last year reached", "[targets]") {
    auto const annual_row = given("服务软件企业上云", "≥5家", {{2023, "10家"}});
    CHECK(codes_of(annual_row, given("服务软件企业上云", "≥10家")) == Names{"lint-long-term-low"});
    CHECK(codes_of(annual_row, given("服务软件企业上云", "≥11家")).empty());
}

TEST_CASE("lint terms: a level ends no lower than it began", "[targets]") {
    auto const annual_row = given("考核合格率", "≥80%", {{2023, "90%"}});
    CHECK(codes_of(annual_row, given("考核合格率", "≥85%")) == Names{"lint-long-term-worse"});
    CHECK(codes_of(annual_row, given("考核合格率", "≥90%")).empty());
}

TEST_CASE("lint tables: one indicator has one target in a term", "[targets]") {
    Book const book{{overall({long_term({given("专精特新企业培育数", "≥20家")})}),
                     project("甲", {long_term({given("专精特新企业培育数", "≥20家")})}),
                     project("乙", {long_term({given("专精特新企业培育数", "≥60家")})})}};
    REQUIRE(places_of(book, "lint-different-target").size() == 1);
    CHECK(message_of(book, "lint-different-target") ==
          "≥60家 here, ≥20家 in the department's table, for the same indicator and term");
}

TEST_CASE("lint tables: the same amount in other words is the same target", "[targets]") {
    auto const other = GENERATE("≥100亿元", "100亿元", "≥1000000万元", "≥100亿");
    Book const book{{overall({annual({given("技术合同成交额", "≥100亿元")})}),
                     project("甲", {annual({given("技术合同成交额", other)})})}};
    CHECK(places_of(book, "lint-different-target").empty());
}

TEST_CASE("lint tables: overall indicators are backed by projects", "[targets]") {
    Book book{{overall({annual({given("有项目", "≥1个"), given("无项目", "≥1个")})}),
               project("甲", {annual({given("有项目", "≥1个")})})}};
    CHECK(places_of(book, "lint-not-backed") == Names{"无项目"});
    book.tables.own(1).goals[0].indicators[0].beside.own().aliases = {"无项目"};
    CHECK(places_of(book, "lint-not-backed").empty());
    book.tables.pop_back();
    CHECK(places_of(book, "lint-not-backed").empty());
}

TEST_CASE("lint tables: a project that the overall goals do not know is named", "[targets]") {
    Book const book{{overall({annual({given("甲指标", "≥1个")})}),
                     project("甲", {annual({given("甲指标", "≥1个")})}),
                     project("乙", {annual({given("另一件事", "≥1个")})})}};
    CHECK(places_of(book, "lint-not-in-overall") == Names{"table"});
    CHECK(message_of(book, "lint-not-in-overall") ==
          "0 of 1 rows of this project appear in the department's table");
}

TEST_CASE("lint names: nearly equal names are pointed out unless an alias ties them", "[targets]") {
    struct Case {
        std::string first, second;
        bool is_near;
    };
    auto const& [first, second, is_near] = GENERATE(from_range(std::vector<Case>{
        {"规上软件和信息技术服务业营收增幅", "规上软件和信息服务业营收增幅", true},
        {"认定“瞪羚”企业数量", "每年认定“瞪羚”企业数量", true},
        {"示范基地年度考核星级评定（五星满分评定）", "示范基地年度考核星级评定", true},
        {"新增省级专精特新企业数量", "新增市级专精特新企业数量", false},
        {"建设5G工业互联网示范基站", "建设4G工业互联网示范基站", false},
        {"符合安全生产规范要求企业", "不符合安全生产规范要求企业", false},
        {"服务软件企业上云", "服务工业企业上云", false},
        {"资料印刷及时率", "文章发布及时率", false},
    }));
    CAPTURE(first, second);
    auto row = given(first, "≥1个");
    auto const book = [&, second = second] {
        return Book{{overall({annual({row, given(second, "≥1个")})})}};
    };
    CHECK(places_of(book(), "lint-near-name").empty() != is_near);
    row.beside.own().aliases = {second};
    CHECK(places_of(book(), "lint-near-name").empty());
}

TEST_CASE("lint names: an indicator stands once in a goal", "[targets]") {
    Book const book{{overall(
        {annual({given("甲", "≥1个"), given("甲", "≥2个")}), long_term({given("甲", "≥3个")})})}};
    CHECK(places_of(book, "lint-repeated") == Names{"甲"});
}

TEST_CASE("lint growth: a growth target agrees with the levels it is about", "[targets]") {
    auto const levels = given("规上工业总产值", "330亿元", {{2022, "379亿元"}, {2023, "318亿元"}});
    auto const book = [&](std::string const& target, std::map<int, std::string> const& past) {
        return Book{{overall({annual({levels, given("工业企业产值增幅", target, past)})})}};
    };
    auto const real = book("≥5%", {{2022, "8%"}, {2023, "3%"}});
    CHECK(message_of(real, "lint-growth") ==
          "≥5% against \"规上工业总产值\": from 318亿元 to 330亿元 it grows by 3.8%");
    CHECK(message_of(real, "lint-growth-past") ==
          "3% is given for 2023, but \"规上工业总产值\" went from 379亿元 to 318亿元, which is "
          "-16.1%");
    CHECK(places_of(book("≥4%", {}), "lint-growth").empty());
    CHECK(places_of(book("≥3%", {}), "lint-growth").empty());
    CHECK(places_of(book("≥3%", {{2023, "-16%"}}), "lint-growth-past").empty());
}
