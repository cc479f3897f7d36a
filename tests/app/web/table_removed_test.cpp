#include "tests/app/web/table_saves.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

TEST_CASE("tables: a row that was reported goes only with what was reported of it", "[web]") {
    GivenDesk given;
    auto const table = read_whole(given.folder() / table_name);
    auto const actuals = read_whole(given.file());
    auto body = saving_with(given, {{"removed", json::array{"A-1"}}});
    auto const refused = given.post("/api/v1/tables", body);
    REQUIRE(refused.status == 422);
    auto const told = body_of(refused);
    auto const left = told.at("left").as_array();
    REQUIRE(left.size() == 1);
    CHECK(text_at(left[0], "id") == "A-1");
    CHECK(text_at(left[0], "value") == "6家");
    CHECK(text_at(left[0], "file") == "actuals/2024Q3.yaml");
    CHECK(text_at(told.at("diagnostics").at(0), "code") == "unknown-indicator");
    CHECK(read_whole(given.folder() / table_name) == table);
    // Another has corrected it meanwhile: that is not what was shown.
    auto wrong = left;
    wrong[0].as_object()["value"] = "5家";
    body["reported"] = wrong;
    CHECK(given.post("/api/v1/tables", body).status == 422);
    body["reported"] = left;
    auto const saved = given.post("/api/v1/tables", body);
    REQUIRE(saved.status == 200);
    CHECK(read_whole(given.file()) == "period: 2024Q3\nactuals:\n  合格率: 100%\n");
    CHECK(read_whole(given.folder() / table_name).find("A-1") == std::string::npos);
    auto const written = body_of(saved).at("written").as_array();
    CHECK(written.size() == 2);
    // One of the files is another one by now: then all of them stay.
    auto const after = read_whole(given.file());
    put(given.file(), after + "# 附注\n");
    auto const late = given.post("/api/v1/undo", {{"files", written}});
    CHECK(late.status == 409);
    CHECK(code_of(late) == "changed");
    CHECK(read_whole(given.folder() / table_name) != table);
    put(given.file(), after);
    auto const undone = given.post("/api/v1/undo", {{"files", written}});
    REQUIRE(undone.status == 200);
    CHECK(body_of(undone).at("files").as_array().size() == 2);
    CHECK(read_whole(given.folder() / table_name) == table);
    CHECK(read_whole(given.file()) == actuals);
}

TEST_CASE("tables: a removal is undone with one reason and one closing", "[web]") {
    GivenDesk given;
    REQUIRE(closed(given).status == 201);
    auto body = saving_with(given, {{"removed", json::array{"A-1"}}});
    body["save"] = false;
    body["reported"] = body_of(given.post("/api/v1/tables", body)).at("left");
    body["save"] = true;
    body["restate"] = "指标取消";
    body["by"] = "综合科";
    auto const saved = given.post("/api/v1/tables", body);
    REQUIRE(saved.status == 200);
    auto const closings = [&] {
        return got(given, "/api/v1/history").at("closings").as_array().size();
    };
    CHECK(closings() == 2);
    auto const table = read_whole(given.folder() / table_name);
    json::object undo{{"files", body_of(saved).at("written")}};
    auto const asked = given.post("/api/v1/undo", undo);
    CHECK(asked.status == 409);
    CHECK(code_of(asked) == "closed");
    CHECK(body_of(asked).at("closed").as_array().size() == 1);
    CHECK(read_whole(given.folder() / table_name) == table);
    undo["restate"] = "恢复指标";
    undo["by"] = "综合科";
    CHECK(given.post("/api/v1/undo", undo).status == 200);
    CHECK(closings() == 3);
    auto const row = got(given, "/api/v1/entries?period=2024Q3").at("entries").at(0);
    CHECK(text_at(row, "value") == "6家");
}

TEST_CASE("tables: an undo of files names them", "[web]") {
    GivenDesk given;
    auto const files =
        GENERATE(json::value(json::array{}), json::value("x"), json::value(json::array{1}));
    CHECK(given.post("/api/v1/undo", {{"files", files}}).status == 400);
}

TEST_CASE("tables: what an entry says beside its value goes only as it was shown", "[web]") {
    GivenDesk given;
    auto const put_note = [&](std::string const& note) {
        put(given.file(),
            "period: 2024Q3\nactuals:\n  新增企业: {value: 6家, note: " + note +
                ", action: 约谈, reason: {category: 其他原因, text: 停工}}\n  合格率: 100%\n");
        web::look(given.desk());
    };
    put_note("甲");
    auto body = saving_with(given, {{"removed", json::array{"A-1"}}});
    body["save"] = false;
    auto const left = body_of(given.post("/api/v1/tables", body)).at("left").as_array();
    REQUIRE(left.size() == 1);
    std::string beside;
    for (auto const& each : left[0].at("beside").as_array())
        beside += text_at(each, "field") + "=" + text_at(each, "text") + ";";
    CHECK(beside == "note=甲;reason=停工;category=其他原因;action=约谈;");
    body["save"] = true;
    body["reported"] = left;
    auto unshown = body;
    unshown["reported"].at(0).as_object().erase("beside");
    CHECK(given.post("/api/v1/tables", unshown).status == 422);
    put_note("乙");
    CHECK(given.post("/api/v1/tables", body).status == 422);
    CHECK(read_whole(given.file()).find("乙") != std::string::npos);
    put_note("甲");
    CHECK(given.post("/api/v1/tables", body).status == 200);
    CHECK(read_whole(given.file()) == "period: 2024Q3\nactuals:\n  合格率: 100%\n");
}

TEST_CASE("tables: a row of a closed period goes with a reason only", "[web]") {
    GivenDesk given;
    REQUIRE(closed(given).status == 201);
    auto body = saving_with(given, {{"removed", json::array{"A-1"}}});
    body["save"] = false;
    body["reported"] = body_of(given.post("/api/v1/tables", body)).at("left");
    body["save"] = true;
    auto const asked = given.post("/api/v1/tables", body);
    REQUIRE(asked.status == 409);
    CHECK(code_of(asked) == "closed");
    CHECK(text_at(body_of(asked).at("closed").at(0), "id") == "A-1");
    body["restate"] = "指标取消";
    body["by"] = "综合科";
    CHECK(given.post("/api/v1/tables", body).status == 200);
}
