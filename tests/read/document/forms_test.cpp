#include "read/document/write_yaml.hpp"
#include "tests/catch.hpp"
#include "tests/read/document/documents.hpp"

using namespace jixiao;
using namespace jixiao::document;
using namespace jixiao::tests;

namespace {

using Path = std::vector<std::string>;

std::string const self_evaluation =
    "2024年度项目支出绩效自评表\n"
    "项目名称|科技管理|项目编码|420111\n"
    "项目负责人|张三|联系电话|027-87654321\n"
    "项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分\n"
    "|年度资金总额|100|90|81|10|90%|9\n"
    "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施\n"
    "|产出指标（50分）|数量指标|新增设备|≥5台|6台|10|10|\n"
    "||质量指标|合格率|≥95%|90%|20|18.9|返工一次\n"
    "|效益指标（30分）|社会效益指标|服务水平|提升|达成|30|30|\n";

}  // namespace

TEST_CASE("forms: a form with nature, value, unit and weight gives one target text", "[document]") {
    auto const imported = import_text(
        "2024年项目支出绩效目标表\n"
        "项目名称|科技管理\n"
        "一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重\n"
        "产出指标|数量指标|培训人次|≥|115|人次|50\n"
        "|质量指标|合格率|＝|100|%|30\n"
        "效益指标|社会效益指标|服务水平|定性|明显提升||20\n");
    REQUIRE(imported.tables.size() == 1);
    auto const& rows = imported.tables[0].goals.at(0).indicators;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].target == "≥115人次");
    CHECK(rows[0].weight == "50");
    CHECK(rows[1].target == "=100%");
    CHECK(rows[1].path == std::vector<std::string>{"产出指标", "质量指标"});
    CHECK(rows[2].target == "明显提升");
    CHECK(imported.diagnostics.empty());
}

TEST_CASE("forms: a self-evaluation gives actuals, weights and scores", "[document]") {
    auto const imported = import_text(self_evaluation);
    REQUIRE(imported.tables.size() == 1);
    auto const& table = imported.tables[0];
    CHECK(table.budget == "100万元");  // 年初预算数
    auto const& rows = table.goals.at(0).indicators;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].path == std::vector<std::string>{"产出指标", "数量指标"});
    CHECK(rows[1].weight == "20");
    CHECK(write_actuals(imported.tables) ==
          "# 2024年度项目支出绩效自评表\n"
          "period: 2024\n"
          "values: to-date\n"
          "budget:\n"
          "  科技管理: {adjusted: 90万元, spent: 81万元}\n"
          "actuals:\n"
          "  新增设备: 6台 # 得分 10\n"
          "  合格率: {value: 90%, reason: 返工一次} # 得分 18.9\n"
          "  服务水平: 达成 # 得分 30\n");
}

TEST_CASE("forms: names of persons and telephone numbers are never taken over", "[document]") {
    auto const imported = import_text(self_evaluation);
    auto const written = write_table(imported.tables.at(0)) + write_actuals(imported.tables) +
                         write_budget(imported.budget);
    CHECK(written.find("张三") == std::string::npos);
    CHECK(written.find("87654321") == std::string::npos);
    CHECK(imported.passed.text() == "3");
}

TEST_CASE("forms: costs stand below the outputs or beside them", "[document]") {
    auto const imported = import_text(
        "2024年项目支出绩效目标表\n项目名称|甲\n"
        "一级指标|二级指标|三级指标|指标值|指标值确定依据\n"
        "产出指标|数量指标|次数|≥3次|计划数据\n"
        "|成本指标|成本控制率|≤100%|计划数据\n"
        "2024年项目支出绩效目标表\n项目名称|乙\n"
        "一级指标|二级指标|三级指标|指标值|指标值确定依据\n"
        "成本指标|经济成本指标|成本控制率|≤100%|计划数据\n"
        "|社会成本指标|投诉|≤3次|计划数据\n");
    REQUIRE(imported.tables.size() == 2);
    CHECK(imported.tables[0].goals[0].indicators[1].path == Path{"产出指标", "成本指标"});
    CHECK(imported.tables[1].goals[0].indicators[0].path == Path{"成本指标", "经济成本指标"});
    CHECK(imported.tables[1].goals[0].indicators[1].path == Path{"成本指标", "社会成本指标"});
    CHECK(imported.tables[1].goals[0].indicators[1].id == "P2-A-02");
}

TEST_CASE("forms: the head of a project gives its code, budget and spending", "[document]") {
    auto const imported =
        import_text(project_with("年度绩效目标1|产出指标|数量指标|甲||1|≥3台|\n") +
                    "项目支出明细预算|项目支出明细|金额\n"
                    "|合计|90.5\n"
                    "|1. 设备购置-科技管理|1,080.5\n"
                    "|2. 培训|10\n");
    auto const& table = imported.tables.at(0);
    CHECK(table.code == "420111103");
    CHECK(table.budget == "90.5万元");
    REQUIRE(table.spending.size() == 2);
    CHECK(table.spending[0].name == "设备购置");
    CHECK(table.spending[0].amount == "1080.5万元");
}

TEST_CASE("forms: years stand in the header by word or by number", "[document]") {
    auto const header = GENERATE(values<std::string>({
        "一级指标|二级指标|三级指标|指标值|||依据\n|||前年|上年|预计当年实现|\n",
        "一级指标|二级指标|三级指标|指标值|||依据\n|||近两年指标值||预期当年实现值|\n|2022年|"
        "2023年||||\n",
        "一级指标|二级指标|三级指标|2022年|2023年|指标值|依据\n",
        "一级指标|二级指标|三级指标|指标值|||依据\n",
    }));
    CAPTURE(header);
    auto const imported = import_text("2024年项目支出绩效目标表\n项目名称|甲\n" + header +
                                      "产出指标|数量指标|次数|1次|2次|≥3次|计划数据\n");
    auto const& row = imported.tables.at(0).goals.at(0).indicators.at(0);
    CHECK(row.history == std::map<int, std::string>{{2022, "1次"}, {2023, "2次"}});
    CHECK(row.target == "≥3次");
    CHECK(row.basis == "计划数据");
}

TEST_CASE("forms: a title that a PDF sets close to its table stays a title", "[document]") {
    auto const imported = import_document(
        "2024 年项目支出绩效目标表\n"
        "                     第一\n"
        "项目名称   科技管理   主管部门   科\n"
        "一级指标   二级指标   三级指标   指标值\n"
        "产出指标   数量指标   次数       ≥30 次\n"
        "           质量指标   合格率     ≥95%\n",
        "a.pdf");
    REQUIRE(imported.tables.size() == 1);
    CHECK(imported.tables[0].project == "科技管理");
    REQUIRE(imported.tables[0].goals.size() == 1);
    CHECK(imported.tables[0].goals[0].indicators.size() == 2);
    CHECK(imported.tables[0].goals[0].indicators[0].target == "≥30次");
}

TEST_CASE("forms: a plain sheet of three levels and a value, and a list of names and values",
          "[document]") {
    auto const text = GENERATE(values<std::string>({
        "一级|二级|三级|指标值\n产出指标|数量指标|新建口袋公园|12个\n||绿道里程|≥8公里\n",
        "序号|指标名称|目标值|单位\n1|新建口袋公园|12|个\n2|绿道里程|≥8|公里\n",
        "指标名称|目标值\n新建口袋公园|12个\n绿道里程|≥8公里\n",
    }));
    CAPTURE(text);
    auto const imported = import_document(with_tabs(text), "a.txt", {2025, "某局", {}});
    REQUIRE(imported.tables.size() == 1);
    CHECK(imported.diagnostics.empty());
    auto const& rows = imported.tables[0].goals.at(0).indicators;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].name == "新建口袋公园");
    CHECK(rows[0].target == "12个");
    CHECK(rows[1].target == "≥8公里");
}

TEST_CASE("forms: what groups columns above the header says of which period and term they are",
          "[document]") {
    auto const imported = import_document(
        "<p>2024年项目支出绩效目标表</p><table><tr><td>项目名称<td>甲<td>主管部门<td colspan=2>某局"
        "<tr><td colspan=2>绩效指标<td>绩效目标<td colspan=2>上半年"
        "<tr><td>一级指标<td>三级指标<td>指标值<td>完成值<td>偏差原因"
        "<tr><td>产出指标<td>补植芦苇<td>≥40公顷<td>22公顷<td>天旱</table>",
        "a.html");
    REQUIRE(imported.tables.size() == 1);
    CHECK(imported.tables[0].period == "2024H1");
    auto const terms = import_document(
        "<p>2025年项目支出绩效目标表</p><table><tr><td>项目名称<td>甲<td>主管部门<td>某局"
        "<tr><td>一级指标<td>三级指标<td>总体目标值(2025-2028年)<td>年度目标值"
        "<tr><td>产出指标<td>新建泵站<td>12座<td>4座</table>",
        "a.html");
    REQUIRE(terms.tables.size() == 1);
    REQUIRE(terms.tables[0].goals.size() == 2);
    CHECK(terms.tables[0].goals[1].term.to_year == 2028);
}

TEST_CASE("forms: a sign in a cell of its own below 指标值 is one with the value beside it",
          "[document]") {
    auto const imported = import_document(
        "<p>2024年项目支出绩效目标表</p><table><tr><td>项目名称<td>甲<td>主管部门<td colspan=2>某局"
        "<tr><td rowspan=1>一级指标<td>二级指标<td>三级指标<td colspan=2>指标值"
        "<tr><td rowspan=2>产出指标<td>数量指标<td>培训人数<td>≥<td>200人"
        "<tr><td>质量指标<td>合格率<td>95%<td>97%</table>",
        "a.html");
    REQUIRE(imported.tables.size() == 1);
    auto const& rows = imported.tables[0].goals.at(0).indicators;
    REQUIRE(rows.size() == 1);  // 95% and 97% are two values
    CHECK(rows[0].target == "≥200人");
}

TEST_CASE("forms: an item of spending that stands twice is taken once and reported", "[document]") {
    auto const imported = import_text(
        "2024年项目支出绩效目标表\n"
        "项目名称|甲\n"
        "项目支出明细预算|项目支出明细|金额\n"
        "|1.、场地|90.5\n"
        "|2. 设备|9\n"
        "|3．设备|8\n"
        "一级指标|二级指标|三级指标|指标值\n"
        "产出指标|数量指标|次数|≥3次\n");
    REQUIRE(imported.tables.size() == 1);
    auto const& spending = imported.tables[0].spending;
    REQUIRE(spending.size() == 2);
    CHECK(spending[0].name == "、场地");
    CHECK(spending[1].amount == "9万元");
    CHECK(codes_of(imported.diagnostics) == std::vector<std::string>{import_codes::doubtful});
}

TEST_CASE("forms: values of years before the target's are history, and no actual", "[document]") {
    auto const imported = import_text(
        "部门整体绩效目标表\n部门名称|某局|年度|2025\n"
        "一级指标|二级指标|三级指标|2023年实际值|2024年实际值|2025年目标值\n"
        "产出指标|数量指标|培训人次|210人次|230人次|≥240人次\n");
    REQUIRE(imported.tables.size() == 1);
    auto const& row = imported.tables[0].goals.at(0).indicators.at(0);
    CHECK(row.actual.empty());
    CHECK(row.history == std::map<int, std::string>{{2023, "210人次"}, {2024, "230人次"}});
    CHECK(row.target == "≥240人次");

    auto const own = import_text(
        "2024年度项目支出绩效自评表\n项目名称|甲\n"
        "一级指标|二级指标|三级指标|年度指标值|2024年实际完成值\n"
        "产出指标|数量指标|培训人次|≥240人次|251人次\n");
    CHECK(own.tables.at(0).goals.at(0).indicators.at(0).actual == "251人次");
}

TEST_CASE("forms: a label that spans the rows of a part beside its header gives their term",
          "[document]") {
    auto const imported = import_document(
        "<p>某市整体支出绩效目标表</p><p>（2025年度）</p><p>填报单位：某局</p><table>"
        "<tr><td rowspan=2>长期目标（2025年-2027年）<td>一级指标<td>二级指标<td>三级指标<td>指标值"
        "<tr><td>产出指标<td>数量指标<td>建成站点<td>≥45个"
        "<tr><td rowspan=3>年度目标<td>一级指标<td>二级指标<td>三级指标<td>指标值"
        "<tr><td rowspan=2>产出指标<td>数量指标<td>建成站点<td>≥15个"
        "<tr><td>质量指标<td>达标率<td>≥95%</table>",
        "a.html");
    REQUIRE(imported.tables.size() == 1);
    auto const& goals = imported.tables[0].goals;
    REQUIRE(goals.size() == 2);
    CHECK(goals[0].term.is_annual());
    CHECK(goals[0].indicators.size() == 2);
    CHECK(goals[1].term.to_year == 2027);
    CHECK(goals[1].indicators.size() == 1);
}

TEST_CASE("forms: facts stand behind a colon in their cell, too, and the body in the heading",
          "[document]") {
    auto const facts = import_document(
        "2025年度项目支出绩效目标表,,,\n项目名称:管网改造,,主管部门：某市水务局,\n"
        "一级指标,二级指标,三级指标,指标值\n产出指标,数量指标,改造管网,≥24公里\n",
        "a.csv");
    REQUIRE(facts.tables.size() == 1);
    CHECK(facts.tables[0].project == "管网改造");
    CHECK(facts.tables[0].unit == "某市水务局");

    auto const heading = import_document(
        "<p>望江区卫生局2025年项目支出绩效目标</p><p>签约服务项目绩效目标表</p><table>"
        "<tr><td>一级指标<td>二级指标<td>三级指标<td>指标值"
        "<tr><td>产出指标<td>数量指标<td>签约居民<td>≥12万人</table>",
        "a.html");
    REQUIRE(heading.tables.size() == 1);
    CHECK(heading.tables[0].unit == "望江区卫生局");
    CHECK(heading.tables[0].year == 2025);
    for (auto const* no_body : {"根据某市财政局2025年绩效管理要求", "某市2025年绩效目标"}) {
        auto const other = import_document(std::string{"<p>"} + no_body +
                                               "</p><table><tr><td>指标名称<td>目标值"
                                               "<tr><td>签约居民<td>≥12万人</table>",
                                           "a.html");
        CHECK(other.budget.unit.empty());
    }
}
