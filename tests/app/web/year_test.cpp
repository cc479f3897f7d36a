#include "app/web/base64.hpp"
#include "tests/app/web/desk.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

json::value got(GivenDesk& given, std::string const& target) {
    auto answer = given.get(target);
    if (answer.later) answer = answer.later();
    CAPTURE(target, answer.body);
    REQUIRE(answer.status == 200);
    return body_of(answer);
}

web::Response closed(GivenDesk& given, std::string const& reason = "") {
    return given.post(
        "/api/v1/close",
        {{"period", "2024Q3"}, {"by", "综合科"}, {"reason", reason}, {"with_gaps", true}});
}

json::object entry_of(std::string const& value) {
    return {{"name", "新增企业"}, {"value", value}};
}

web::Response save(GivenDesk& given, std::string const& value, json::object more = {}) {
    auto const hash = got(given, "/api/v1/entries?period=2024Q3").at("hash");
    json::object body{
        {"period", "2024Q3"}, {"hash", hash}, {"entries", json::array{entry_of(value)}}};
    for (auto const& [key, text] : more) body[key] = text;
    return given.post("/api/v1/entries", body);
}

std::string base64(std::string const& bytes) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned bits = 0;
        for (std::size_t k = 0; k < 3; ++k)
            bits =
                bits << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            if (i + k <= bytes.size()) text += digits[bits >> (18 - 6 * k) & 63U];
    }
    while (text.size() % 4 != 0) text += '=';
    return text;
}

}  // namespace

TEST_CASE("base64: bytes come back, and what is none is none", "[web]") {
    for (std::string const bytes : {"", "a", "ab", "abc", "\xff\xfe\x01z"}) {
        CAPTURE(bytes);
        CHECK(web::from_base64(base64(bytes)) == bytes);
    }
    for (auto const* text : {"a", "abc!", "ab c", "=a", "中文"}) {
        CAPTURE(text);
        CHECK_FALSE(web::from_base64(text));
    }
}

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

TEST_CASE("year: a trend, a comparison, the review of targets and what a form lacks", "[web]") {
    GivenDesk given;
    put(given.file(), "period: 2024Q3\nactuals:\n  新增企业: 2家\n  合格率: 100%\n");
    put(given.folder() / "actuals/2024Q2.yaml", "period: 2024Q2\nactuals:\n  新增企业: 3家\n");
    web::look(given.desk());
    auto const trend = got(given, "/api/v1/trend?name=A-1");
    CHECK(trend.at("indicators").at(0).at("points").as_array().size() == 2);
    CHECK(got(given, "/api/v1/trend?name=none").at("indicators").as_array().empty());
    auto const diff = got(given, "/api/v1/diff?from=2024Q2&to=2024Q3");
    CHECK(text_at(diff, "to") == "2024Q3");
    CHECK(given.get("/api/v1/diff?from=2024Q3&to=2024Q2").status == 400);
    CHECK(got(given, "/api/v1/lint").at("diagnostics").is_array());
    auto const form = got(given, "/api/v1/form-check?form=monitoring&period=2024Q3");
    CHECK_FALSE(form.at("diagnostics").as_array().empty());
    CHECK(given.get("/year").body.find("all-periods") != std::string::npos);
}

TEST_CASE("year: a sheet goes out, comes back, and changes what was filled in", "[web]") {
    GivenDesk given;
    put(given.file(), "period: 2024Q3\nactuals:\n  新增企业:\n  合格率: 100%\n");
    web::look(given.desk());
    auto const made = given.get("/api/v1/download?period=2024Q3&form=sheet").later();
    REQUIRE(made.status == 200);
    CHECK(made.body.starts_with("PK"));
    json::object sheet{{"name", "综合科.xlsx"}, {"bytes", base64(made.body)}};
    auto const same = given.post("/api/v1/sheet", sheet);
    CHECK(same.status == 200);
    CHECK(body_of(same).at("changes").as_array().empty());
    sheet["bytes"] = base64("PK no workbook");
    CHECK(given.post("/api/v1/sheet", sheet).status == 409);
    sheet["bytes"] = "?";
    CHECK(given.post("/api/v1/sheet", sheet).status == 400);
}

TEST_CASE("tables: a row is edited with its reading beside it, refused when wrong, and saved",
          "[web]") {
    GivenDesk given;
    auto const table = got(given, "/api/v1/tables").at("tables").at(0);
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
    auto const table = got(given, "/api/v1/tables").at("tables").at(0);
    json::object body{
        {"file", table.at("file")},
        {"hash", table.at("hash")},
        {"save", true},
        {"rows", json::array{{{"id", table.at("rows").at(0).at("id")}, {"target", "≥5家"}}}}};
    auto const asked = given.post("/api/v1/tables", body);
    CHECK(asked.status == 409);
    CHECK(text_at(body_of(asked), "code") == "closed");
    body["restate"] = "批复调整";
    body["by"] = "综合科";
    CHECK(given.post("/api/v1/tables", body).status == 200);
    CHECK(got(given, "/api/v1/history").at("closings").as_array().size() == 2);
}

TEST_CASE("words: the editor knows names with their units, tables and units", "[web]") {
    GivenDesk given;
    auto const words = got(given, "/api/v1/words");
    CHECK(text_at(words.at("names").at(0), "name") == "新增企业");
    CHECK(text_at(words.at("names").at(0), "unit") == "家");
    CHECK(words.at("units").as_array().size() > 50);
    CHECK(text_at(words.at("tables").at(0), "title") == "部门整体");
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
