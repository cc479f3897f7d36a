#include "workspace/watch/watch.hpp"

#include "tests/catch.hpp"
#include "tests/workspace/watch/unit.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string actuals(std::string const& lines) {
    return "period: 2024Q3\nactuals:\n" + lines;
}

}  // namespace

TEST_CASE("watch: a year that begins does not show the end of the last one", "[watch]") {
    Scratch const scratch;
    put_live_unit(scratch.path() / "unit-2023", "6家");
    put_live_unit(scratch.path() / "unit", "6家");
    std::filesystem::remove_all(scratch.path() / "unit/actuals");
    std::filesystem::create_directory(scratch.path() / "unit/actuals");
    std::filesystem::remove(scratch.path() / "unit-2023/actuals/2024Q3.yaml");
    put(scratch.path() / "unit-2023/actuals/2023Q4.yaml",
        "period: 2023Q4\nactuals:\n  新增企业: 6家\n");
    put(scratch.path() / "unit/jixiao.yaml",
        "indicators: indicators\nactuals: actuals\nlanguage: en\n"
        "earlier: ../unit-2023/actuals\n");
    watch::LiveWorkspace live{scratch.path() / "unit"};
    watch::Watch watch{live, {}};
    auto const begun = watch.begin("09:00:00");
    CAPTURE(begun);
    CHECK(begun.find("green") == std::string::npos);
    CHECK(begun.find("nothing has been reported yet") != std::string::npos);
}

TEST_CASE("watch: every save is reported with what it changed", "[watch]") {
    Scratch const scratch;
    put_live_unit(scratch.path(), "6家");
    watch::LiveWorkspace live{scratch.path()};
    watch::Watch watch{live, {}};
    CHECK(watch.begin("09:00:00") ==
          "09:00:00  2024, third quarter\n"
          "● green 2  ▲ amber 0  ■ red 0  ○ not rated 0\n");
    CHECK(watch.look("09:00:01") == "");
    auto const file = scratch.path() / "actuals/2024Q3.yaml";
    auto const told = [&](std::string const& lines, std::string const& clock) {
        save_by_renaming(file, actuals(lines));
        return watch.look(clock);
    };
    CHECK(told("  新增企业: 2家\n  合格率: 100%\n", "09:01:00") ==
          "09:01:00  2024, third quarter\n"
          "● → ■ A-1 新增企业: 6家 → 2家\n"
          "    Department as a whole: 2家 of 6家 due to date, progress ratio 33.3%\n"
          "● green 2 → 1  ▲ amber 0  ■ red 0 → 1  ○ not rated 0\n");
    CHECK(told("  新增企业: 2家   # so few\n  合格率: 100%\n", "09:02:00") ==
          "09:02:00  2024, third quarter\n"
          "saved; no status or value changed\n");
    auto const broken = told("  新增企业: 2佳\n  合格率: 100%\n", "09:03:00");
    CAPTURE(broken);
    CHECK(broken.find("2024Q3.yaml:3:") != std::string::npos);
    CHECK(broken.find("^") != std::string::npos);
    CHECK(
        broken.ends_with("not applied, still showing the result of 09:02:00:\n"
                         "● green 1  ▲ amber 0  ■ red 1  ○ not rated 0\n"));
    CHECK(told("  新增企业: 3家\n", "09:04:00") ==
          "09:04:00  2024, third quarter\n"
          "■ A-1 新增企业: 2家 → 3家\n"
          "    Department as a whole: 3家 of 6家 due to date, progress ratio 50%\n"
          "● → ○ A-2 合格率: 100% → missing\n"
          "    Department as a whole: not reported for 2024Q3\n"
          "● green 1 → 0  ▲ amber 0  ■ red 1  ○ not rated 0 → 1\n");
}

TEST_CASE("watch: before anything is right there is no result, and it says what is wrong",
          "[watch]") {
    Scratch const scratch;
    put_live_unit(scratch.path(), "6佳");
    watch::LiveWorkspace live{scratch.path()};
    watch::Watch watch{live, {}};
    auto const told = watch.begin("09:00:00");
    CAPTURE(told);
    CHECK(told.find("actual-unit") != std::string::npos);
    CHECK(told.ends_with("there is no result until these are fixed\n"));
}

TEST_CASE("watch: a warning is told once for a row, also where another row has the same one",
          "[watch]") {
    Scratch const scratch;
    put_live_unit(scratch.path(), "6家");
    auto const write_project = [&](std::string const& target) {
        put(scratch.path() / "indicators/project.yaml",
            "table: project\nunit: 某区科技局\nyear: 2024\nproject: 项目一\ngoals:\n"
            "  - name: 年度目标1\n    term: annual\n    indicators:\n      - name: 指标甲\n"
            "        path: [效益指标, 社会效益指标]\n        target: 12次/年\n"
            "      - name: 指标乙\n        path: [效益指标, 社会效益指标]\n        target: " +
                target + "\n");
    };
    auto const write_other = [&](std::string const& target) {
        put(scratch.path() / "indicators/project-2.yaml",
            "table: project\nunit: 某区科技局\nyear: 2024\nproject: 项目二\ngoals:\n"
            "  - name: 年度目标1\n    term: annual\n    indicators:\n      - name: 指标丙\n"
            "        path: [效益指标, 社会效益指标]\n        target: " +
                target + "\n");
    };
    write_project("≥5次");
    write_other("≥12次/年");
    watch::LiveWorkspace live{scratch.path()};
    watch::Watch watch{live, {}};
    auto const assumed = [](std::string const& told) {
        CAPTURE(told);
        std::size_t count = 0;
        for (auto at = told.find("[target-assumed]"); at != told.npos;
             at = told.find("[target-assumed]", at + 1))
            ++count;
        return count;
    };
    CHECK(assumed(watch.begin("09:00:00")) == 1);
    put(scratch.path() / "actuals/2024Q3.yaml",
        actuals("  新增企业: 5家\n  合格率: 100%\n  指标甲: 6次\n"));
    CHECK(assumed(watch.look("09:01:00")) == 0);
    write_project("≥6次");
    CHECK(assumed(watch.look("09:02:00")) == 0);
    write_other("12次/年");
    auto const told = watch.look("09:03:00");
    CHECK(assumed(told) == 1);
    CHECK(told.find("project-2.yaml") != told.npos);
}

TEST_CASE("watch: of several units the one that was saved is named", "[watch]") {
    Scratch const scratch;
    put(scratch.path() / "jixiao.yaml", "workspaces: units\nlanguage: en\n");
    put_live_unit(scratch.path() / "units/a", "6家");
    put_live_unit(scratch.path() / "units/b", "6家");
    watch::LiveWorkspace live{scratch.path()};
    watch::Watch watch{live, {}};
    watch.begin("09:00:00");
    put_live_unit(scratch.path() / "units/b", "5家");
    auto const told = watch.look("09:01:00");
    CAPTURE(told);
    CHECK(told.find("09:01:00  " + (scratch.path() / "units/b").string() + "  2024") == 0);
    CHECK(told.find("units/a") == std::string::npos);
}
