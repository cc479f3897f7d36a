#include "read/workspace/modeline.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

std::string const old_table = R"(# 本局的指标
table: department
unit: 青禾区卫生健康局
year: 2024
budget: 800万元
spending:
  公共卫生: 500万元
goals:
  - name: 年度目标
    term: annual
    indicators:
      - id: A-01
        path: [产出指标, 数量指标]
        name: 新增床位
        target: ≥60张        # 照批复抄写
        history: {2023: 50张}
        owner: 医政科
        plan: {Q1: 10%, Q4: 100%}
      - id: A-02
        path: [产出指标, 质量指标]
        name: 疫苗接种率
        target: ≥95%
        revised:
          - {from: 2024-06, target: ≥94%, reason: 年中调整}
      - {id: A-03, name: 患者投诉, target: 较上年下降10%}
  - name: 三年目标
    term: {from: 2024, to: 2026}
    indicators:
      - id: L-01
        name: 培训医护人员场次
        target: 3年共36场
  - name: 已到期的目标
    term: {from: 2022, to: 2024}
    indicators:
      - {id: L-02, name: 改造病房, target: ≥9间}
)";

/// A workspace of 2024, with its last month closed.
struct Health {
    Scratch scratch;
    fs::path folder = scratch.path() / "health-2024";
    Health() {
        put(folder / "jixiao.yaml", "indicators: t\nactuals: actuals\nlanguage: zh\n");
        put(folder / "t/department-2024.yaml", old_table);
        put(folder / "actuals/2024-12.yaml",
            "period: 2024-12\nactuals:\n  新增床位: 63张\n  疫苗接种率: 94.5%\n"
            "  患者投诉: 20件\n  培训医护人员场次: 12场\n  改造病房: 9间\n");
    }
    Outcome run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"-C", folder.string()});
        return start(arguments);
    }
    fs::path next() const { return scratch.path() / "health-2025"; }
};

}  // namespace

TEST_CASE("new year: the last one has to be closed first", "[cli]") {
    Health const health;
    auto const refused = health.run({"new-year", "2025"});
    CHECK(refused.code == 2);
    CHECK(has(refused.err, "jixiao close 2024-12"));
    CHECK_FALSE(fs::exists(health.next()));
    auto const early = health.run({"new-year", "2025", "--before-closing"});
    CHECK(early.code == 0);
    CHECK(has(early.out, "2024-12"));
}

TEST_CASE("new year: the period to close is of the kind that the workspace uses", "[cli]") {
    Health const health;
    fs::remove(health.folder / "actuals/2024-12.yaml");
    put(health.folder / "actuals/2024Q3.yaml", "period: 2024Q3\nactuals:\n  新增床位: 40张\n");
    auto const refused = health.run({"new-year", "2025"});
    CHECK(refused.code == 2);
    CHECK(has(refused.err, "jixiao start 2024Q4"));
    CHECK(has(refused.err, "jixiao close 2024Q4"));
    CHECK_FALSE(has(refused.err, "2024-12"));
}

TEST_CASE("new year: a total that counts more than was closed says so", "[cli]") {
    Health const health;
    REQUIRE(health.run({"close", "2024-12", "--with-gaps", "--by", "x"}).code == 0);
    auto const file = health.folder / "actuals/2024-12.yaml";
    auto text = read_whole(file);
    put(file, text.replace(text.find("12场"), 5, "35场"));
    auto const made = health.run({"new-year", "2025"});
    REQUIRE(made.code == 0);
    CHECK(has(made.out, "多年累计按上年完成值文件里的数算"));
    auto const next = health.next().string();
    put(health.next() / "actuals/2025-12.yaml",
        "period: 2025-12\nactuals:\n  培训医护人员场次: 1场\n");
    for (auto const* const command : {"check", "evaluate"}) {
        auto const run = start({command, "-C", next});
        auto const said = run.out + run.err;
        CAPTURE(command, said);
        CHECK(has(said, "[history-actuals]"));
        CHECK(has(said, "完成值文件里是 35场，`history` 里是 12场"));
        CHECK(has(said, "jixiao close 2024-12 --restate"));
    }
    auto const next_table = health.next() / "t/department-2025.yaml";
    auto row = read_whole(next_table);
    put(next_table, row.replace(row.find("2024: 12场"), 11, "2024: 35场"));
    CHECK_FALSE(has(start({"check", "-C", next}).out, "[history-actuals]"));
}

TEST_CASE("new year: of a total the history gets what the last year alone gave", "[cli]") {
    Health const health;
    auto text = old_table;
    std::string const term = "term: {from: 2024, to: 2026}";
    std::string const target = "target: 3年共36场\n";
    text.replace(text.find(term), term.size(), "term: {from: 2023, to: 2025}");
    auto const* const known = GENERATE("        history: {2023: 10场}\n", "");
    text.insert(text.find(target) + target.size(), known);
    put(health.folder / "t/department-2024.yaml", text);
    put(health.folder / "jixiao.yaml",
        "indicators: t\nactuals: actuals\nearlier: before\nlanguage: zh\n");
    put(health.folder / "before/2023-12.yaml",
        "period: 2023-12\nactuals:\n  培训医护人员场次: 10场\n");
    REQUIRE(health.run({"new-year", "2025", "--before-closing"}).code == 0);
    auto const written = read_whole(health.next() / "t/department-2025.yaml");
    CAPTURE(written);
    CHECK(has(written, "history: {2023: 10场, 2024: 12场}") == (*known != '\0'));
    CHECK_FALSE(has(written, "22场"));
}

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

TEST_CASE("new year: a day of completion is no value to hold later years to", "[cli]") {
    Health const health;
    std::string const row = "- {id: A-03, name: 患者投诉, target: 较上年下降10%}";
    auto text = old_table;
    put(health.folder / "t/department-2024.yaml",
        text.replace(text.find(row), row.size(),
                     "- {id: A-03, name: 平台上线时间, target: 10月底前}"));
    auto const* const day = GENERATE("2024年10月20日", "10月20日", "10月");
    put(health.folder / "actuals/2024-12.yaml",
        std::string{"period: 2024-12\nactuals:\n  新增床位: 63张\n  平台上线时间: "} + day + "\n");
    REQUIRE(health.run({"new-year", "2025", "--before-closing"}).code == 0);
    auto const written = read_whole(health.next() / "t/department-2025.yaml");
    CAPTURE(written);
    CHECK(has(written, "# 2024 年：指标值 10月底前，完成 " + std::string{day}));
    CHECK(has(written, "- {id: A-03, name: 平台上线时间, target: \"\"}"));
}

TEST_CASE("new year: the results are those of the closing, whatever the files say since", "[cli]") {
    Health const health;
    REQUIRE(health.run({"close", "2024-12", "--with-gaps", "--by", "x"}).code == 0);
    auto const file = health.folder / "actuals/2024-12.yaml";
    auto text = read_whole(file);
    put(file, text.replace(text.find("63张"), 5, "70张"));
    auto const made = health.run({"new-year", "2025"});
    CAPTURE(made.out, made.err);
    REQUIRE(made.code == 0);
    CHECK(has(made.out, "以2024年12月关账的为准"));
    CHECK(has(made.out, "有 1 行现在的文件与关账时不同"));
    auto const written = read_whole(health.next() / "t/department-2025.yaml");
    CHECK(has(written, "完成 63张\n"));
    CHECK(has(written, "2024: 63张"));
    CHECK_FALSE(has(written, "70张"));
    CHECK(has(written, "history: {2024: 20件}"));  // what could not be judged is as it was

    fs::remove_all(health.next());
    REQUIRE(
        health
            .run({"close", "2024-12", "--with-gaps", "--restate", "--reason", "漏报", "--by", "x"})
            .code == 0);
    auto const again = health.run({"new-year", "2025"});
    CHECK_FALSE(has(again.out, "与关账时不同"));
    CHECK(has(read_whole(health.next() / "t/department-2025.yaml"), "2024: 70张"));
}

TEST_CASE("new year: rows without a target say so, and start writes what is known of them",
          "[cli]") {
    Health const health;
    REQUIRE(health.run({"new-year", "2025", "--before-closing"}).code == 0);
    auto const next = health.next();
    REQUIRE(start({"start", "2025-01", "-C", next.string()}).code == 1);  // targets are blank
    auto const started = read_whole(next / "actuals/2025-01.yaml");
    CAPTURE(started);
    CHECK(has(started, "  疫苗接种率:   # 2024-12：94.5%\n"));
    CHECK(has(started, "  # 新增床位:   # 按计划还没到期；2024-12：63张\n") !=
          has(started, "  新增床位:   # 2024-12：63张\n"));
    CHECK(has(started, "  培训医护人员场次:   # 3年共36场；2024-12：12场\n"));
    CHECK_FALSE(has(started, "# ；"));
    auto const shown = start({"evaluate", "-C", next.string()}).out;
    CAPTURE(shown);
    CHECK(has(shown, "指标值还没有填写；2024 年为 94.5%"));
    CHECK_FALSE(has(shown, "指标值无法识别"));
}

TEST_CASE("new year: nothing is written that does not read as it should", "[cli]") {
    Health const health;
    put(health.folder / "jixiao.yaml", "{indicators: t, actuals: actuals, language: zh}\n");
    auto const refused = health.run({"new-year", "2025", "--before-closing"});
    CHECK(refused.code == 2);
    CHECK(has(refused.err, "jixiao.yaml"));
    CHECK_FALSE(fs::exists(health.next()));
}

TEST_CASE("new year: results of a closed year are not called early", "[cli]") {
    Health const health;
    REQUIRE(health.run({"close", "2024-12", "--with-gaps", "--by", "x"}).code == 0);
    auto const made = health.run({"new-year", "2025", "--before-closing", "--lang", "en"});
    CHECK(made.code == 0);
    CHECK_FALSE(has(made.out, "check them again"));
}

TEST_CASE("new year: last year's figures count, and nothing is written to them", "[cli]") {
    Health const health;
    REQUIRE(health.run({"new-year", "2025", "--before-closing"}).code == 0);
    auto const next = health.next();
    auto const file = next / "t/department-2025.yaml";
    auto text = read_whole(file);
    auto const fill = [&](std::string const& before, std::string const& target) {
        auto const at = text.find("target:", text.find(before));
        REQUIRE(at != std::string::npos);
        text.insert(at + 7, " " + target);
    };
    fill("A-01", "较上年增长10%");
    fill("A-02", "≥95%");
    text.replace(text.find("\"\""), 2, "≤12件");
    put(file, text);
    auto const old = read_whole(health.folder / "actuals/2024-12.yaml");
    // Nothing of 2025 yet, and last December is not taken for it.
    CHECK(start({"evaluate", "-C", next.string()}).code == 2);
    CHECK(start({"list", "periods", "-C", next.string()}).out == "");
    CHECK(start({"trend", "新增床位", "-C", next.string()}).code == 2);
    auto const exported = start({"export", "-C", next.string()});
    CHECK(has(exported.out, "新增床位"));
    CHECK_FALSE(has(exported.out, "2024-12"));
    CHECK(start({"set", "2024-12", "新增床位", "1张", "-C", next.string()}).code != 0);
    CHECK(start({"start", "2024-12", "-C", next.string()}).code == 2);
    CHECK(start({"start", "2025-03", "-C", next.string()}).code == 0);
    put(next / "actuals/2025-03.yaml",
        "period: 2025-03\nactuals: {新增床位: 17张, 疫苗接种率: 95%, 患者投诉: 2件, "
        "培训医护人员场次: 3场}\n");
    auto const shown = start({"evaluate", "-C", next.string(), "--lang", "en"});
    CAPTURE(shown.out, shown.err);
    CHECK(has(shown.out, "● 新增床位"));
    CHECK(has(shown.out, "15场"));  // 12 of last year and 3 of this
    CHECK(start({"list", "periods", "-C", next.string()}).out == "2025-03\n");
    CHECK_FALSE(has(start({"trend", "新增床位", "-C", next.string()}).out, "2024-12"));
    auto const report = start({"report", "-C", next.string(), "--format", "md", "--lang", "en"});
    CHECK(has(report.out, "15场"));
    CHECK_FALSE(
        has(report.out, "December 2024"));  // nothing to compare the rows of a new year with
    CHECK(start({"check", "-C", next.string()}).code == 0);
    CHECK(read_whole(health.folder / "actuals/2024-12.yaml") == old);
}

TEST_CASE("start: a period outside the annual goals of the tables is refused", "[cli]") {
    Health const health;
    auto const after = health.run({"start", "2025-01"});
    CHECK(after.code == 2);
    CHECK(has(after.err, "jixiao new-year 2025"));
    CHECK(health.run({"start", "2023-01"}).code == 2);
    CHECK(fs::exists(health.folder / "actuals/2024-12.yaml"));
    CHECK_FALSE(fs::exists(health.folder / "actuals/2025-01.yaml"));
}

TEST_CASE("files: one that was to be ours and is not read is an error", "[cli]") {
    Health const health;
    auto const* const name = GENERATE("2024-08.yaml.txt", "2024-08.txt", "2024-08.YAML");
    put(health.folder / "actuals" / name, "period: 2024-08\nactuals: {}\n");
    auto const checked = health.run({"check"});
    CHECK(checked.code == 1);
    CHECK(has(checked.out, "[file-ending]"));
    CHECK(has(checked.out, "2024-08.yaml"));
}

TEST_CASE("files: a period that does not fit the name is an error, also with an owner in it",
          "[cli]") {
    Health const health;
    auto const* const name = GENERATE("2024-08.yaml", "2024-08-综合科.yaml");
    put(health.folder / "actuals" / name, "period: 2023-08\nactuals: {}\n");
    auto const checked = health.run({"check"});
    CHECK(has(checked.out, "[period-file-name]"));
    CHECK(has(checked.out, name));
}

TEST_CASE("init: the year and the unit may be given", "[cli]") {
    Scratch const scratch;
    auto const folder = scratch.path() / "unit";
    REQUIRE(start({"init", folder.string(), "--year", "2031", "--unit", "某区: 卫健局"}).code == 0);
    CHECK(has(read_whole(folder / "indicators/department.yaml"),
              "unit: \"某区: 卫健局\"\nyear: 2031"));
    CHECK(fs::exists(folder / "actuals/2031Q1.yaml"));
    CHECK(start({"check", "-C", folder.string()}).code == 0);
}

TEST_CASE("evaluate: before anything was reported it names the period to start", "[cli]") {
    Scratch const scratch;
    auto const folder = scratch.path() / "unit";
    REQUIRE(start({"init", folder.string(), "--year", "2031"}).code == 0);
    fs::remove(folder / "actuals/2031Q1.yaml");
    auto const refused = start({"evaluate", "-C", folder.string()});
    CHECK(refused.code == 2);
    CHECK(has(refused.err, "jixiao start 2031Q1"));
    auto const started = start_in(folder, {"start", "2031Q1"});
    CHECK(started.code == 0);
    CHECK(has(started.out, "\n  jixiao evaluate --period 2031Q1\n"));
    CHECK(start({"evaluate", "-C", folder.string()}).code == 0);
}

TEST_CASE("evaluate: rows without a level have a name in the roll-up", "[cli]") {
    Health const health;
    auto const shown = health.run({"evaluate"}).out;
    CAPTURE(shown);
    CHECK(has(shown, "  未分级"));
}
