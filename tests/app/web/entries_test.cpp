#include "tests/app/web/desk.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

json::value entries(GivenDesk& given) {
    return body_of(given.get("/api/v1/entries?period=2024Q3"));
}

web::Response save_entry(GivenDesk& given, json::object entry) {
    return given.post("/api/v1/entries", {{"period", "2024Q3"},
                                          {"hash", entries(given).at("hash")},
                                          {"entries", json::array{std::move(entry)}}});
}

}  // namespace

TEST_CASE("entries: what is due, with its target and what was reported", "[web]") {
    GivenDesk given;
    auto const shown = entries(given);
    CHECK(text_at(shown, "file") == "actuals/2024Q3.yaml");
    auto const& all = shown.at("entries").as_array();
    REQUIRE(all.size() == 2);
    CHECK(text_at(all[0], "name") == "新增企业");
    CHECK(text_at(all[0], "value") == "6家");
    CHECK(text_at(all[0].at("rows").as_array().front(), "target") == "≥8家");
    CHECK(text_at(all[0].at("rows").as_array().front(), "status") == "green");
    CHECK(all[0].at("is_due").as_bool());
}

TEST_CASE("entries: checking shows what would be, and writes nothing", "[web]") {
    GivenDesk given;
    auto const before = read_whole(given.file());
    auto const [value, status, code] = GENERATE(table<std::string, std::string, std::string>({
        {"2家", "red", ""},
        {"2佳", "unrated", "actual-unit"},
        {"未到期", "unrated", ""},
        {"96%", "unrated", "actual-dimension"},
    }));
    CAPTURE(value);
    auto const answer =
        given.post("/api/v1/check",
                   {{"period", "2024Q3"}, {"entries", {{{"name", "A-1"}, {"value", value}}}}});
    CHECK(answer.status == 200);
    auto const shown = body_of(answer);
    REQUIRE(shown.at("rows").as_array().size() == 1);
    CHECK(text_at(shown.at("rows").as_array().front(), "status") == status);
    auto const& found = shown.at("diagnostics").as_array();
    REQUIRE(found.size() == (code.empty() ? 0 : 1));
    if (!code.empty()) {
        CHECK(text_at(found.front(), "code") == code);
        CHECK(text_at(found.front(), "name") == "新增企业");
        CHECK(text_at(found.front(), "field") == "value");
    }
    CHECK(read_whole(given.file()) == before);
}

TEST_CASE("entries: a finding names the field that it is about", "[web]") {
    GivenDesk given;
    auto const [field, text] = GENERATE(table<std::string, std::string>({
        {"value", "7佳"},
        {"forecast", "9佳"},
        {"possibility", "也许"},
        {"score", "很多"},
    }));
    CAPTURE(field);
    json::object const entry{{"name", "A-1"}, {"note", "一"}, {field, text}, {"action", "二"}};
    auto const answer =
        given.post("/api/v1/check", {{"period", "2024Q3"}, {"entries", json::array{entry}}});
    auto const shown = body_of(answer);
    auto const& found = shown.at("diagnostics").as_array();
    REQUIRE(found.size() == 1);
    CHECK(text_at(found.front(), "field") == field);
}

TEST_CASE("entries: a save writes only what was changed, and tells readers", "[web]") {
    GivenDesk given;
    auto const answer =
        save_entry(given, {{"name", "新增企业"}, {"value", "7家"}, {"note", "a: b # c"}});
    CHECK(answer.status == 200);
    CHECK(read_whole(given.file()) ==
          "period: 2024Q3\nactuals:\n"
          "  新增企业: {value: 7家, note: \"a: b # c\"}\n"
          "  合格率: 100%\n");
    auto const shown = entries(given);
    CHECK(text_at(shown.at("entries").as_array()[0], "note") == "a: b # c");
    auto const event = web::look(given.desk());
    CHECK(event.find("event: change") == 0);
    CHECK(web::look(given.desk()).empty());
    auto const hash = text_at(body_of(answer), "hash");
    CHECK(given.post("/api/v1/undo", {{"name", "actuals/2024Q3.yaml"}, {"hash", hash}}).status ==
          200);
    CHECK(text_at(entries(given).at("entries").as_array()[0], "value") == "6家");
}

TEST_CASE("entries: a category alone keeps the words of the reason", "[web]") {
    GivenDesk given;
    CHECK(
        save_entry(given, {{"name", "A-1"}, {"reason", "备案推迟"}, {"category", "其他"}}).status ==
        200);
    CHECK(save_entry(given, {{"name", "A-1"}, {"category", "人员保障"}}).status == 200);
    auto const shown = entries(given).at("entries").as_array()[0];
    CHECK(text_at(shown, "category") == "人员保障");
    CHECK(text_at(shown, "reason") == "备案推迟");
}

TEST_CASE("entries: what is wrong is refused, and nothing is written", "[web]") {
    GivenDesk given;
    auto const before = read_whole(given.file());
    auto const answer = save_entry(given, {{"name", "新增企业"}, {"value", "7佳"}});
    CHECK(answer.status == 422);
    CHECK(text_at(body_of(answer).at("diagnostics").as_array().front(), "code") == "actual-unit");
    CHECK(read_whole(given.file()) == before);
    CHECK(save_entry(given, {{"name", "没有这个"}, {"value", "7家"}}).status == 400);
    CHECK(read_whole(given.file()) == before);
}

TEST_CASE("entries: a file that was changed meanwhile is shown, not overwritten", "[web]") {
    GivenDesk given;
    auto const hash = entries(given).at("hash");
    put_live_unit(given.folder(), "5家");
    auto const theirs = read_whole(given.file());
    auto const answer = given.post(
        "/api/v1/entries",
        {{"period", "2024Q3"}, {"hash", hash}, {"entries", {{{"name", "A-1"}, {"value", "7家"}}}}});
    CHECK(answer.status == 409);
    CHECK(text_at(body_of(answer).at("entries").as_array()[0], "value") == "5家");
    CHECK(read_whole(given.file()) == theirs);
}

TEST_CASE("entries: money of a table and its lines stands beside the figures, and is set",
          "[web]") {
    GivenDesk given;
    auto const tables = given.folder() / "indicators";
    std::filesystem::directory_iterator const first{tables};
    auto const file = first->path();
    auto text = read_whole(file);
    put(file, text.insert(text.find("goals:"),
                          "budget: 100万元\nspending: {设备: 60万元, 培训: 40万元}\n"));
    web::look(given.desk());
    auto const money = entries(given).at("money").as_array();
    REQUIRE(money.size() == 3);
    CHECK(text_at(money[0], "name") == "budget: 部门整体");
    CHECK(text_at(money[0], "target") == "100万元");
    CHECK(text_at(money[1], "title") == "设备");
    CHECK(text_at(money[1], "target") == "60万元");
    json::object const line{{"name", "部门整体"}, {"spending_line", "设备"}, {"value", "30万元"}};
    json::object const whole{
        {"name", "部门整体"}, {"spending_line", ""}, {"value", "50万元"}, {"adjusted", "90万元"}};
    auto const post = [&](json::array list) {
        return given.post("/api/v1/entries", {{"period", "2024Q3"},
                                              {"hash", entries(given).at("hash")},
                                              {"entries", std::move(list)}});
    };
    CHECK(post({whole, line}).status == 200);
    CHECK(read_whole(given.file()) ==
          "period: 2024Q3\nactuals:\n  新增企业: 6家\n  合格率: 100%\n"
          "budget:\n  部门整体: {spent: 50万元, adjusted: 90万元, spending: {设备: 30万元}}\n");
    auto const now = entries(given).at("money").as_array();
    CHECK(text_at(now[0], "value") == "50万元");
    CHECK(text_at(now[0], "adjusted") == "90万元");
    CHECK(text_at(now[1], "value") == "30万元");
    // More in one line than in the whole: told at the whole, and not written.
    auto const wrong =
        post({{{"name", "部门整体"}, {"spending_line", "设备"}, {"value", "60万元"}}});
    CHECK(wrong.status == 422);
    auto const found = body_of(wrong).at("diagnostics").as_array();
    REQUIRE(found.size() == 1);
    CHECK(text_at(found[0], "code") == "outlay-sum");
    CHECK(text_at(found[0], "name") == "budget: 部门整体");
    CHECK(text_at(found[0], "field") == "value");
    CHECK(post({{{"name", "部门整体"}, {"spending_line", "没有"}, {"value", "1元"}}}).status ==
          400);
}

TEST_CASE("entries: money by source of funds and the overall result stand in the grid, and are set",
          "[web]") {
    GivenDesk given;
    auto const table = given.folder() / "indicators/department.yaml";
    auto text = read_whole(table);
    put(table, text.insert(text.find("goals:"),
                           "budget: 100万元\nsources: {一般公共预算: 80万元, 上年结转: 20万元}\n"
                           "overall: 办好科技周\n"));
    web::look(given.desk());
    CHECK(entries(given).at("money").as_array().size() == 3);  // the year has not ended
    REQUIRE(given.post("/api/v1/start", {{"period", "2024Q4"}}).status == 201);
    auto const file = given.folder() / "actuals/2024Q4.yaml";
    CHECK(read_whole(file).find("    sources:\n      一般公共预算:   # 80万元\n") !=
          std::string::npos);
    auto const path = "/api/v1/entries?period=2024Q4";
    auto const money = got(given, path).at("money").as_array();
    REQUIRE(money.size() == 4);
    CHECK(text_at(money[1], "name") == "sources: 部门整体 / 一般公共预算");
    CHECK(text_at(money[1], "title") == "一般公共预算");
    CHECK(text_at(money[1], "target") == "80万元");
    CHECK(text_at(money[3], "name") == "overall: 部门整体");
    CHECK(text_at(money[3], "target") == "办好科技周");
    CHECK(money[3].at("overall").as_bool());
    auto const post = [&](json::array list) {
        return given.post("/api/v1/entries", {{"period", "2024Q4"},
                                              {"hash", got(given, path).at("hash")},
                                              {"entries", std::move(list)}});
    };
    json::object const source{
        {"name", "部门整体"}, {"source", "上年结转"}, {"value", "18万元"}, {"adjusted", "21万元"}};
    json::object const overall{{"name", "部门整体"}, {"overall", true}, {"value", "办了三场"}};
    auto const answer = post({source, overall});
    CAPTURE(answer.body);
    REQUIRE(answer.status == 200);
    CHECK(read_whole(file).find("      上年结转: {spent: 18万元, adjusted: 21万元}   # 20万元\n") !=
          std::string::npos);
    CHECK(read_whole(file).find("overall:\n  部门整体: 办了三场\n") != std::string::npos);
    auto const now = got(given, path).at("money").as_array();
    CHECK(text_at(now[2], "value") == "18万元");
    CHECK(text_at(now[2], "adjusted") == "21万元");
    CHECK(text_at(now[3], "value") == "办了三场");
    // An error stands at the cell that it is about.
    auto const wrong =
        post({{{"name", "部门整体"}, {"source", "一般公共预算"}, {"forecast", "很多"}}});
    CHECK(wrong.status == 422);
    auto const found = body_of(wrong).at("diagnostics").at(0);
    CHECK(text_at(found, "code") == "outlay-money");
    CHECK(text_at(found, "name") == "sources: 部门整体 / 一般公共预算");
    CHECK(text_at(found, "field") == "forecast");
    CHECK(post({{{"name", "部门整体"}, {"source", "没有"}, {"value", "1元"}}}).status == 400);
    CHECK(post({{{"name", "部门整体"}, {"source", "上年结转"}, {"note", "一"}}}).status == 400);
    CHECK(post({{{"name", "部门整体"}, {"overall", true}, {"adjusted", "1元"}}}).status == 400);
    CHECK(post({source, source}).status == 400);
    // The last save is undone like any other.
    auto const saved = post({{{"name", "部门整体"}, {"overall", true}, {"value", "办了四场"}}});
    REQUIRE(saved.status == 200);
    CHECK(given
              .post("/api/v1/undo",
                    {{"name", "actuals/2024Q4.yaml"}, {"hash", body_of(saved).at("hash")}})
              .status == 200);
    CHECK(read_whole(file).find("办了三场") != std::string::npos);
}

TEST_CASE("entries: a period is started, once", "[web]") {
    GivenDesk given;
    auto const answer = given.post("/api/v1/start", {{"period", "2024Q4"}});
    CHECK(answer.status == 201);
    CHECK(text_at(body_of(answer), "file") == "actuals/2024Q4.yaml");
    CHECK(given.post("/api/v1/start", {{"period", "2024Q4"}}).status == 409);
    CHECK(given.post("/api/v1/start", {{"period", "next"}}).status == 400);
    auto const periods = body_of(given.get("/api/v1/workspace")).at("periods").as_array();
    CHECK(text_at(periods.back(), "period") == "2024Q4");
    CHECK(given.get("/api/v1/entries?period=2023Q4").status == 200);
}

TEST_CASE("entries: a check is made beside other answers", "[web]") {
    GivenDesk given;
    auto const checked = given.begin_post(
        "/api/v1/check",
        {{"period", "2024Q3"}, {"entries", json::array{{{"name", "新增企业"}, {"value", "2家"}}}}});
    REQUIRE(checked.later);
    // What is saved in the meantime does not move it.
    CHECK(save_entry(given, {{"name", "新增企业"}, {"value", "9家"}}).status == 200);
    auto const rows = body_of(checked.later()).at("rows").as_array();
    REQUIRE(rows.size() == 1);
    CHECK(text_at(rows[0], "status") == "red");
}

TEST_CASE("entries: two entries for one indicator are refused", "[web]") {
    GivenDesk given;
    auto const path = GENERATE("/api/v1/check", "/api/v1/entries");
    auto const* const other = GENERATE("新增企业", "A-1");  // its name, and its id
    auto const answer =
        given.post(path, {{"period", "2024Q3"},
                          {"hash", entries(given).at("hash")},
                          {"entries", json::array{{{"name", "新增企业"}, {"value", "2家"}},
                                                  {{"name", other}, {"value", "3家"}}}}});
    CHECK(answer.status == 400);
    CHECK(text_at(body_of(answer), "code") == "indicator");
}

TEST_CASE("entries: no more of them are taken than there can be", "[web]") {
    GivenDesk given;
    json::array many;
    for (int i = 0; i < 1000; ++i)
        many.push_back({{"name", "指标" + std::to_string(i)}, {"value", "2家"}});
    auto const path = GENERATE("/api/v1/check", "/api/v1/entries");
    auto const answer = given.post(
        path, {{"period", "2024Q3"}, {"hash", entries(given).at("hash")}, {"entries", many}});
    CHECK(answer.status == 400);
    CHECK(text_at(body_of(answer), "code") == "entries");
}
