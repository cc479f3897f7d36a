#include "tests/catch.hpp"
#include "tests/read/document/documents.hpp"

using namespace jixiao;
using namespace jixiao::document;
using namespace jixiao::tests;

namespace {

using Path = std::vector<std::string>;

/// What a row of a project's annual part becomes, below a whole row of 产出指标 / 数量指标.
struct Expected {
    Path path;
    std::string name;
    std::map<int, std::string> history;
    std::string target, basis;
    std::vector<std::string> codes;
};

std::string const whole_row = "年度绩效目标1|产出指标|数量指标|新增设备|1台|2台|≥3台|计划数据\n";

}  // namespace

TEST_CASE("repair: a row that lost cells is read by its shape", "[document]") {
    std::map<int, std::string> const both{{2022, "1次"}, {2023, "2次"}};
    std::map<int, std::string> const last{{2023, "2次"}};
    auto const [row, expected] = GENERATE_COPY(table<std::string, Expected>({
        // Whole rows.
        {"||质量指标|合格率|1次|2次|3次|计划数据",
         {{"产出指标", "质量指标"}, "合格率", both, "3次", "计划数据", {}}},
        {"||数量指标|次数||2次|3次|计划数据",
         {{"产出指标", "数量指标"}, "次数", last, "3次", "计划数据", {}}},
        {"|||次数|||3次|计划数据", {{"产出指标", "数量指标"}, "次数", {}, "3次", "计划数据", {}}},
        {"|效益指标|社会效益指标|次数|1次|2次|3次|计划数据",
         {{"效益指标", "社会效益指标"}, "次数", both, "3次", "计划数据", {}}},
        // Cells lost on the left.
        {"质量指标|合格率|1次|2次|3次|计划数据||",
         {{"产出指标", "质量指标"}, "合格率", both, "3次", "计划数据", {"import-repaired"}}},
        {"|质量指标|合格率|1次|2次|3次|计划数据|",
         {{"产出指标", "质量指标"}, "合格率", both, "3次", "计划数据", {"import-repaired"}}},
        {"满意度指标|服务对象满意度指标|满意度|1次|2次|3次|计划数据|",
         {{"满意度指标", "服务对象满意度指标"},
          "满意度",
          both,
          "3次",
          "计划数据",
          {"import-repaired"}}},
        // Levels in another column.
        {"|质量指标||合格率|1次|2次|3次|计划数据",
         {{"产出指标", "质量指标"}, "合格率", both, "3次", "计划数据", {"import-repaired"}}},
        {"满意度指标||服务对象满意度指标|满意度|1次|2次|3次|计划数据",
         {{"满意度指标", "服务对象满意度指标"},
          "满意度",
          both,
          "3次",
          "计划数据",
          {"import-repaired"}}},
        {"质量指标||合格率|1次|2次|3次|计划数据|",
         {{"产出指标", "质量指标"}, "合格率", both, "3次", "计划数据", {"import-repaired"}}},
        // A cost stands below the outputs in forms of the older generation.
        {"成本指标||成本控制率|1次|2次|3次|计划数据|",
         {{"产出指标", "成本指标"}, "成本控制率", both, "3次", "计划数据", {"import-repaired"}}},
        {"|成本指标|经济成本指标|成本控制率|1次|2次|3次|计划数据",
         {{"成本指标", "经济成本指标"}, "成本控制率", both, "3次", "计划数据", {}}},
        // Cells moved to the right, the last lost.
        {"||满意度指标|服务对象满意度指标|满意度|1次|2次|3次",
         {{"满意度指标", "服务对象满意度指标"},
          "满意度",
          both,
          "3次",
          "",
          {"import-repaired", "import-missing"}}},
        // A lost value: the years are not known.
        {"||数量指标|次数|2次|3次|计划数据",
         {{"产出指标", "数量指标"}, "次数", {}, "3次", "计划数据", {"import-doubtful"}}},
        {"||数量指标|次数|1次|2次|3次|计划数据|多出来的",
         {{"产出指标", "数量指标"}, "次数", both, "3次", "计划数据", {"import-doubtful"}}},
    }));
    CAPTURE(row);
    auto const imported = import_text(project_with(whole_row + row + "\n"));
    REQUIRE(imported.tables.size() == 1);
    REQUIRE(imported.tables[0].goals.size() == 1);
    REQUIRE(imported.tables[0].goals[0].indicators.size() == 2);
    auto const& got = imported.tables[0].goals[0].indicators[1];
    CHECK(got.path == expected.path);
    CHECK(got.name == expected.name);
    CHECK(got.history == expected.history);
    CHECK(got.target == expected.target);
    CHECK(got.basis == expected.basis);
    auto codes = codes_of(imported.diagnostics);
    std::sort(codes.begin(), codes.end());
    auto wanted = expected.codes;
    std::sort(wanted.begin(), wanted.end());
    CHECK(codes == wanted);
}

TEST_CASE("repair: a remark stands at the line and column of its cell", "[document]") {
    auto const imported =
        import_text(project_with(whole_row + "质量指标|合格率|1次|2次|3次|计划数据||\n"));
    REQUIRE(imported.diagnostics.size() == 1);
    CHECK(imported.diagnostics[0].place == Place{"document.txt", 8, 6, 3});
    CHECK(imported.diagnostics[0].source_line.starts_with("质量指标\t合格率"));
}

TEST_CASE("repair: a table goes on after a page break, with its header or without", "[document]") {
    auto const next = std::string{"||数量指标|次数|1次|2次|3次|计划数据\n"};
    auto const break_ = GENERATE(values<std::string>({
        "\n\f\n",
        "\n- 12 -\n\n",
        "目标名称|一级指标|二级指标|三级指标|指标值|||指标值确定依据\n"
        "||||前年|上年|预计当年实现|\n",
        "\n年度绩效 目标1|产出指标|数量指标|另一次数|1次|2次|3次|计划数据\n",
    }));
    CAPTURE(break_);
    auto const imported = import_text(project_with(whole_row + break_ + next));
    REQUIRE(imported.tables.size() == 1);
    REQUIRE(imported.tables[0].goals.size() == 1);
    auto const& last = imported.tables[0].goals[0].indicators.back();
    CHECK(last.name == "次数");
    CHECK(last.path == Path{"产出指标", "数量指标"});
    CHECK(last.history == std::map<int, std::string>{{2022, "1次"}, {2023, "2次"}});
}

TEST_CASE("repair: a part whose header was lost is read by the last of its kind", "[document]") {
    auto const imported = import_text(project_with(whole_row) + "年度绩效目标表|||\n" + whole_row);
    CHECK(imported.tables[0].goals[0].indicators.size() == 2);
}

TEST_CASE("repair: empty goals and levels without an indicator are no rows", "[document]") {
    auto const imported = import_text(project_with(whole_row + "||质量指标|||||\n"
                                                               "年度绩效目标2|||||||\n"
                                                               "|年度绩效目标2|||||||\n"
                                                               ".....||||\n"));
    CHECK(imported.tables[0].goals[0].indicators.size() == 1);
    CHECK(codes_of(imported.diagnostics) == std::vector<std::string>{"import-skipped"});
}

TEST_CASE("repair: a row without a target is left out, and doubtful", "[document]") {
    auto const imported = import_text(project_with(whole_row + "||数量指标|次数||||计划数据\n"));
    CHECK(imported.tables[0].goals[0].indicators.size() == 1);
    CHECK(codes_of(imported.diagnostics) == std::vector<std::string>{"import-doubtful"});
}

TEST_CASE("repair: no row of a table disappears without a remark", "[document]") {
    auto const imported = import_text(project_with(whole_row + "|||||||其他说明文字\n"));
    CHECK(imported.tables[0].goals[0].indicators.size() == 1);
    CHECK(codes_of(imported.diagnostics) == std::vector<std::string>{"import-doubtful"});
}

TEST_CASE("repair: a row whose name or target may go on below is a doubt", "[document]") {
    auto const rest = GENERATE(as<std::string>{}, "||单位|", "|||件", "||及建档|件");
    CAPTURE(rest);
    auto const imported = import_text(
        "2025年项目支出绩效目标表\n项目名称|展陈\n一级指标|二级指标|三级指标|指标值\n"
        "产出指标|数量指标|举办展览|≥9个\n||文物采集|≥3600\n" +
        rest + "\n效益指标|社会效益指标|参观人次|≥52万人次\n");
    REQUIRE(imported.tables.size() == 1);
    std::vector<std::string> names;
    for (auto const& row : imported.tables[0].goals.at(0).indicators) names.push_back(row.name);
    CHECK(names == std::vector<std::string>{"举办展览", "参观人次"});
    CHECK(std::any_of(imported.diagnostics.begin(), imported.diagnostics.end(),
                      [](Diagnostic const& d) { return d.code == import_codes::doubtful; }));
}

TEST_CASE("repair: what stands below a row and is no rest of it leaves it alone", "[document]") {
    auto const below = GENERATE(as<std::string>{}, "||指标2：|", "||……|", "注：以验收为准。|||",
                                "合计|||", "||巡查次数|≥12次");
    CAPTURE(below);
    auto const imported = import_text(
        "2025年项目支出绩效目标表\n项目名称|展陈\n一级指标|二级指标|三级指标|指标值\n"
        "产出指标|数量指标|举办展览|≥9个\n" +
        below + "\n");
    REQUIRE(imported.tables.size() == 1);
    CHECK(imported.tables[0].goals.at(0).indicators.at(0).name == "举办展览");
}

TEST_CASE("repair: a bare number is no target where the weight behind it is missing",
          "[document]") {
    auto const imported = import_text(
        "2025年项目支出绩效目标表\n项目名称|展陈\n一级指标|二级指标|三级指标|指标值|分值\n"
        "产出指标|数量指标|举办展览|≥9个|60\n"
        "|质量指标|合格率|40\n");
    REQUIRE(imported.tables.size() == 1);
    CHECK(imported.tables[0].goals.at(0).indicators.size() == 1);
}
