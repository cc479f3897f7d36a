#include "read/workspace/modeline.hpp"
#include "tests/app/cli/health.hpp"
#include "tests/catch.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

TEST_CASE("new year: targets are blank, and what goes on stays", "[cli]") {
    Health const health;
    REQUIRE(health.run({"close", "2024-12", "--with-gaps", "--by", "x"}).code == 0);
    auto const made = health.run({"new-year", "2025"});
    CAPTURE(made.out, made.err);
    REQUIRE(made.code == 0);
    CHECK(has(made.out, "留空 3 个"));
    CHECK(has(made.out, "已到期的目标"));
    CHECK(has(made.out, "jixiao start 2025-01"));
    CHECK(read_whole(health.next() / "t/department-2025.yaml") ==
          schema_line("table") + R"(# 本局的指标
table: department
unit: 青禾区卫生健康局
year: 2025
budget:   # 2024 年：800万元
# spending:
#   公共卫生: 500万元
goals:
  - name: 年度目标
    term: annual
    indicators:
      - id: A-01
        path: [产出指标, 数量指标]
        name: 新增床位
        # 2024 年：指标值 ≥60张，完成 63张
        target:         # 照批复抄写
        history: {2023: 50张, 2024: 63张}
        owner: 医政科
        plan: {Q1: 10%, Q4: 100%}
      - id: A-02
        path: [产出指标, 质量指标]
        name: 疫苗接种率
        target:   # 2024 年：指标值 ≥94%，完成 94.5%
        history: {2024: 94.5%}
        # revised:
        #   - {from: 2024-06, target: ≥94%, reason: 年中调整}
      # 2024 年：指标值 较上年下降10%，完成 20件
      - {id: A-03, name: 患者投诉, target: "", history: {2024: 20件}}
  - name: 三年目标
    term: {from: 2024, to: 2026}
    indicators:
      - id: L-01
        name: 培训医护人员场次
        target: 3年共36场
        history: {2024: 12场}
)");
    CHECK(read_whole(health.next() / "jixiao.yaml") ==
          schema_line("workspace") +
              "indicators: t\nactuals: actuals\nearlier: ../health-2024/actuals\n"
              "language: zh\n");

    auto const next = health.next().string();
    auto const checked = start({"check", "-C", next});
    CHECK(checked.code == 1);
    CHECK(has(checked.out, "[target-blank]"));
    CHECK(has(checked.out, "错误 3 条，警告 0 条"));
    CHECK(start({"new-year", "2025", "-C", health.folder.string()}).code == 2);  // it is there
}

TEST_CASE("new year: what was of the one year goes, however it is written", "[cli]") {
    Health const health;
    auto const [before, after] = GENERATE(Catch::Generators::table<std::string, std::string>({
        {"- {id: A-03, name: 患者投诉, target: 较上年下降10%}",
         "- {id: A-03, name: 患者投诉, target: \"\", history: {2024: 20件}}"},
        {"- {id: A-03, name: 患者投诉, target: 较上年下降10%, revised: [{from: 2024-06, target: "
         "≤25件, reason: 调整}], owner: 甲}",
         "- {id: A-03, name: 患者投诉, target: \"\", history: {2024: 20件}, revised: , owner: 甲}"},
        {"- {id: A-03, plan: {2024-06: 10件}, name: 患者投诉, revised: [{from: 2024-06, target: "
         "≤25件, reason: 调整}], target: ≤30件}",
         "- {id: A-03, plan: , name: 患者投诉, revised: , target: \"\", history: {2024: 20件}}"},
        {"- revised:\n          - {from: 2024-06, target: ≤25件, reason: 调整}\n        id: A-03\n"
         "        name: 患者投诉\n        target: ≤30件\n",
         "- revised:\n        id: A-03\n        name: 患者投诉\n        target:   # 2024 "
         "年：指标值 ≤25件，完成 20件\n"
         "        history: {2024: 20件}\n"},
    }));
    CAPTURE(before);
    auto text = old_table;
    std::string const row = "- {id: A-03, name: 患者投诉, target: 较上年下降10%}";
    put(health.folder / "t/department-2024.yaml", text.replace(text.find(row), row.size(), before));
    auto const made = health.run({"new-year", "2025", "--before-closing"});
    CAPTURE(made.out, made.err);
    REQUIRE(made.code == 0);
    auto const written = read_whole(health.next() / "t/department-2025.yaml");
    CAPTURE(written);
    CHECK(has(written, after));
    CHECK(has(start({"check", "-C", health.next().string()}).out, "错误 3 条，警告 0 条"));
}

TEST_CASE("new year: lists of jixiao.yaml go over, however they are written", "[cli]") {
    Health const health;
    auto const* const manifest = GENERATE("indicators:\n- t\nactuals:\n- actuals\nlanguage: zh\n",
                                          "indicators:\n  - t\nactuals:\n  - actuals\n",
                                          "indicators: [t]\nactuals: [actuals]\n",
                                          "indicators:\n- t\nactuals: actuals\nearlier:\n- e\n");
    put(health.folder / "jixiao.yaml", manifest);
    fs::create_directory(health.folder / "e");
    auto const made = health.run({"new-year", "2025", "--before-closing", "--lang", "zh"});
    CAPTURE(made.out, made.err);
    REQUIRE(made.code == 0);
    CHECK(has(read_whole(health.next() / "jixiao.yaml"), "../health-2024/actuals"));
    CHECK(has(start({"check", "-C", health.next().string(), "--lang", "zh"}).out, "错误 3 条"));
}

TEST_CASE("new year: jixiao.yaml keeps its shape, and tables and actuals their places", "[cli]") {
    struct Row {
        std::string before, after;
        std::vector<std::string> tables;
    };
    auto const row = GENERATE(values<Row>({
        {"indicators:             # 两张表\n  - t/department-2024.yaml   # 部门\n"
         "  - t/项目.yaml\nactuals: actuals\n",
         "indicators:             # 两张表\n  - t/department-2025.yaml   # 部门\n"
         "  - t/项目.yaml\nactuals: actuals\nearlier: ../health-2024/actuals\n",
         {"t/department-2025.yaml", "t/项目.yaml"}},
        {"indicators: [t/department-2024.yaml, t/项目.yaml]\nactuals: [actuals]\n",
         "indicators: [t/department-2025.yaml, t/项目.yaml]\nactuals: [actuals]\n"
         "earlier: ../health-2024/actuals\n",
         {"t/department-2025.yaml", "t/项目.yaml"}},
        {"indicators: ./t/\nactuals: 完成值-2024\n",
         "indicators: t\nactuals: 完成值-2025\nearlier: ../health-2024/完成值-2024\n",
         {"t/department-2025.yaml", "t/项目.yaml"}},
        {"indicators: [../其他, t]\nactuals: actuals\n",
         "indicators: [indicators, t]\nactuals: actuals\nearlier: ../health-2024/actuals\n",
         {"indicators/共用.yaml", "t/department-2025.yaml", "t/项目.yaml"}},
        {"indicators: [../其他/共用.yaml, t/department-2024.yaml, ended.yaml]\n"
         "actuals: actuals\n",
         "indicators: [indicators/共用.yaml, t/department-2025.yaml]\nactuals: actuals\n"
         "earlier: ../health-2024/actuals\n",
         {"indicators/共用.yaml", "t/department-2025.yaml"}},
    }));
    Health const health;
    std::string const head = "table: project\nunit: 青禾区卫生健康局\nyear: 2024\n";
    auto const goal = [](std::string const& id, std::string const& term) {
        return "goals:\n  - name: 目标\n    term: " + term +
               "\n    indicators:\n      - {id: " + id + ", name: 指标" + id + ", target: ≥1家}\n";
    };
    put(health.folder / "t/项目.yaml", head + "project: 甲\ncode: X1\n" + goal("X-1", "annual"));
    put(health.scratch.path() / "其他/共用.yaml",
        head + "project: 乙\ncode: X2\n" + goal("X-2", "annual"));
    put(health.folder / "ended.yaml",
        head + "project: 丙\ncode: X3\n" + goal("X-3", "{from: 2022, to: 2024}"));
    fs::copy(health.folder / "actuals", health.folder / "完成值-2024");
    put(health.folder / "jixiao.yaml", row.before);
    auto const made = health.run({"new-year", "2025", "--before-closing"});
    CAPTURE(row.before, made.out, made.err);
    REQUIRE(made.code == 0);
    CHECK(read_whole(health.next() / "jixiao.yaml") == with_modeline("workspace", row.after));
    std::vector<std::string> tables;
    for (auto const& file : fs::recursive_directory_iterator{health.next()})
        if (file.is_regular_file() && file.path().filename() != "jixiao.yaml")
            tables.push_back(file.path().lexically_relative(health.next()).generic_string());
    std::sort(tables.begin(), tables.end());
    CHECK(tables == row.tables);
    CHECK(start({"start", "2025-01", "-C", health.next().string()}).code == 1);  // still blank
    CHECK(has(start({"check", "-C", health.next().string()}).out, "[target-blank]"));
}

TEST_CASE("new year: nothing is written that does not read as it should", "[cli]") {
    Health const health;
    put(health.folder / "jixiao.yaml", "{indicators: t, actuals: actuals, language: zh}\n");
    auto const refused = health.run({"new-year", "2025", "--before-closing"});
    CHECK(refused.code == 2);
    CHECK(has(refused.err, "jixiao.yaml"));
    CHECK_FALSE(fs::exists(health.next()));
}
