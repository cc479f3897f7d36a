#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/workspace/history/given.hpp"

#include <boost/json.hpp>

using namespace jixiao;
using namespace jixiao::tests;
using history::Kind;

TEST_CASE("restated: an edit of a closed period is reported with both values", "[history]") {
    GivenUnit const unit{GENERATE(Kind::sqlite, Kind::postgresql)};
    REQUIRE(unit.close().code == 0);
    CHECK_FALSE(has(unit.run({"check"}).out, "[restated]"));
    GivenUnit::edit(unit.q3(), "78家", "60家");
    auto const checked = unit.run({"check"});
    CAPTURE(checked.out);
    CHECK(checked.code == 0);  // a warning
    CHECK(has(checked.out, "2024Q3.yaml:4:"));
    CHECK(has(checked.out, "关账时 78家，绿；现在 60家，黄"));
    CHECK(has(checked.out, "[restated]"));
    auto const evaluated = unit.run({"evaluate", "--period", "2024Q3"});
    CHECK(evaluated.code == 0);
    CHECK(has(evaluated.err, "关账时 78家，绿；现在 60家，黄"));
    CHECK_FALSE(has(unit.run({"evaluate", "--period", "2024Q2"}).err, "[restated]"));
}

TEST_CASE("restated: the page says what was published of its period and of its rows", "[history]") {
    GivenUnit const unit;
    CHECK_FALSE(has(unit.run({"report", "--period", "2024Q3"}).out, "次关账"));
    REQUIRE(unit.close().code == 0);
    auto const same = unit.run({"report", "--period", "2024Q3"}).out;
    CHECK(has(same, "第 1 次关账"));
    CHECK_FALSE(has(same, "此后有变化"));
    CHECK(has(same, "\"published\":{}"));
    GivenUnit::edit(unit.q3(), "78家", "60家");
    auto const other = unit.run({"report", "--period", "2024Q3"}).out;
    CHECK(has(other, "此后有变化："));
    auto const published = other.substr(other.find("\"published\":{"), 40);
    CHECK(has(published, "78家"));
    CHECK_FALSE(has(unit.run({"report", "--period", "2024Q2"}).out, "次关账"));
}

TEST_CASE("restated: who sets a value in a closed period is asked first, with both values",
          "[history]") {
    GivenUnit const unit;
    auto const open = unit.run({"set", "2024Q3", "净增高新技术企业数量", "77家"});
    REQUIRE(open.code == 0);
    CHECK(open.err.empty());
    REQUIRE(unit.close().code == 0);
    auto const before = read_whole(unit.q3());
    auto const asked = unit.run({"set", "2024Q3", "净增高新技术企业数量", "60家"});
    CAPTURE(asked.err);
    CHECK(asked.code == 1);
    CHECK(has(asked.err, "关账时 77家，绿；改后 60家，黄"));
    CHECK(has(asked.err, "--restate"));
    CHECK(read_whole(unit.q3()) == before);
    // What changes no verdict is not asked about.
    CHECK(unit.run({"set", "2024Q3", "净增高新技术企业数量", "--note", "已核对"}).code == 0);
    auto const set = unit.run({"set", "2024Q3", "净增高新技术企业数量", "60家", "--restate"});
    CHECK(set.code == 0);
    CHECK(has(set.err, "关账时 77家，绿；现在 60家，黄"));
    CHECK(has(set.err, "[restated]"));
}

TEST_CASE("restated: an error elsewhere does not open a closed period", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    put(std::filesystem::path{unit.folder} / "actuals/2024Q1.yaml",
        GENERATE("period: 2024Q1\nactuals: [\n", "period: 2024Q1\nactuals:\n  无此指标: 1家\n"));
    auto const before = read_whole(unit.q3());
    auto const asked = unit.run({"set", "2024Q3", "净增高新技术企业数量", "60家"});
    CAPTURE(asked.err);
    CHECK(asked.code == 1);
    CHECK(has(asked.err, "关账时 78家，绿；改后 60家，黄"));
    CHECK(read_whole(unit.q3()) == before);
}

TEST_CASE("restated: closings of another unit than the tables' are named", "[history]") {
    GivenUnit const unit;
    CHECK_FALSE(has(unit.run({"check"}).out, "[history-unit]"));
    REQUIRE(unit.close().code == 0);
    CHECK_FALSE(has(unit.run({"check"}).out, "[history-unit]"));
    for (auto const* file : {"indicators/department.yaml", "indicators/project.yaml"})
        GivenUnit::edit(std::filesystem::path{unit.folder} / file, "unit: ", "unit: 原");
    CHECK(has(unit.run({"check"}).out, "[history-unit]"));
}

TEST_CASE("restated: who sets a value while the history cannot be read is told", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    put(unit.environment.history, "no history");
    if (GENERATE(false, true))
        put(std::filesystem::path{unit.folder} / "actuals/2024Q1.yaml",
            "period: 2024Q1\nactuals: [\n");
    auto const set = unit.run({"set", "2024Q3", "净增高新技术企业数量", "60家"});
    CAPTURE(set.err);
    CHECK(set.code == 0);
    CHECK(has(set.err, "[history-away]"));
}

TEST_CASE("restated: watch tells what is no longer as it was closed", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    CHECK_FALSE(has(unit.run({"watch"}).out, "[restated]"));
    GivenUnit::edit(unit.q3(), "78家", "60家");
    CHECK(has(unit.run({"watch"}).out, "关账时 78家，绿；现在 60家，黄"));
}

TEST_CASE("restated: what does not change a verdict is none", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    std::filesystem::path const folder = unit.folder;
    SECTION("a comment") {
        GivenUnit::edit(unit.q3(), "actuals:", "actuals:  # 已核对");
    }
    SECTION("a blank") {
        GivenUnit::edit(unit.q3(), "78家", "78 家");
    }
    SECTION("a note") {
        GivenUnit::edit(unit.q3(), "含迁入", "含迁入企业");
    }
    SECTION("another order of files") {
        std::filesystem::rename(folder / "indicators/department.yaml",
                                folder / "indicators/z.yaml");
    }
    SECTION("another period") {
        put(folder / "actuals/2024Q4.yaml",
            "period: 2024Q4\nactuals:\n  净增高新技术企业数量: 120家\n");
    }
    auto const checked = unit.run({"check"});
    CHECK_FALSE(has(checked.out, "[restated]"));
    auto const again =
        unit.run({"close", "2024Q3", "--with-gaps", "--restate", "--reason", "更正"});
    CHECK(again.code == 2);
    CHECK(unit.closings() == 1);
}

TEST_CASE("restated: a target and a value that is gone are reported too", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    auto const table = unit.folder + "/indicators/department.yaml";
    std::string said;
    SECTION("a target") {
        GivenUnit::edit(table, "≥115家", "≥200家");
        said = "指标值 ≥115家；现在 78家，红，指标值 ≥200家";
    }
    SECTION("a value that is not reported any more") {
        GivenUnit::edit(unit.q3(), "  服务软件企业上云: 2家\n", "");
        said = "现在 未填报";
    }
    auto const checked = unit.run({"check"});
    CAPTURE(checked.out);
    CHECK(has(checked.out, said));
    CHECK(has(checked.out, "[restated]"));
}

TEST_CASE("restated: nothing is reported while the files have errors", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    GivenUnit::edit(unit.q3(), "78家", "78佳");
    auto const checked = unit.run({"check"});
    CHECK(checked.code == 1);
    CHECK_FALSE(has(checked.out, "[restated]"));
}

TEST_CASE("restate: a new closing stands beside the first", "[history]") {
    GivenUnit unit{GENERATE(Kind::sqlite, Kind::postgresql)};
    REQUIRE(unit.close().code == 0);
    auto const first = unit.run({"evaluate", "--as-published", "--format", "json"}).out;
    GivenUnit::edit(unit.q3(), "78家", "60家");
    auto const refused = unit.close();
    CHECK(refused.code == 2);
    CHECK(has(refused.err, "现在不同的结论：2 个"));
    unit.environment.now = "2024-10-20T00:00:00Z";
    auto const restated = unit.run(
        {"close", "2024Q3", "--with-gaps", "--restate", "--reason", "审计后更正", "--by", "李四"});
    CAPTURE(restated.err);
    CHECK(restated.code == 0);
    CHECK(has(restated.out, "第 2 次关账"));
    CHECK(has(restated.out, "更正的结论：2 个"));
    CHECK_FALSE(has(unit.run({"check"}).out, "[restated]"));
    auto const text = unit.run({"history"}).out;
    CHECK(has(text, "审计后更正"));
    CHECK(has(text, "78家，绿 → 60家，黄"));
    CHECK(unit.run({"evaluate", "--as-published", "--closing", "1", "--format", "json"}).out ==
          first);
    CHECK(has(unit.run({"evaluate", "--as-published"}).out, "60家"));
}

TEST_CASE("restate: a clock that was moved back is reported, and numbers give the order",
          "[history]") {
    GivenUnit unit{GENERATE(Kind::sqlite, Kind::postgresql)};
    REQUIRE(unit.close().code == 0);
    GivenUnit::edit(unit.q3(), "78家", "60家");
    unit.environment.now = "2023-01-01T00:00:00Z";
    auto const restated =
        unit.run({"close", "2024Q3", "--with-gaps", "--restate", "--reason", "更正"});
    CHECK(restated.code == 0);
    CHECK(has(restated.err, "2023-01-01 08:00:00+08:00"));
    CHECK(has(restated.err, "拨回"));
    auto const listed = boost::json::parse(unit.run({"history", "--format", "json"}).out);
    CHECK(listed.at("closings").at(1).at("number") == 2);
    CHECK(has(unit.run({"evaluate", "--as-published"}).out, "60家"));
}
