#include "tests/app/web/table_saves.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

TEST_CASE("tables: a row is edited with its reading beside it, refused when wrong, and saved",
          "[web]") {
    GivenDesk given;
    auto const table = table_of(given);
    auto const row = table.at("rows").at(0);
    CHECK(text_at(row, "name") == "新增企业");
    CHECK_FALSE(text_at(row, "reading").empty());
    auto const file = text_at(table, "file");
    auto const before = read_whole(given.folder() / file);
    auto const post = [&](json::object edit, bool saves) {
        edit["id"] = row.at("id");
        return given.post("/api/v1/tables", {{"file", file},
                                             {"hash", table.at("hash")},
                                             {"save", saves},
                                             {"rows", json::array{std::move(edit)}}});
    };
    auto const checked = post({{"target", "不低于9家"}}, false);
    CHECK(checked.status == 200);
    auto const id = text_at(row, "id");
    CHECK(text_at(body_of(checked).at("readings"), id).find("9家") != std::string::npos);
    CHECK(read_whole(given.folder() / file) == before);
    auto const wrong = post({{"target", "≥9佳"}}, true);
    CHECK(wrong.status == 422);
    CHECK(text_at(body_of(wrong).at("diagnostics").at(0), "id") == id);
    CHECK(read_whole(given.folder() / file) == before);
    auto const saved =
        post({{"target", "≥9家"}, {"owner", "综合科"}, {"name", "新增企业数"}}, true);
    CHECK(saved.status == 200);
    auto const after = read_whole(given.folder() / file);
    CHECK(after.find("≥9家") != std::string::npos);
    CHECK(after.find("aliases: [新增企业]") != std::string::npos);
    // What was reported under the old name is still its own.
    auto const shown = got(given, "/api/v1/entries?period=2024Q3").at("entries").at(0);
    CHECK(text_at(shown, "value") == "6家");
    CHECK(post({{"target", "≥7家"}}, true).status == 409);  // another has saved since
    CHECK(given.post("/api/v1/tables", {{"file", "none.yaml"}, {"rows", json::array{}}}).status ==
          404);
}

TEST_CASE("tables: a target in force in a closed period is changed with a reason only", "[web]") {
    GivenDesk given;
    REQUIRE(closed(given).status == 201);
    auto body = saving(given, {{{"id", "A-1"}, {"target", "≥5家"}}});
    auto const asked = given.post("/api/v1/tables", body);
    CHECK(asked.status == 409);
    CHECK(text_at(body_of(asked), "code") == "closed");
    body["restate"] = "批复调整";
    body["by"] = "综合科";
    CHECK(given.post("/api/v1/tables", body).status == 200);
    CHECK(got(given, "/api/v1/history").at("closings").as_array().size() == 2);
}

TEST_CASE("tables: errors that the edits bring elsewhere are told and refused, others are not",
          "[web]") {
    GivenDesk given;
    auto const table = given.folder() / "indicators/department.yaml";
    auto const before = read_whole(table);
    // In the period that is shown first, and in an earlier one.
    std::string const period = GENERATE("2024Q3", "2024Q2");
    auto const reported = "actuals/" + period + ".yaml";
    put(given.file(), "period: 2024Q3\nactuals:\n  合格率: 100%\n");
    put(given.folder() / reported, "period: " + period + "\nactuals:\n  新增企业: 6家\n");
    web::look(given.desk());
    // What was reported as a count is no share.
    auto body = saving(given, {{{"id", "A-1"}, {"target", "≥90%"}}});
    auto const refused = given.post("/api/v1/tables", body);
    CHECK(refused.status == 422);
    auto const told = body_of(refused);
    CHECK(text_at(told, "code") == "refused");
    auto const found = told.at("diagnostics").as_array();
    REQUIRE(found.size() == 1);
    CHECK(text_at(found[0], "code") == "actual-dimension");
    CHECK(text_at(found[0], "file") == reported);
    CHECK_FALSE(found[0].as_object().contains("id"));
    body["save"] = false;
    CHECK(body_of(given.post("/api/v1/tables", body)).at("diagnostics").as_array() == found);
    CHECK(read_whole(table) == before);
    // An error that is there anyway keeps nobody from working, wherever its line is by then.
    put(given.folder() / reported, "period: " + period + "\nactuals:\n  新增企业: 6佳\n");
    web::look(given.desk());
    auto const saved =
        given.post("/api/v1/tables", saving(given, {{{"id", "A-1"}, {"owner", "综合科"}}}));
    CHECK(saved.status == 200);
    CHECK(body_of(saved).at("diagnostics").as_array().empty());
}

TEST_CASE("tables: a row is edited once in a save", "[web]") {
    GivenDesk given;
    auto const before = read_whole(given.folder() / "indicators/department.yaml");
    auto body =
        saving(given, {{{"id", "A-1"}, {"target", "≥9家"}}, {{"id", "A-1"}, {"target", "≥7家"}}});
    body["save"] = GENERATE(true, false);
    auto const answer = given.post("/api/v1/tables", body);
    CHECK(answer.status == 400);
    CHECK(text_at(body_of(answer), "code") == "indicator");
    CHECK(read_whole(given.folder() / "indicators/department.yaml") == before);
}

TEST_CASE("tables: a save can be undone", "[web]") {
    GivenDesk given;
    auto const before = read_whole(given.folder() / "indicators/department.yaml");
    auto const saved =
        given.post("/api/v1/tables", saving(given, {{{"id", "A-1"}, {"target", "≥9家"}}}));
    REQUIRE(saved.status == 200);
    auto const hash = body_of(saved).at("tables").at(0).at("hash");
    CHECK(given.post("/api/v1/undo", {{"name", "indicators/department.yaml"}, {"hash", hash}})
              .status == 200);
    CHECK(read_whole(given.folder() / "indicators/department.yaml") == before);
}

TEST_CASE("tables: what cannot be edited safely says why and where", "[web]") {
    GivenDesk given;
    put(given.folder() / table_name,
        "table: department\nunit: 某区科技局\nyear: 2024\ngoals:\n  - term: annual\n    "
        "indicators:\n      - {name: 新增企业, target: ≥8家}\n      - {name: 合格率, target: "
        "100%}\n");
    web::look(given.desk());
    auto const refused = given.post(
        "/api/v1/tables", saving_with(given, {{"removed", json::array{"department/1/1"}}}));
    CHECK(refused.status == 409);
    CHECK(text_at(body_of(refused), "error").find("department.yaml, line 8") != std::string::npos);
    // Such a row is edited all the same.
    CHECK(
        given
            .post("/api/v1/tables", saving(given, {{{"id", "department/1/2"}, {"target", "≥99%"}}}))
            .status == 200);
    CHECK(read_whole(given.folder() / table_name).find("≥99%") != std::string::npos);
}
