#include "read/document/write_yaml.hpp"
#include "tests/catch.hpp"
#include "tests/read/document/documents.hpp"

using namespace jixiao;
using namespace jixiao::document;
using namespace jixiao::tests;

namespace {

std::string const head =
    "<p>2024年度项目支出绩效自评表</p><table>"
    "<tr><td>项目名称<td colspan=4>道路绿化<td>主管部门<td colspan=2>某市园林局"
    "<tr><td rowspan=4>项目资金（万元）<td><td>年初预算数<td>全年预算数<td>全年执行数<td>分值"
    "<td>执行率<td>得分"
    "<tr><td>年度资金总额<td>1,200.00<td>1,260.00<td>1,134.00<td>10<td>90%<td>9"
    "<tr><td>其中：当年财政拨款<td>1,000.00<td>1,060.00<td>1,000.00<td>-<td>-<td>-"
    "<tr><td>其他资金<td>200.00<td>200.00<td>134.00<td>-<td>-<td>-"
    "<tr><td rowspan=2>年度总体目标<td colspan=3>预期目标<td colspan=4>实际完成情况"
    "<tr><td colspan=3>全年栽种行道树300株。<td colspan=4>全年栽种行道树312株。"
    "<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值<td>分值<td>得分"
    "<td>偏差原因";

/// A row of indicators with these cells.
std::string row(std::vector<std::string> const& cells) {
    std::string html = "<tr>";
    for (auto const& cell : cells) html += "<td>" + cell;
    return html;
}

Imported read(std::string const& printed) {
    return import_document(head + printed + "</table>", "a.html");
}

std::string const planted = row(
                      {"产出指标", "数量指标", "栽种行道树", "≥300株", "312株", "50", "50", ""}),
                  content = row({"满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "88%",
                                 "40", "39.1", "噪声"});

}  // namespace

TEST_CASE("evaluations: the head gives the budget, what was spent by source, and the goal",
          "[document]") {
    auto const imported = read(planted + content);
    REQUIRE(imported.tables.size() == 1);
    auto const& table = imported.tables[0];
    CHECK(imported.diagnostics.empty());
    CHECK(table.budget == "1200.00万元");  // 年初预算数
    CHECK(table.authority == "某市园林局");
    CHECK(write_table(table).find("sources:\n  当年财政拨款: 1000.00万元\n  其他资金: 200.00万元\n"
                                  "overall: 全年栽种行道树300株。\n") != std::string::npos);
    CHECK(write_actuals(imported.tables) ==
          "# 2024年度项目支出绩效自评表\n"
          "period: 2024\n"
          "values: to-date\n"
          "overall:\n"
          "  道路绿化: 全年栽种行道树312株。\n"
          "budget:\n"
          "  道路绿化: {adjusted: 1260.00万元, spent: 1134.00万元, sources: {当年财政拨款: "
          "{adjusted: 1060.00万元, spent: 1000.00万元}, 其他资金: {adjusted: 200.00万元, spent: "
          "134.00万元}}}\n"
          "actuals:\n"
          "  栽种行道树: 312株 # 得分 50\n"
          "  居民满意度: {value: 88%, reason: 噪声} # 得分 39.1\n");
}

TEST_CASE("evaluations: sources that do not make the whole stay comments", "[document]") {
    auto imported = read(planted + content);
    auto& table = imported.tables[0];
    table.funds[2].spent = "100.00万元";
    auto const text = write_actuals(imported.tables);
    CHECK(text.find(
              "  # 其他资金，年初预算数 200.00万元，全年预算数 200.00万元，执行数 100.00万元\n"
              "  道路绿化: {adjusted: 1260.00万元, spent: 1134.00万元}\n") != std::string::npos);
}

TEST_CASE("evaluations: weights that do not add up are a doubt", "[document]") {
    CHECK(codes_of(read(planted).diagnostics) == std::vector<std::string>{import_codes::doubtful});
}

TEST_CASE("evaluations: a value merged over several names belongs to none of them", "[document]") {
    auto const imported = read(
        "<tr><td rowspan=2>产出指标<td rowspan=2>数量指标<td>栽种行道树<td>≥300株<td "
        "rowspan=2>312<td>50<td>50<td>"
        "<tr><td>修剪绿篱<td>≥12公里<td>40<td>40<td>");
    REQUIRE(imported.tables.size() == 1);
    for (auto const& indicator : imported.tables[0].goals.at(0).indicators)
        CHECK(indicator.actual.empty());
    CHECK(codes_of(imported.diagnostics) == std::vector<std::string>{import_codes::doubtful});
    auto const targets = import_document(
        "<p>2024年项目支出绩效目标表</p><table><tr><td>项目名称<td>甲<td>主管部门<td>某局"
        "<tr><td>一级指标<td>二级指标<td>三级指标<td>指标值"
        "<tr><td rowspan=3>产出指标<td rowspan=3>质量指标<td>合格率<td rowspan=2>≥95%"
        "<tr><td>完好率<tr><td>复查率<td>100%</table>",
        "a.html");
    REQUIRE(targets.tables.size() == 1);
    CHECK(targets.tables[0].goals.at(0).indicators.size() == 1);
}

TEST_CASE("evaluations: a second level below a first it never belongs to is a doubt",
          "[document]") {
    auto const imported =
        read(row({"效益指标", "质量指标", "成活率", "≥95%", "96%", "90", "90", ""}));
    CHECK(imported.tables.empty());
    CHECK(codes_of(imported.diagnostics).at(0) == import_codes::doubtful);
}

TEST_CASE("evaluations: words in the place of others are a doubt, and no row", "[document]") {
    auto const cells = GENERATE(values<std::vector<std::string>>({
        {"质量指标", "产出指标", "成活率", "≥95%", "96%", "90", "90", ""},
        {"产出指标", "质量指标15", "成活率", "≥95%", "96%", "90", "90", ""},
        {"≥95%", "质量指标", "成活率", "≥95%", "96%", "90", "90", ""},
        {"2024年10月底前", "质量指标", "成活率", "≥95%", "96%", "90", "90", ""},
        {"产出指标", "质量指标", "每株造价≤", "800元", "700元", "90", "90", ""},
        {"产出指标", "质量指标", "质量指标成活率", "≥95%", "96%", "90", "90", ""},
        {"产出指标", "时效指标", "2024年10月底前", "5", "5", "90", "90", ""},
        {"产出指标", "质量指标", "成活率", "≥95%", "96%", "九十", "90", ""},
        {"产出指标", "质量指标", "成活率", "≥95%", "96%", "1020", "90", ""},
        {"产出指标", "质量指标", "成活率", "≥95%质量指标", "96%", "90", "90", ""},
        {"产出指标", "质量指标", "成活率≥95%", "90", "96%", "", "", ""},
        {"产出指标", "质量指标", "成活率≥95%", "≥95%", "96%", "90", "90", ""},
        {"产出指标", "质量指标", "成活率", "90", "", "", "", ""},
        {"产出指标", "质量指标", "成活率", "台", "96%", "90", "90", ""},
        {"产出", "指标", "成活率", "≥95%", "96%", "90", "90", ""},
        {"产出指标", "质量指标", "指标", "≥95%", "96%", "90", "90", ""},
        {"产出指标", "质量指标", "成活率", "96%", "90", "90", ""},
    }));
    CAPTURE(cells);
    auto const imported = read(row(cells));
    CHECK(imported.tables.empty());
    CHECK(codes_of(imported.diagnostics).at(0) == import_codes::doubtful);
}

TEST_CASE("evaluations: of two tables of one project the later is left out and doubtful",
          "[document]") {
    auto const one = head + planted + content + "</table>";
    auto const imported = import_document(one + one, "a.html");
    CHECK(imported.tables.size() == 1);
    CHECK(codes_of(imported.diagnostics) == std::vector<std::string>{import_codes::doubtful});
}
