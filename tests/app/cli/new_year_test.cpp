#include "tests/app/cli/health.hpp"
#include "tests/catch.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

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
