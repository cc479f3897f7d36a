#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/history/given.hpp"
#include "tests/schema.hpp"

#include <boost/json.hpp>

using namespace jixiao;
using namespace jixiao::tests;
using history::Kind;
namespace json = boost::json;

TEST_CASE("as-published: shows what evaluate showed, also when the files are gone", "[history]") {
    GivenUnit const unit{GENERATE(Kind::sqlite, Kind::postgresql)};
    REQUIRE(unit.close().code == 0);
    auto const shown = unit.run({"evaluate", "--period", "2024Q3", "--width", "120"}).out;
    REQUIRE(has(shown, "78家"));
    std::filesystem::path const folder = unit.folder;
    SECTION("as they are") {}
    SECTION("changed") {
        GivenUnit::edit(unit.q3(), "78家", "60家");
    }
    SECTION("broken") {
        put(folder / "indicators/department.yaml", "table: [");
        put(folder / "indicators/project.yaml", "table: [");
    }
    SECTION("gone") {
        std::filesystem::remove_all(folder);
    }
    auto const published = unit.run({"evaluate", "--as-published", "--width", "120"});
    CAPTURE(published.err);
    CHECK(published.code == 0);
    CHECK(published.out == "关账时的结论：第 1 次关账，2024-10-08 01:02:03 UTC，张三\n" + shown);
}

TEST_CASE("as-published: the JSON is the one that was recorded", "[history]") {
    GivenUnit const unit{GENERATE(Kind::sqlite, Kind::postgresql)};
    auto const evaluated =
        json::parse(unit.run({"evaluate", "--period", "2024Q3", "--format", "json"}).out);
    REQUIRE(unit.close().code == 0);
    GivenUnit::edit(unit.q3(), "78家", "60家");
    auto published = json::parse(
        unit.run({"evaluate", "--period", "2024Q3", "--as-published", "--format", "json"}).out);
    Schema const schema{
        json::parse(read_whole(JIXIAO_SOURCE_DIR "/config/schema/evaluate-output.json"))};
    CHECK(schema.error_in(published) == "");
    CHECK(published.at("published").at("at") == "2024-10-08T01:02:03Z");
    CHECK(published.at("published").at("number") == 1);
    for (auto const* key : {"period", "profile", "counts", "roll_ups", "roll_up", "executions"})
        CHECK(published.at(key) == evaluated.at(key));
    for (auto& verdict : published.at("verdicts").as_array()) verdict.as_object().erase("weight");
    CHECK(published.at("verdicts") == evaluated.at("verdicts"));
}

TEST_CASE("as-published: a closing that is not there is named with the latest", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    auto const outcome = unit.run({"evaluate", "--as-published", "--closing", "2"});
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, "2024Q3 没有第 2 次关账"));
    CHECK(unit.run({"evaluate", "--as-published", "--period", "2024Q2"}).code == 2);
}
