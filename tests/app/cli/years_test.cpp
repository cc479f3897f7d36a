// Which years and files a workspace takes.
#include "tests/app/cli/health.hpp"
#include "tests/catch.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

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
