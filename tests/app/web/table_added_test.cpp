#include "tests/app/web/table_saves.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

TEST_CASE("tables: rows are added with ids of their own, told before they are saved", "[web]") {
    GivenDesk given;
    auto const before = read_whole(given.folder() / table_name);
    auto body = saving_with(
        given, {{"added",
                 {{{"goal", 0},
                   {"after", "A-1"},
                   {"name", "新增院所"},
                   {"target", "≥3家"},
                   {"path", {"产出指标", "数量指标"}}},
                  {{"goal", 0}, {"after", "A-2"}, {"name", "满意度"}, {"target", "≥90%"}}}}});
    body["save"] = false;
    auto const told = body_of(given.post("/api/v1/tables", body));
    CHECK(told.at("added") == json::value(json::array{"A-3", "A-4"}));
    CHECK(text_at(told.at("readings"), "A-3").find("3家") != std::string::npos);
    CHECK(read_whole(given.folder() / table_name) == before);
    body["save"] = true;
    auto const saved = given.post("/api/v1/tables", body);
    REQUIRE(saved.status == 200);
    CHECK(read_whole(given.folder() / table_name) ==
          std::string{before}.replace(
              before.find("      - {id: A-2"), 0,
              "      - {id: A-3, path: [产出指标, 数量指标], name: 新增院所, target: "
              "≥3家}\n") +
              "      - {id: A-4, name: 满意度, target: ≥90%}\n");
    // What is left of the save is taken back as it was.
    auto const written = body_of(saved).at("written").as_array();
    for (auto const& each : written) CHECK(given.post("/api/v1/undo", each).status == 200);
    CHECK(read_whole(given.folder() / table_name) == before);
}

TEST_CASE("tables: a new row has no id that anything reported has", "[web]") {
    GivenDesk given;
    put(given.file(), "period: 2024Q3\nactuals:\n  A-3: 1家\n");
    web::look(given.desk());
    CHECK(id_of_new_row(given, "A-2") == "A-4");
}

TEST_CASE("tables: a new row has no id that a closing records", "[web]") {
    GivenDesk given;
    REQUIRE(closed(given).status == 201);
    auto body = saving_with(given, {{"removed", json::array{"A-2"}}});
    body["save"] = false;
    body["reported"] = body_of(given.post("/api/v1/tables", body)).at("left");
    body["save"] = true;
    body["restate"] = "指标取消";
    body["by"] = "综合科";
    REQUIRE(given.post("/api/v1/tables", body).status == 200);
    CHECK(id_of_new_row(given, "A-1") == "A-3");
}

TEST_CASE("tables: a row that gets a name of another is told whose report it takes", "[web]") {
    GivenDesk given;
    auto const [key, row] = GENERATE(table<std::string, json::object>({
        {"added", {{"goal", 0}, {"after", "A-2"}, {"name", "新增企业"}, {"target", "≥3家"}}},
        {"rows", {{"id", "A-2"}, {"name", "新增企业"}, {"target", "≥3家"}}},
        {"rows", {{"id", "A-2"}, {"name", "合格率数"}}},
        {"rows", {{"id", "A-1"}, {"target", "≥3家"}}},
    }));
    CAPTURE(key, row);
    auto body = saving_with(given, {{key, json::array{row}}});
    body["save"] = false;
    auto const told = body_of(given.post("/api/v1/tables", body)).at("diagnostics").as_array();
    json::array shared;
    for (auto const& each : told)
        if (text_at(each, "code") == "shared-name") shared.push_back(each);
    auto const is_shared = row.contains("name") && row.at("name") == "新增企业";
    REQUIRE(shared.size() == (is_shared ? 1 : 0));
    if (!is_shared) return;
    CHECK(text_at(shared[0], "id") == (key == "added" ? "A-3" : "A-2"));
    CHECK(text_at(shared[0], "field") == "name");
    CHECK(text_at(shared[0], "severity") == "warning");
    CHECK(text_at(shared[0], "message").find("A-1") != std::string::npos);
    if (key != "added") return;
    // A warning keeps nobody from saving; who has saved it is told nothing new.
    body["save"] = true;
    REQUIRE(given.post("/api/v1/tables", body).status == 200);
    auto const again = body_of(given.post(
        "/api/v1/tables", saving(given, {{{"id", "A-3"}, {"name", "新增企业"}, {"weight", "1"}}})));
    for (auto const& each : again.at("diagnostics").as_array())
        CHECK(text_at(each, "code") != "shared-name");
}

TEST_CASE("tables: a wrong new row is refused with its finding, and nothing is written", "[web]") {
    GivenDesk given;
    auto const before = read_whole(given.folder() / table_name);
    auto const [row, code, field] = GENERATE(table<json::object, std::string, std::string>({
        {{{"name", "丁"}, {"target", "≥3佳"}}, "target-unit", "target"},
        {{{"name", "丁"}}, "target-blank", "target"},
        {{{"target", "≥3家"}}, "missing-key", ""},
        {{{"name", "丁"}, {"target", "≥3家"}, {"weight", "重"}}, "number", "weight"},
        {{{"name", "丁"}, {"target", "≥3家"}, {"direction", "up"}}, "wrong-word", "direction"},
    }));
    json::array added;
    added.emplace_back(row);
    auto const refused = given.post("/api/v1/tables", saving_with(given, {{"added", added}}));
    CAPTURE(refused.body);
    REQUIRE(refused.status == 422);
    auto const told = body_of(refused);
    auto const& found = told.at("diagnostics").as_array();
    REQUIRE_FALSE(found.empty());
    CHECK(text_at(found[0], "code") == code);
    CHECK(text_at(found[0], "field") == field);
    CHECK(text_at(found[0], "id") == text_at(json::value{{"id", told.at("added").at(0)}}, "id"));
    CHECK(read_whole(given.folder() / table_name) == before);
}
