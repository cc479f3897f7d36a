// What offices print a little differently from the form.
#include "tests/catch.hpp"
#include "tests/read/document/documents.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::document;
using namespace jixiao::tests;

namespace {

std::vector<ImportedIndicator> const& rows_of(Imported const& imported) {
    REQUIRE(imported.tables.size() == 1);
    return imported.tables[0].goals.at(0).indicators;
}

}  // namespace

TEST_CASE("small differences: a unit in the title of a column is that of its bare numbers",
          "[document]") {
    auto const imported = import_text(
        "高岭区2025年重点任务绩效目标表\n"
        "填报单位：高岭区发展和改革局\n"
        "类别|指标名称|2024年实际值（万元）|目标值（万元）|责任科室\n"
        "经济指标|税收收入|3100|≥3300|财政科\n"
        "经济指标|规上企业|22家|≥26家|企业科\n");
    auto const& rows = rows_of(imported);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].target == "≥3300万元");
    CHECK(rows[0].history.at(2024) == "3100万元");
    CHECK(rows[1].target == "≥26家");
    CHECK(rows[1].history.at(2024) == "22家");
}

TEST_CASE("small differences: a column that says where targets come from holds none",
          "[document]") {
    auto const [header, cells] = GENERATE(table<std::string, std::string>(
        {{"指标值|绩效标准", "≥98%|行业标准"}, {"绩效标准|指标值", "行业标准|≥98%"}}));
    auto const imported = import_text(
        "项目绩效目标表（2025年度）\n项目名称|供热管网改造\n主管部门|高岭区住房和城乡建设局\n"
        "一级指标|二级指标|三级指标|" +
        header + "\n产出指标|质量指标|供热达标率|" + cells + "\n");
    auto const& rows = rows_of(imported);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].target == "≥98%");
    CHECK(rows[0].basis == "行业标准");
}

TEST_CASE("small differences: numbered lines that nobody filled in are no doubt", "[document]") {
    auto const imported = import_text(
        "项目绩效目标表（2025年度）\n项目名称|公交补贴\n主管部门|高岭区交通运输局\n"
        "一级指标|二级指标|三级指标|绩效指标值\n"
        "产出指标|数量指标|指标1：保障线路|≥86条\n"
        "||指标2：|\n"
        "|质量指标|指标1：|\n"
        "效益指标|社会效益指标|指标1：公交分担率|≥28%\n");
    auto const& rows = rows_of(imported);
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].path == std::vector<std::string>{"效益指标", "社会效益指标"});
    CHECK(std::none_of(imported.diagnostics.begin(), imported.diagnostics.end(),
                       [](auto const& each) { return each.code == import_codes::doubtful; }));
}

TEST_CASE("small differences: the body stands anywhere in the lines above a table", "[document]") {
    auto const [above, unit] = GENERATE(table<std::string, std::string>({
        {"项目绩效目标表\n2025年度　　　　填报单位：高岭区教育局\n", "高岭区教育局"},
        {"项目绩效目标表\n2025年度    填报单位（盖章）：高岭区计量测试所\n", "高岭区计量测试所"},
        {"项目绩效目标表\n填报单位：高岭区教育局　2025年度\n", "高岭区教育局"},
        {"高岭区档案馆2025年项目绩效目标表\n", "高岭区档案馆"},
    }));
    CAPTURE(above);
    auto const imported =
        import_document(above +
                            "项目名称|校舍维修\n一级指标|二级指标|三级指标|指标值\n"
                            "产出指标|数量指标|维修校舍|≥6栋\n",
                        "a.txt");
    REQUIRE(imported.tables.size() == 1);
    CHECK(imported.tables[0].unit == unit);
    CHECK(imported.tables[0].year == 2025);
}

TEST_CASE("small differences: a title names its project also where the year stands behind",
          "[document]") {
    auto const imported = import_text(
        "学前教育发展项目绩效目标表（2025年度）\n单位：高岭区教育局\n"
        "一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|新增学位|≥180个\n");
    REQUIRE(imported.tables.size() == 1);
    CHECK(imported.tables[0].project == "学前教育发展");
}
