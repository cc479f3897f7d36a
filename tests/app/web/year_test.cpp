#include "tests/app/web/desk.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

TEST_CASE("year: a period is closed once, and says so", "[web]") {
    GivenDesk given;
    CHECK(closed(given).status == 201);
    CHECK(closed(given).status == 409);
    auto const workspace = got(given, "/api/v1/workspace");
    auto const& periods = workspace.at("periods").as_array();
    CHECK(periods.back().at("closed").as_int64() == 1);
    auto const history = got(given, "/api/v1/history");
    REQUIRE(history.at("closings").as_array().size() == 1);
    CHECK(text_at(history.at("closings").at(0), "by") == "综合科");
    CHECK(history.at("closings").at(0).at("since").as_array().empty());
    auto const nobody =
        given.post("/api/v1/close", {{"period", "2024Q3"}, {"reason", "x"}, {"with_gaps", true}});
    CHECK(nobody.status == 400);
}

TEST_CASE("year: gaps and errors keep a period open", "[web]") {
    GivenDesk given;
    put(given.file(), "period: 2024Q3\nactuals:\n  合格率: 100%\n");
    web::look(given.desk());
    auto const gaps = given.post("/api/v1/close", {{"period", "2024Q3"}, {"by", "综合科"}});
    CHECK(gaps.status == 422);
    REQUIRE(body_of(gaps).at("gaps").as_array().size() == 1);
    CHECK(text_at(body_of(gaps).at("gaps").at(0), "name") == "新增企业");
    put(given.file(), "period: 2024Q3\nactuals:\n  新增企业: 1佳\n");
    web::look(given.desk());
    auto const errors = closed(given);
    CHECK(errors.status == 422);
    CHECK(text_at(body_of(errors).at("diagnostics").at(0), "code") == "actual-unit");
    CHECK(got(given, "/api/v1/history").at("closings").as_array().empty());
}

TEST_CASE("year: a save that changes a closed period asks for the reason, with both values",
          "[web]") {
    GivenDesk given;
    REQUIRE(closed(given).status == 201);
    auto const before = read_whole(given.file());
    auto const asked = save(given, "2家");
    CHECK(asked.status == 409);
    CHECK(text_at(body_of(asked), "code") == "closed");
    auto const row = body_of(asked).at("closed").at(0);
    CHECK(text_at(row, "period") == "2024Q3");
    CHECK(text_at(row, "recorded").find("6家") != std::string::npos);
    CHECK(text_at(row, "then").find("2家") != std::string::npos);
    CHECK(read_whole(given.file()) == before);
    // A note changes no verdict.
    auto const hash = got(given, "/api/v1/entries?period=2024Q3").at("hash");
    CHECK(given
              .post("/api/v1/entries",
                    {{"period", "2024Q3"},
                     {"hash", hash},
                     {"entries", json::array{{{"name", "新增企业"}, {"note", "已核对"}}}}})
              .status == 200);
    auto const saved = save(given, "2家", {{"restate", "审计后更正"}, {"by", "办公室"}});
    CHECK(saved.status == 200);
    auto const history = got(given, "/api/v1/history");
    REQUIRE(history.at("closings").as_array().size() == 2);
    auto const& second = history.at("closings").at(1);
    CHECK(text_at(second, "reason") == "审计后更正");
    CHECK(text_at(second, "by") == "办公室");
    CHECK(second.at("restated").as_array().size() == 1);
    CHECK(second.at("since").as_array().empty());
}

TEST_CASE("year: the text editor and its undo ask as the grid does", "[web]") {
    GivenDesk given;
    REQUIRE(closed(given).status == 201);
    auto const file = got(given, "/api/v1/file?name=actuals/2024Q3.yaml");
    auto text = text_at(file, "text");
    text.replace(text.find("6家"), std::string{"6家"}.size(), "2家");
    json::object body{{"name", "actuals/2024Q3.yaml"}, {"hash", file.at("hash")}, {"text", text}};
    auto const asked = given.post("/api/v1/file", body);
    CHECK(asked.status == 409);
    CHECK(text_at(body_of(asked), "code") == "closed");
    body["restate"] = "更正";
    body["by"] = "办公室";
    auto const saved = given.post("/api/v1/file", body);
    CHECK(saved.status == 200);
    auto const undo = given.post("/api/v1/undo", {{"name", "actuals/2024Q3.yaml"},
                                                  {"hash", text_at(body_of(saved), "hash")}});
    CHECK(undo.status == 409);
    CHECK(text_at(body_of(undo), "code") == "closed");
}

TEST_CASE("year: no save hides what was closed behind another name or another history", "[web]") {
    GivenDesk given;
    REQUIRE(closed(given).status == 201);
    auto const saved = [&](std::string const& name, auto const& change) {
        auto const file = got(given, "/api/v1/file?name=" + name);
        auto const answer = given.post(
            "/api/v1/file",
            {{"name", name}, {"hash", file.at("hash")}, {"text", change(text_at(file, "text"))}});
        CHECK(answer.status == 400);
        CHECK(text_at(body_of(answer), "code") == "closings");
        CHECK(text_at(got(given, "/api/v1/file?name=" + name), "text") == text_at(file, "text"));
    };
    saved("jixiao.yaml", [](std::string const& text) { return text + "history: other.sqlite\n"; });
    saved("indicators/department.yaml",
          [](std::string text) { return text.insert(text.find("unit: ") + 6, "原"); });
}

TEST_CASE("year: a trend, a comparison, the review of targets and what a form lacks", "[web]") {
    GivenDesk given;
    put(given.file(), "period: 2024Q3\nactuals:\n  新增企业: 2家\n  合格率: 100%\n");
    put(given.folder() / "actuals/2024Q2.yaml", "period: 2024Q2\nactuals:\n  新增企业: 3家\n");
    web::look(given.desk());
    auto const trend = got(given, "/api/v1/trend?name=A-1");
    CHECK(trend.at("indicators").at(0).at("points").as_array().size() == 2);
    auto const unknown = given.get("/api/v1/trend?name=none");
    CHECK(unknown.status == 404);
    CHECK(text_at(body_of(unknown), "code") == "indicator");
    for (auto const* asked : {"download?form=none", "download?format=none",
                              "download?form=monitoring&format=none", "form-check?form=none"}) {
        CAPTURE(asked);
        CHECK(given.get(std::string{"/api/v1/"} + asked).status == 400);
    }
    auto const diff = got(given, "/api/v1/diff?from=2024Q2&to=2024Q3");
    CHECK(text_at(diff, "to") == "2024Q3");
    CHECK(given.get("/api/v1/diff?from=2024Q3&to=2024Q2").status == 400);
    CHECK(got(given, "/api/v1/lint").at("diagnostics").is_array());
    auto const form = got(given, "/api/v1/form-check?form=monitoring&period=2024Q3");
    CHECK_FALSE(form.at("diagnostics").as_array().empty());
    CHECK(given.get("/year").body.find("all-periods") != std::string::npos);
}

TEST_CASE("year: the periods that can be started are listed, the usual length first known",
          "[web]") {
    GivenDesk given;
    auto const workspace = got(given, "/api/v1/workspace");
    auto const& all = workspace.at("can_start").as_array();
    CHECK(all.size() == 12 + 3 + 2 + 1);
    std::size_t usual = 0;
    for (auto const& each : all) {
        CHECK(text_at(each, "period") != "2024Q3");
        if (each.at("usual").as_bool()) ++usual;
    }
    CHECK(usual == 3);
}

TEST_CASE("year: a restatement that cannot be recorded any more is told of, and its save is whole",
          "[web]") {
    GivenDesk given;
    REQUIRE(closed(given).status == 201);
    auto const history = given.folder() / "history.sqlite";
    // When it is asked what time it is, the save is about to be made.
    given.desk().office.now = [&] {
        put(history, std::string(4096, 'x'));
        return std::string{"2024-11-01T00:00:00Z"};
    };
    auto const saved = save(given, "2家", {{"restate", "审计后更正"}, {"by", "办公室"}});
    CHECK(saved.status == 200);
    auto const told = body_of(saved);
    CHECK(told.at("undo").as_bool());
    auto const lost = told.at("not_recorded").as_array();
    REQUIRE(lost.size() == 1);
    CHECK(text_at(lost[0], "period") == "2024Q3");
    CHECK(text_at(lost[0], "error").find("history.sqlite") != std::string::npos);
    auto const entries = got(given, "/api/v1/entries?period=2024Q3");
    CHECK(text_at(entries.at("entries").at(0), "value") == "2家");
    CHECK(entries.at("hash") == told.at("hash"));
}

TEST_CASE("year: who restates is known before anything is written", "[web]") {
    GivenDesk given;
    REQUIRE(closed(given).status == 201);
    auto const before = read_whole(given.file());
    auto const nobody = save(given, "2家", {{"restate", "审计后更正"}});
    CHECK(nobody.status == 400);
    CHECK(text_at(body_of(nobody), "code") == "by");
    CHECK(read_whole(given.file()) == before);
    given.desk().office.user = "综合科";
    auto const saved = save(given, "2家", {{"restate", "审计后更正"}});
    CHECK(saved.status == 200);
    CHECK_FALSE(body_of(saved).as_object().contains("not_recorded"));
    CHECK(text_at(got(given, "/api/v1/history").at("closings").at(1), "by") == "综合科");
}

TEST_CASE("year: a history that cannot be read is no history without closings", "[web]") {
    GivenDesk given;
    CHECK(got(given, "/api/v1/workspace").at("history_error").is_null());
    put(given.folder() / "history.sqlite", std::string(4096, 'x'));
    CHECK_FALSE(text_at(got(given, "/api/v1/workspace"), "history_error").empty());
}
