#include "tests/app/web/desk.hpp"
#include "tests/catch.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

TEST_CASE("words: the editor knows names with their units, tables and units", "[web]") {
    GivenDesk given;
    auto const words = got(given, "/api/v1/words");
    CHECK(text_at(words.at("names").at(0), "name") == "新增企业");
    CHECK(text_at(words.at("names").at(0), "unit") == "家");
    CHECK(words.at("units").as_array().size() > 50);
    CHECK(text_at(words.at("tables").at(0), "title") == "部门整体");
}

TEST_CASE("words: the editor knows what the schemas let stand where", "[web]") {
    GivenDesk given;
    auto const words = got(given, "/api/v1/words");
    auto const& shapes = words.at("shapes");
    auto const [file, path, part, expected] =
        GENERATE(table<std::string, std::vector<std::string>, std::string, std::string>({
            {"actuals", {}, "keys", "overall"},
            {"actuals", {"values"}, "values", "in-period"},
            {"actuals", {"actuals", "新增企业"}, "keys", "forecast"},
            {"actuals", {"actuals", "新增企业", "reason"}, "keys", "category"},
            {"actuals", {"actuals", "新增企业", "possibility"}, "values", "有可能"},
            {"actuals", {"budget", "部门整体"}, "keys", "adjusted"},
            {"actuals", {"budget", "部门整体", "sources", "其他"}, "keys", "spent"},
            {"table", {"table"}, "values", "project"},
            {"table", {"goals"}, "keys", "indicators"},
            {"table", {"goals", "term"}, "values", "annual"},
            {"table", {"goals", "term"}, "keys", "from"},
            {"table", {"goals", "indicators"}, "keys", "revised"},
            {"table", {"goals", "indicators", "direction"}, "values", "lower-is-better"},
        }));
    CAPTURE(file, path, part);
    auto const* shape = &shapes.at(file).as_object();
    for (auto const& key : path) {
        auto const* const keys = shape->if_contains("keys");
        auto const* below = keys ? keys->as_object().if_contains(key) : nullptr;
        if (!below) below = shape->if_contains("any");
        REQUIRE(below);
        shape = &below->as_object();
    }
    auto const& known = shape->at(part);
    if (part == "keys") {
        CHECK(known.as_object().contains(expected));
    } else {
        auto const& all = known.as_array();
        CHECK(std::find(all.begin(), all.end(), json::value(expected)) != all.end());
    }
}

TEST_CASE("words: states, attainments and categories are those that the program reads", "[web]") {
    GivenDesk given;
    auto const words = got(given, "/api/v1/words");
    CHECK(words.at("states") == json::value{"未到期", "不适用"});
    CHECK(words.at("attainments").as_array().size() == 3);
    CHECK(words.at("categories").as_array().size() == 5);
    CHECK(got(given, "/api/v1/entries?period=2024Q3").at("states") == words.at("states"));
}
