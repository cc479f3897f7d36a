#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/schema.hpp"
#include "tests/workspace/history/given.hpp"

#include <boost/json.hpp>

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

TEST_CASE("trend: the whole text is the one that was approved", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.run({"close", "2024Q2", "--with-gaps"}).code == 0);
    for (auto const* language : {"zh", "en"}) {
        auto const shown = unit.run({"trend", "净增高新技术企业数量", "--lang", language});
        CHECK(shown.code == 0);
        check_golden(JIXIAO_SOURCE_DIR "/tests/golden/history/trend-" + std::string{language} +
                         "/expected.txt",
                     shown.out);
    }
}

TEST_CASE("trend: a closed period keeps its value, an open one follows the file", "[history]") {
    GivenUnit const unit{GENERATE(history::Kind::sqlite, history::Kind::postgresql)};
    auto const name = GENERATE("D-A-01", "净增高新技术企业数量");
    REQUIRE(unit.close().code == 0);
    GivenUnit::edit(unit.q3(), "78家", "60家");
    auto const shown = json::parse(unit.run({"trend", name, "--format", "json"}).out);
    Schema const schema{
        json::parse(read_whole(JIXIAO_SOURCE_DIR "/config/schema/trend-output.json"))};
    CHECK(schema.error_in(shown) == "");
    auto const& points = shown.at("indicators").at(0).at("points").as_array();
    REQUIRE(points.size() == 2);
    CHECK(points[0].at("period") == "2024Q2");
    CHECK(points[0].at("closing").is_null());
    CHECK(points[1].at("actual") == "78家");
    CHECK(points[1].at("closing") == 1);
    auto wrong = shown;
    wrong.at("indicators").at(0).as_object().erase("points");
    CHECK(schema.error_in(wrong) != "");
}

TEST_CASE("trend: the rows as CSV", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    auto const shown = unit.run({"trend", "D-A-01", "--format", "csv"}).out;
    CHECK(shown.starts_with("table,goal,id,name,period,closing,status,state,target,actual,"));
    CHECK(has(shown, ",2024Q3,1,green,rated,≥115家,78家,"));
    CHECK(has(shown, ",2024Q2,,"));
}

TEST_CASE("trend: what was closed is shown without the tables", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    std::filesystem::remove_all(unit.folder);
    auto const shown = unit.run({"trend", "D-A-01"});
    CHECK(shown.code == 0);
    CHECK(has(shown.out, "78家"));
}

TEST_CASE("trend: a row that is called otherwise now is the same row", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.run({"close", "2024Q2", "--with-gaps"}).code == 0);
    auto const folder = std::filesystem::path{unit.folder};
    for (auto const* file :
         {"indicators/department.yaml", "actuals/2024Q2.yaml", "actuals/2024Q3.yaml"})
        GivenUnit::edit(folder / file, "净增高新技术企业数量", "高新技术企业净增数");
    auto const name = GENERATE("高新技术企业净增数", "净增高新技术企业数量");
    auto const shown = json::parse(unit.run({"trend", name, "--format", "json"}).out);
    auto const& indicator = shown.at("indicators").at(0);
    CHECK(indicator.at("name") == "高新技术企业净增数");
    auto const& points = indicator.at("points").as_array();
    REQUIRE(points.size() == 2);
    CHECK(points[0].at("closing") == 1);
    CHECK(points[1].at("closing").is_null());
}
