#include "jixiao/jixiao.hpp"
#include "tests/catch.hpp"
#include "tests/scratch.hpp"

using namespace jixiao::api;
using jixiao::tests::put;
using jixiao::tests::Scratch;

namespace {

std::filesystem::path const sample{JIXIAO_SOURCE_DIR "/tests/consumer/workspace"};

/// The evaluation of a workspace that nobody else keeps.
Evaluation evaluated(std::string_view period = {}) {
    return *evaluate(*load_workspace(sample), period);
}

}  // namespace

TEST_CASE("evaluate: three calls lead from a folder to a page", "[library]") {
    auto const workspace = load_workspace(sample);
    auto const evaluation = evaluate(*workspace, "2024Q3");
    auto const page = evaluation->report("html");
    CHECK(page->starts_with("<!doctype html>"));
    CHECK(page->find("南山区档案馆") != std::string::npos);
}

TEST_CASE("load_workspace: what a folder holds", "[library]") {
    auto const workspace = load_workspace(sample);
    REQUIRE(workspace);
    CHECK(workspace->unit() == "南山区档案馆");
    CHECK(workspace->latest_period() == "2024Q3");
    CHECK(workspace->members().empty());
    CHECK(workspace->diagnostics().empty());
}

TEST_CASE("evaluate: verdicts stand in the order of the tables and own what they show",
          "[library]") {
    auto const evaluation = evaluated();
    CHECK(evaluation.period() == "2024Q3");
    CHECK(evaluation.profile() == "cn-default");
    auto const verdicts = evaluation.verdicts();
    REQUIRE(verdicts.size() == 4);
    CHECK(verdicts[0].id == "A-01");
    CHECK(verdicts[0].path == std::vector<std::string>{"产出指标", "数量指标"});
    CHECK(verdicts[0].status == Status::amber);
    CHECK(verdicts[1].status == Status::green);
    CHECK(verdicts[2].status == Status::green);
    CHECK(verdicts[3].state == State::missing);
    auto const counts = evaluation.counts();
    CHECK(counts.worst == Status::amber);
    CHECK(counts.green == 2);
    CHECK(counts.amber == 1);
    CHECK(counts.rated() == 3);
    CHECK(counts.unrated() == 1);
}

TEST_CASE("report: every format is written in both languages, and others are refused",
          "[library]") {
    auto const evaluation = evaluated();
    for (auto const& format : report_formats()) {
        CAPTURE(format.name);
        auto const chinese = evaluation.report(format.name);
        auto const english = evaluation.report(format.name, Language::en);
        REQUIRE(chinese);
        REQUIRE(english);
        auto const is_counts = format.name == "openmetrics";  // without a word, and without rows
        CHECK((*chinese == *english) == is_counts);
        CHECK((chinese->find("新增数字化档案") == std::string::npos) == is_counts);
        CHECK(chinese->find("南山区档案馆") != std::string::npos);
        CHECK_FALSE(format.media_type.empty());
    }
    auto const refused = evaluation.report("docx");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "report-format");
    CHECK(refused.error().hint.en.find("html") != std::string::npos);
}

TEST_CASE("load_workspace: mistakes are diagnostics with their places, and the rest is there",
          "[library]") {
    Scratch const folder;
    put(folder.path() / "jixiao.yaml", "indicators: table.yaml\nactuals: actuals\n");
    put(folder.path() / "table.yaml",
        "table: department\nunit: 南山区档案馆\nyear: 2024\ngoals:\n  - name: 目标\n    term: "
        "annual\n"
        "    indicators:\n      - {name: 馆藏利用, target: ≥30佳}\n"
        "      - {name: 接待查档, target: ≥30人次}\n");
    put(folder.path() / "actuals/2024Q2.yaml",
        "period: 2024Q2\nvalues: to-date\nactuals:\n  接待查档: 16卷\n");
    auto const workspace = load_workspace(folder.path());
    REQUIRE(workspace);
    auto const found = workspace->diagnostics();
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "target-unit");
    CHECK(found[0].file == (folder.path() / "table.yaml").string());
    CHECK(found[0].line == 8);
    CHECK(found[0].column == 33);
    CHECK(found[0].source_line.find("≥30佳") != std::string::npos);
    auto const evaluation = evaluate(*workspace);
    REQUIRE(evaluation);
    CHECK(evaluation->verdicts()[0].state == State::undecidable);
    CHECK(evaluation->verdicts()[1].state == State::invalid);
    auto const also = evaluation->diagnostics();
    REQUIRE_FALSE(also.empty());
    CHECK(also[0].file == (folder.path() / "actuals/2024Q2.yaml").string());
    CHECK(also[0].line == 4);
}

TEST_CASE("evaluate: a folder without actuals, without tables or without anything is reported",
          "[library]") {
    Scratch const folder;
    auto const nothing = load_workspace(folder.path());
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().code == "file-missing");
    CHECK(nothing.error().file == (folder.path() / "jixiao.yaml").string());
    CHECK(nothing.error().line == 0);

    put(folder.path() / "unit/jixiao.yaml", "indicators: table.yaml\nactuals: actuals\n");
    put(folder.path() / "unit/actuals/readme.txt", "");
    put(folder.path() / "unit/table.yaml",
        "table: department\nunit: 南山区档案馆\nyear: 2024\ngoals:\n  - name: 目标\n    term: "
        "annual\n"
        "    indicators:\n      - {name: 接待查档, target: ≥30人次}\n");
    auto const unit = load_workspace(folder.path() / "unit");
    REQUIRE(unit);
    CHECK(evaluate(*unit).error().code == "no-period");
    CHECK(evaluate(*unit, "third quarter").error().code == "period");
    CHECK(evaluate(*unit, "2024Q3"));

    put(folder.path() / "jixiao.yaml", "workspaces: [unit]\n");
    auto const several = load_workspace(folder.path());
    REQUIRE(several);
    CHECK(several->members() == std::vector{folder.path() / "unit"});
    CHECK(evaluate(*several).error().code == "several-workspaces");
}
