#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/schema.hpp"
#include "tests/workspace/history/given.hpp"

#include <boost/json.hpp>

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;
using history::Kind;
namespace json = boost::json;

namespace {

/// The rows of every table with the counts below them. What stands before them (changes, and who
/// was to do what) is not recorded.
std::string tables_in(std::string const& shown) {
    return shown.substr(shown.find("部门整体："));
}

}  // namespace

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
    CHECK(published.out.starts_with(
        "关账时的结论：第 1 次关账，2024-10-08 09:02:03+08:00，张三\n某区科技局"));
    CHECK(tables_in(published.out) == tables_in(shown));
}

namespace {

/// Whether `whole` has every key of `part`, with the same value.
bool has_all_of(json::value const& whole, json::value const& part) {
    auto const& keys = part.as_object();
    return std::all_of(keys.begin(), keys.end(), [&](auto const& each) {
        auto const* const found = whole.as_object().if_contains(each.key());
        return found && *found == each.value();
    });
}

}  // namespace

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
    for (auto const* key : {"period", "profile", "counts", "executions"})
        CHECK(published.at(key) == evaluated.at(key));
    CHECK(has_all_of(evaluated.at("roll_up"), published.at("roll_up")));
    auto const& tables = published.at("roll_ups").as_array();
    for (std::size_t i = 0; i < tables.size(); ++i)
        CHECK(has_all_of(evaluated.at("roll_ups").at(i), tables[i]));
    auto& verdicts = published.at("verdicts").as_array();
    REQUIRE(verdicts.size() == evaluated.at("verdicts").as_array().size());
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        verdicts[i].as_object().erase("weight");
        CHECK(has_all_of(evaluated.at("verdicts").at(i), verdicts[i]));
    }
}

TEST_CASE("as-published: a closing that is not there is named with the latest", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    auto const outcome = unit.run({"evaluate", "--as-published", "--closing", "2"});
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, "2024Q3 没有第 2 次关账"));
    CHECK(unit.run({"evaluate", "--as-published", "--period", "2024Q2"}).code == 2);
}
