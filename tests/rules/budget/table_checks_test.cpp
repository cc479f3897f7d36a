#include "tests/catch.hpp"
#include "tests/rules/budget/findings.hpp"

#include <algorithm>
#include <ctime>

using namespace jixiao;
using namespace jixiao::budget;
using namespace jixiao::tests;

namespace {

std::string const account_header = "科目编码|科目名称|合计|基本支出|项目支出";

}  // namespace

TEST_CASE("budget: a table that adds up gives no finding", "[budget]") {
    CHECK(findings({printed("支出总表", "表3", account_header,
                            {"|合计|10.00|4.00|6.00", "206|科学技术支出|10.00|4.00|6.00",
                             "20601|管理事务|9.00|4.00|5.00", "2060101|行政运行|4.00|4.00|",
                             "2060102|一般行政|5.00||5.00", "20604|技术|1.00||1.00"})})
              .empty());
}

TEST_CASE("budget: a difference within half a unit a figure is a note and beyond it an error",
          "[budget]") {
    auto const [total, expected] = GENERATE(table<std::string, Findings>({
        {"8.00", {}},
        {"8.01", {"表3:1:3 note budget-row-sum"}},
        {"7.99", {"表3:1:3 note budget-row-sum"}},
        {"8.02", {"表3:1:3 error budget-row-sum"}},
        {"80.00", {"表3:1:3 error budget-row-sum"}},
    }));
    CAPTURE(total);
    CHECK(findings({printed("支出总表", "表3", account_header,
                            {"206|科技|" + total + "|4.00|4.00"})}) == expected);
}

TEST_CASE("budget: a printed zero was not rounded and widens nothing", "[budget]") {
    CHECK(findings({printed("支出总表", "表3", "科目编码|科目名称|合计|甲支出|乙支出|丙支出",
                            {"206|科技|8.02|8.00|0.00|0.00"})}) ==
          Findings{"表3:1:3 error budget-row-sum"});
}

TEST_CASE("budget: headers say which columns a total adds up", "[budget]") {
    auto const header =
        "科目编码|科目名称|合计|基本支出/小计|基本支出/人员经费|基本支出/公用经费|"
        "其中：本级|项目支出";
    auto const [row, expected] = GENERATE(table<std::string, Findings>({
        {"206|科技|9.00|4.00|3.00|1.00|2.00|5.00", {}},
        {"206|科技|9.00|4.00|3.00|2.00|2.00|5.00", {"表5:1:4 error budget-row-sum"}},
        {"206|科技|9.50|4.00|3.00|1.00|2.00|5.00", {"表5:1:3 error budget-row-sum"}},
    }));
    CAPTURE(row);
    CHECK(findings({printed("一般公共预算支出表", "表5", header, {row})}) == expected);
}

TEST_CASE("budget: each level of codes adds up the level below and the total row the top",
          "[budget]") {
    auto const [rows, expected] = GENERATE(table<std::vector<std::string>, Findings>({
        {{"|合计|9.00", "206|甲|5.00", "20601|乙|3.00", "20602|丙|2.00", "208|丁|4.00"}, {}},
        {{"|合计|9.00", "206|甲|6.00", "20601|乙|3.00", "20602|丙|2.00", "208|丁|4.00"},
         {"表3:1:3 error budget-column-sum", "表3:2:3 error budget-hierarchy"}},
        {{"206|甲|5.00", "2060101|乙|3.00", "2060102|丙|2.00"}, {}},  // no 款 between
        {{"20602|丙|2.00", "206|甲|5.00", "20601|乙|3.00"}, {}},      // in any order
        {{"206|甲|-5.00", "20601|乙|-3.00", "20602|丙|-2.00"}, {}},
    }));
    CHECK(findings({printed("支出总表", "表3", "科目编码|科目名称|合计", rows)}) == expected);
}

TEST_CASE("budget: one code in three columns is one code", "[budget]") {
    CHECK(findings({printed("支出总表", "表3", "科目编码/类|科目编码/款|科目编码/项|科目名称|合计",
                            {"206|||甲|5.00", "206|01||乙|4.00", "206|01|01|丙|4.00"})}) ==
          Findings{"表3:1:5 error budget-hierarchy"});
}

TEST_CASE("budget: rows of units in a table of accounts are no accounts", "[budget]") {
    CHECK(findings({printed("支出总表", "表3", "科目编码|科目名称|合计",
                            {"|合计|5.00", "067001|某局本级|5.00", "206|甲|5.00"})})
              .empty());
}

TEST_CASE("budget: a code that comes twice ends the sums with a note", "[budget]") {
    CHECK(findings({printed("支出总表", "表3", "科目编码|科目名称|合计",
                            {"|合计|5.00", "206|甲|5.00", "206|甲|5.00"})}) ==
          Findings{"表3:3:1 note budget-skipped"});
}

TEST_CASE("budget: what is no figure or no code is named at its place and ends only its sums",
          "[budget]") {
    CHECK(findings({printed(
              "支出总表", "表3", account_header,
              {"|合计|9.00|4.0O|5.00", "206|甲|9.00|4.00|5.00", "2O8|乙|0.00|0.00|0.00"})}) ==
          Findings{"表3:1:4 error budget-figure", "表3:3:1 warning budget-code"});
}

TEST_CASE("budget: projects are added up by units and classes however their codes are nested",
          "[budget]") {
    auto const header = "项目编码|项目名称|项目单位|合计|本年拨款/一般公共预算|单位资金";
    auto const [rows, expected] = GENERATE(table<std::vector<std::string>, Findings>({
        {{"|||6.00|6.00|", "067|某局||6.00|6.00|", "067001|本级||3.00|3.00|",
          "31|本级项目||3.00|3.00|", "4201|甲|本级|1.00|1.00|", "4202|乙|本级|2.00|2.00|",
          "067002|中心||3.00|3.00|", "31|本级项目||3.00|3.00|", "4203|丙|中心|3.00|3.00|"},
         {}},
        {{"|||6.00|6.00|", "067|某局||7.00|7.00|", "4201|甲|本级|4.00|4.00|",
          "4202|乙|本级|2.00|2.00|"},
         {"表10:2:4 error budget-column-sum", "表10:2:5 error budget-column-sum"}},
        {{"|合计||5.00|5.00|", "4201|甲|本级|4.00|4.00|", "4202|乙|本级|2.00|2.00|"},
         {"表10:1:4 error budget-column-sum", "表10:1:5 error budget-column-sum"}},
    }));
    CHECK(findings({printed("项目支出表", "表10", header, rows)}) == expected);
}

TEST_CASE("budget: the two sides add up by the numbers of their entries and balance", "[budget]") {
    auto const header = "收入/项目|收入/预算数|支出/项目|支出/预算数";
    std::vector<std::string> rows{"一、一般公共预算拨款收入|5.00|一、科学技术支出|6.00",
                                  "二、事业收入|1.00|二、其他支出|",
                                  "其中：教育收费|1.00||",
                                  "本年收入合计|6.00|本年支出合计|6.00",
                                  "上年结转结余|2.00|年终结转结余|2.00",
                                  "收 入 总 计|8.00|支 出 总 计|8.00"};
    auto const [at, row, expected] = GENERATE(table<std::size_t, std::string, Findings>({
        {3, "本年收入合计|6.00|本年支出合计|6.00", {}},
        {3,
         "本年收入合计|6.00|本年支出合计|7.00",
         {"表1:4:4 error budget-column-sum", "表1:6:4 error budget-column-sum"}},
        {5,
         "收入总计|8.01|支出总计|8.00",
         {"表1:6:2 note budget-column-sum", "表1:6:4 note budget-balance"}},
        {5,
         "收入总计|9.00|支出总计|8.00",
         {"表1:6:2 error budget-column-sum", "表1:6:4 error budget-balance"}},
    }));
    rows[at] = row;
    CHECK(findings({printed("收支总表", "表1", header, rows)}) == expected);
}

TEST_CASE("budget: entries of the second level are parts of the one above", "[budget]") {
    auto const header = "收入/项目|收入/预算数|支出/项目|支出/预算数";
    CHECK(findings({printed(
              "财政拨款收支预算总表", "表4", header,
              {"一、本年收入|5.00|一、本年支出|5.00",
               "(一) 一般公共预算拨款|5.00|(一) 科学技术支出|4.00", "二、上年结转||(二) 其他支出|",
               "(一) 一般公共预算拨款||二、年终结转结余|", "收入总计|5.00|支出总计|5.00"})}) ==
          Findings{"表4:1:4 error budget-hierarchy"});
}

TEST_CASE("budget: groups of a list add up and their shares are those of the figures", "[budget]") {
    auto const header = "构成|项目|当年金额|占比|2022年";
    auto const [row, expected] = GENERATE(table<std::string, Findings>({
        {"支出构成|人员类|1248.8|6.02%|1213", {}},
        {"支出构成|人员类|1248.8|6.03%|1213",
         {"表11:4:4 warning budget-share", "表11:6:4 note budget-column-sum"}},
        {"支出构成|人员类|1248.8|6.02%|1212", {"表11:6:5 error budget-column-sum"}},
    }));
    CAPTURE(row);
    CHECK(findings({printed("整体支出资金情况", "表11", header,
                            {"收入构成|财政拨款|20730.23|100.00%|24592.9",
                             "收入构成|其他资金|0|0.00%|0", "收入构成|合计|20730.23|100%|24592.9",
                             row, "支出构成|特定目标类|19481.43|93.98%|23379.9",
                             "支出构成|合计|20730.23|100%|24592.9"})}) == expected);
}

TEST_CASE("budget: tables of other shapes are passed over with a note", "[budget]") {
    CHECK(findings({printed("人员编制表", "表13", "编制|人数", {"行政|二十一"})}) ==
          Findings{"表13:0:0 note budget-skipped"});
    CHECK(findings({printed("政府采购表", "表14", "品目|合计|货物金额|服务金额",
                            {"甲|3.00|1.00|1.00"})}) ==
          Findings{"表14:0:0 note budget-skipped", "表14:1:2 error budget-row-sum"});
    CHECK(findings({printed("", "", "", {})}) == Findings{":0:0 note budget-skipped"});
}

TEST_CASE("budget: tables without rows and rows without figures give nothing", "[budget]") {
    CHECK(findings({printed("政府性基金预算支出表", "表8", account_header, {}),
                    printed("支出总表", "表3", account_header, {"||||", "206|甲|||"})})
              .empty());
}

TEST_CASE("budget: work grows with the rows and not faster", "[budget]") {
    auto const ticks = [](std::size_t rows) {
        std::vector<std::string> lines{"|合计|1.00|0.50|0.50"};
        for (std::size_t i = 0; i < rows; ++i)
            lines.push_back(std::to_string(2000000 + i) + "|某项支出|1.00|0.50|0.51");
        auto const table = printed("支出总表", "表3", account_header, lines);
        auto const start = std::clock();  // of this process: other work on the machine is not ours
        CHECK(findings({table}).size() >= rows);
        return std::clock() - start;
    };
    ticks(1000);
    auto const few = std::max<std::clock_t>(ticks(3000), 1);
    CHECK(ticks(30000) < 40 * few);
}
