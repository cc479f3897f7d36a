#include "tests/app/web/table_saves.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

TEST_CASE("tables: what is said about a table is saved, and refused where it is wrong", "[web]") {
    GivenDesk given;
    auto const before = read_whole(given.folder() / table_name);
    auto const about = table_of(given).at("about");
    CHECK(text_at(about, "unit") == "某区科技局");
    CHECK(text_at(about, "year") == "2024");
    auto const post = [&](json::object const& facts) {
        return given.post("/api/v1/tables", saving_with(given, {{"about", facts}}));
    };
    auto const no_money = post({{"budget", "100佳"}});
    REQUIRE(no_money.status == 422);
    CHECK(text_at(body_of(no_money).at("diagnostics").at(0), "about") == "budget");
    auto const wrong = post({{"sources", json::object{{"其他", "1佳"}}}});
    CAPTURE(wrong.body);
    REQUIRE(wrong.status == 422);
    auto const found = body_of(wrong).at("diagnostics").as_array();
    REQUIRE_FALSE(found.empty());
    CHECK(text_at(found[0], "about") == "sources/其他");
    auto const sum = post({{"budget", "100万元"}, {"sources", {{"一般公共预算", "60万元"}}}});
    REQUIRE(sum.status == 422);
    CHECK(text_at(body_of(sum).at("diagnostics").at(0), "about") == "budget");
    CHECK(read_whole(given.folder() / table_name) == before);
    REQUIRE(post({{"budget", "100万元"},
                  {"authority", "某市科技局"},
                  {"overall", "办好"},
                  {"sources", {{"一般公共预算", "60万元"}, {"其他", "40万元"}}}})
                .status == 200);
    CHECK(read_whole(given.folder() / table_name) ==
          std::string{before}.replace(before.find("goals:"), 0,
                                      "authority: 某市科技局\nbudget: 100万元\nsources: "
                                      "{一般公共预算: 60万元, 其他: 40万元}\noverall: 办好\n"));
    CHECK(text_at(table_of(given).at("about").at("sources"), "其他") == "40万元");
    CHECK(post({{"year", "2025"}}).status == 400);
    // Closings are found by the unit.
    REQUIRE(closed(given).status == 201);
    CHECK(code_of(post({{"unit", "另一局"}})) == "closings");
}

TEST_CASE("tables: a new table is made where the others are", "[web]") {
    GivenDesk given;
    auto const manifest = read_whole(given.folder() / "jixiao.yaml");
    auto const made =
        given.post("/api/v1/new-table", {{"project", "旧桥/加固"}, {"budget", "300万元"}});
    CAPTURE(made.body);
    REQUIRE(made.status == 201);
    CHECK(text_at(body_of(made), "file") == "indicators/project-旧桥-加固.yaml");
    CHECK(read_whole(given.folder() / "jixiao.yaml") == manifest);
    CHECK(read_whole(given.folder() / "indicators/project-旧桥-加固.yaml")
              .starts_with("# yaml-language-server: $schema=file:///usr/share/jixiao/schema/"
                           "table.json\ntable: project\n"));
    auto const table = body_of(made).at("tables").at(1);
    CHECK(text_at(table, "table") == "旧桥/加固");
    CHECK(text_at(table.at("about"), "unit") == "某区科技局");
    // And it takes rows.
    auto const saved = given.post(
        "/api/v1/tables",
        {{"file", table.at("file")},
         {"hash", table.at("hash")},
         {"save", true},
         {"added", json::array{json::object{
                       {"goal", 0}, {"after", ""}, {"name", "加固桥梁"}, {"target", "≥3座"}}}}});
    CAPTURE(saved.body);
    REQUIRE(saved.status == 200);
    CHECK(text_at(body_of(saved).at("tables").at(1).at("rows").at(0), "id") == "P1-A-01");
    // Not another of the same name.
    auto const again = given.post("/api/v1/new-table", {{"project", "旧桥/加固"}});
    CHECK(again.status == 422);
    CHECK(code_of(again) == "table");
    CHECK(code_of(given.post("/api/v1/new-table", {{"project", "新桥"}, {"budget", "300佳"}})) ==
          "budget");
    // Nor a second one of the department.
    auto const whole = given.post("/api/v1/new-table", json::object{{"budget", "1万元"}});
    CHECK(whole.status == 422);
    CHECK(text_at(body_of(whole).at("diagnostics").at(0), "code") == "repeated-table");
    CHECK_FALSE(std::filesystem::exists(given.folder() / "indicators/department-2.yaml"));
    CHECK_FALSE(std::filesystem::exists(given.folder() / "indicators/project-旧桥-加固-2.yaml"));
}

TEST_CASE("tables: a new table is named where jixiao.yaml names files", "[web]") {
    GivenDesk given;
    put(given.folder() / "jixiao.yaml",
        "indicators: indicators/department.yaml  # 表\nactuals: actuals\nlanguage: en\n");
    web::look(given.desk());
    REQUIRE(given.post("/api/v1/new-table", {{"project", "旧桥加固"}}).status == 201);
    CHECK(read_whole(given.folder() / "jixiao.yaml") ==
          "indicators: [indicators/department.yaml, indicators/project-旧桥加固.yaml]  # 表\n"
          "actuals: actuals\nlanguage: en\n");
    CHECK(got(given, "/api/v1/tables").at("tables").as_array().size() == 2);
}
