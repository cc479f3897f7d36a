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

/// The rows of every table with the counts below them.
std::string tables_in(std::string const& shown) {
    return shown.substr(shown.find("部门整体："));
}

/// What needs attention, with who is to do what. The changes behind it are not recorded.
std::string attention_in(std::string const& shown) {
    auto const begin = shown.find("需要关注：");
    return shown.substr(begin,
                        std::min(shown.find("\n与2024年"), shown.find("\n部门整体：")) - begin);
}

}  // namespace

TEST_CASE("as-published: shows what evaluate showed, also when the files are gone", "[history]") {
    GivenUnit const unit{GENERATE(Kind::sqlite, Kind::postgresql)};
    GivenUnit::edit(std::filesystem::path{unit.folder} / "indicators/department.yaml",
                    "name: 新增技改项目\n", "name: 新增技改项目\n        owner: 综合科\n");
    REQUIRE(unit.close().code == 0);
    // A wider line would show marks of the year, which a closing of one period does not record.
    auto const shown = unit.run({"evaluate", "--period", "2024Q3", "--width", "109"}).out;
    REQUIRE(has(attention_in(shown),
                "2024Q3 起为黄；责任人：综合科；偏差原因：其他：备案推迟；改进措施：十月补报"));
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
    auto const published = unit.run({"evaluate", "--as-published", "--width", "109"});
    CAPTURE(published.err);
    CHECK(published.code == 0);
    CHECK(published.out.starts_with(
        "关账时的结论：第 1 次关账，2024-10-08 09:02:03+08:00，张三\n某区科技局"));
    CHECK(tables_in(published.out) == tables_in(shown));
    CHECK(attention_in(published.out) == attention_in(shown));
    CHECK_FALSE(has(unit.run({"evaluate", "--as-published", "--width", "200"}).out, "█"));
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

TEST_CASE("as-published: a closing of an early version says what it does not know", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    CHECK_FALSE(has(unit.run({"evaluate", "--as-published"}).out, "没有记录"));
    auto const database = open_past_program(Kind::sqlite, unit.environment.history);
    *database << "DROP TRIGGER jixiao_verdict_no_update";
    *database << "UPDATE jixiao_verdict SET verdict = json_remove(verdict, '$.owner', "
                 "'$.since', '$.cause', '$.action')";
    auto const published = unit.run({"evaluate", "--as-published"});
    CAPTURE(published.out, published.err);
    CHECK(published.code == 0);
    CHECK(has(published.out, "张三\n这次关账没有记录责任人、偏差原因和改进措施。\n某区科技局"));
    CHECK_FALSE(has(published.out, "十月补报"));
}

TEST_CASE("as-published: a closing that is not there is named with the latest", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    auto const outcome = unit.run({"evaluate", "--as-published", "--closing", "2"});
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, "2024Q3 没有第 2 次关账"));
    CHECK(unit.run({"evaluate", "--as-published", "--period", "2024Q2"}).code == 2);
}
