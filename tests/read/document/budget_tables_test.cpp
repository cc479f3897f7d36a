#include "read/document/write_yaml.hpp"
#include "tests/catch.hpp"
#include "tests/read/document/documents.hpp"

using namespace jixiao;
using namespace jixiao::document;
using namespace jixiao::tests;

TEST_CASE("budget tables: headers over several rows are joined, cells stay as printed",
          "[document]") {
    auto const imported = import_text(
        "某局2024年部门预算\n"
        "表5\n一般公共预算支出表\n部门/单位：某局\n单位：万元\n"
        "科目编码|科目名称|合计|基本支出||项目支出\n"
        "|||小计|人员经费|\n"
        "206|科学技术支出|18,964.91|815.87|700.26|18,149.04\n"
        "备注：不是表\n"
        "表8\n政府性基金预算支出表\n"
        "科目编码|科目名称|本年支出||\n||合计|基本支出|项目支出\n"
        "说明：无政府性基金预算收支。\n");
    CHECK(write_budget(imported.budget) ==
          "budget: 2024\n"
          "unit: 某局\n"
          "money: 万元\n"
          "tables:\n"
          "  - table: 一般公共预算支出表\n"
          "    number: 表5\n"
          "    columns: [科目编码, 科目名称, 合计, 基本支出/小计, 基本支出/人员经费, 项目支出]\n"
          "    rows:\n"
          "      - [\"206\", 科学技术支出, \"18,964.91\", \"815.87\", \"700.26\", \"18,149.04\"]\n"
          "  - table: 政府性基金预算支出表\n"
          "    number: 表8\n"
          "    columns: [科目编码, 科目名称, 本年支出/合计, 本年支出/基本支出, 本年支出/项目支出]\n"
          "    rows: []\n");
    CHECK(imported.diagnostics.empty());
}

TEST_CASE("budget tables: a table goes on after a page break with its header again", "[document]") {
    auto const imported = import_text(
        "2024年预算\n表3\n支出总表\n科目编码|科目名称|合计\n206|科学|1.00\n"
        "\n科目编码|科目名称|合计\n207|文化|2.00\n"
        "表3\n支出总表\n科目编码|科目名称|合计\n208|社会|3.00\n");
    REQUIRE(imported.budget.tables.size() == 1);
    CHECK(imported.budget.tables[0].rows.size() == 3);
}

TEST_CASE("budget tables: a row longer than its header is kept and reported", "[document]") {
    auto const imported = import_text("2024年预算\n支出总表\n编码|名称|合计\n206|科学|1.00|2.00\n");
    REQUIRE(imported.budget.tables.size() == 1);
    CHECK(imported.budget.tables[0].columns.size() == 4);
    CHECK(codes_of(imported.diagnostics) == std::vector<std::string>{"import-doubtful"});
}
