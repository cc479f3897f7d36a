#include "tests/app/web/desk.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

/// The first table as the page has it.
json::value table_of(GivenDesk& given) {
    return got(given, "/api/v1/tables").at("tables").at(0);
}

/// A save of rows of that table.
json::object saving(GivenDesk& given, json::array rows) {
    auto const table = table_of(given);
    return {{"file", table.at("file")},
            {"hash", table.at("hash")},
            {"save", true},
            {"rows", std::move(rows)}};
}

}  // namespace

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

namespace {

std::string const table_name = "indicators/department.yaml";

/// A save of that table with other keys.
json::object saving_with(GivenDesk& given, json::object const& more) {
    auto body = saving(given, {});
    for (auto const& [key, value] : more) body[key] = value;
    return body;
}

std::string code_of(web::Response const& answer) {
    return text_at(body_of(answer), "code");
}

}  // namespace

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
    auto body = saving_with(
        given, {{"added", json::array{json::object{
                              {"goal", 0}, {"after", "A-2"}, {"name", "丁"}, {"target", "1家"}}}}});
    body["save"] = false;
    CHECK(body_of(given.post("/api/v1/tables", body)).at("added") ==
          json::value(json::array{"A-4"}));
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
    auto more = saving_with(
        given, {{"added", json::array{json::object{
                              {"goal", 0}, {"after", "A-1"}, {"name", "丁"}, {"target", "1家"}}}}});
    more["save"] = false;
    CHECK(body_of(given.post("/api/v1/tables", more)).at("added") ==
          json::value(json::array{"A-3"}));
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
