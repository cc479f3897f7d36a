#include "base/replaced.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/schema.hpp"
#include "tests/workspace/history/given.hpp"

#include <boost/json.hpp>

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

/// Two periods closed, one of them twice, and an edit since.
void live_through(GivenUnit& unit) {
    REQUIRE(unit.run({"close", "2024Q2", "--with-gaps"}).code == 0);
    REQUIRE(unit.close().code == 0);
    GivenUnit::edit(unit.q3(), "78家", "60家");
    unit.environment.now = "2024-10-20T00:00:00Z";
    REQUIRE(
        unit.run({"close", "2024Q3", "--with-gaps", "--restate", "--reason", "审计后更正"}).code ==
        0);
    GivenUnit::edit(unit.q3(), "服务软件企业上云: 2家", "服务软件企业上云: 5家");
}

}  // namespace

TEST_CASE("history: the whole text is the one that was approved", "[history]") {
    GivenUnit unit;
    live_through(unit);
    for (auto const* language : {"zh", "en"}) {
        auto const listed = unit.run({"history", "--lang", language});
        CHECK(listed.code == 0);
        check_golden(JIXIAO_SOURCE_DIR "/tests/golden/history/listing-" + std::string{language} +
                         "/expected.txt",
                     replaced(listed.out, unit.scratch.path().string() + "/", ""));
    }
}

TEST_CASE("history: the JSON is within its schema and tells what changed", "[history]") {
    GivenUnit unit{GENERATE(history::Kind::sqlite, history::Kind::postgresql)};
    live_through(unit);
    auto const listed = json::parse(unit.run({"history", "--format", "json"}).out);
    Schema const schema{
        json::parse(read_whole(JIXIAO_SOURCE_DIR "/config/schema/history-output.json"))};
    CHECK(schema.error_in(listed) == "");
    auto const& closings = listed.at("closings").as_array();
    REQUIRE(closings.size() == 3);
    CHECK(closings[0].at("period") == "2024Q2");
    CHECK(closings[0].at("since").as_array().empty());
    CHECK(closings[1].at("files").is_null());
    CHECK(closings[1].at("inputs").as_array().size() == 5);
    CHECK(closings[2].at("restated").at(0).at("closed").at("actual") == "78家");
    CHECK(closings[2].at("restated").at(0).at("now").at("actual") == "60家");
    CHECK(closings[2].at("since").at(0).at("now").at("actual") == "5家");
    CHECK(closings[2].at("files").at("changed") == json::array{"actuals/2024Q3.yaml"});
    auto wrong = listed;
    wrong.at("closings").at(0).at("number") = "one";
    CHECK(schema.error_in(wrong) != "");
}

TEST_CASE("history: the digests are those of the bytes of the files", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    auto const same = json::parse(unit.run({"history", "--format", "json"}).out);
    CHECK(same.at("closings").at(0).at("files").at("same") == 5);
    std::filesystem::remove(unit.folder + "/actuals/2024Q2.yaml");
    auto const gone = json::parse(unit.run({"history", "--format", "json"}).out);
    CHECK(gone.at("closings").at(0).at("files").at("gone") == json::array{"actuals/2024Q2.yaml"});
}

TEST_CASE("history: several units share one history", "[history]") {
    GivenUnit one{GENERATE(history::Kind::sqlite, history::Kind::postgresql)};
    GivenUnit other;
    other.environment.history = one.environment.history;
    std::filesystem::path const tables = other.folder + "/indicators";
    for (auto const& file : std::filesystem::directory_iterator{tables}) {
        auto const text = read_whole(file);
        auto const from = text.find("unit: "), to = text.find('\n', from);
        put(file, text.substr(0, from) + "unit: 另一个单位" + text.substr(to));
    }
    CHECK(one.close().code == 0);
    CHECK(other.closings() == 0);
    CHECK(other.close().code == 0);
    CHECK(one.closings() == 1);
    std::filesystem::remove_all(tables);
    auto const unknown = other.run({"evaluate", "--as-published"});
    CHECK(unknown.code == 2);
    CHECK(has(unknown.err, "多个单位"));
}
