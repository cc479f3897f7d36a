#include "tests/app/web/desk.hpp"

#include "tests/catch.hpp"

#include <functional>

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

TEST_CASE("desk: below a base path everything is where it was, and nothing beside it", "[web]") {
    GivenDesk given;
    given.desk().access.base = "/unit";
    CHECK(given.get("/unit").headers.at("Location") == "/unit/");
    CHECK(given.get("/unit/").status == 200);
    CHECK(given.get("/unit/api/v1/workspace").status == 200);
    CHECK(given.get("/").status == 404);
    CHECK(given.get("/unity/").status == 404);
    for (auto const* page : {"/unit/", "/unit/edit"}) {
        CAPTURE(page);
        auto const body = given.get(page).body;
        for (auto const* absolute : {"href=\"/", "src=\"/", "\"/api", "\"/edit"})
            CHECK(body.find(absolute) == std::string::npos);
    }
    auto const session = given.post("/unit/api/v1/session", json::object{});
    CHECK(session.headers.at("Set-Cookie").ends_with("Path=/unit/"));
}

TEST_CASE("desk: pages ask this server and no other, and show data as text", "[web]") {
    GivenDesk given;
    put(given.file(),
        "period: 2024Q3\nactuals:\n  新增企业: {value: 6家, note: \"</script><script>x\"}\n");
    web::look(given.desk());
    for (auto const* address : {"/", "/edit"}) {
        CAPTURE(address);
        auto const page = given.get(address);
        CHECK(page.status == 200);
        CHECK(page.type == "text/html; charset=utf-8");
        CHECK(page.body.find("connect-src 'self'") != std::string::npos);
        CHECK(page.body.find("default-src 'none'") != std::string::npos);
        CHECK(page.body.find("<script>x") == std::string::npos);
        CHECK(page.body.find("{{") == std::string::npos);
    }
    CHECK(given.get("/nothing").status == 404);
    CHECK(given.get("/?period=x").status == 400);
    CHECK(given.get("/?period=2030Q1").status == 404);
    auto const download = given.get("/api/v1/download?period=2024Q3&format=md");
    CHECK(download.headers.at("Content-Disposition") ==
          "attachment; filename*=UTF-8''%E6%9F%90%E5%8C%BA%E7%A7%91%E6%8A%80%E5%B1%80-2024Q3.md");
}

TEST_CASE("desk: a download is refused as the command line refuses it", "[web]") {
    GivenDesk given;
    auto const [query, status, part] = GENERATE(table<std::string, int, std::string>({
        {"format=docx", 400, "--format does not accept"},
        {"format=md&form=monitoring", 400, "--format does not accept"},
        {"format=xlsx&form=yearly", 400, "--form does not accept"},
        {"format=xlsx&form=self-evaluation", 409, "a self-evaluation covers a whole year"},
    }));
    auto const answer = given.get("/api/v1/download?period=2024Q3&" + query);
    CAPTURE(query, answer.body);
    CHECK(answer.status == status);
    CHECK(answer.body.find(part) != std::string::npos);
}

TEST_CASE("desk: a form whose layout is broken is not made in another one", "[web]") {
    GivenDesk given;
    put(given.folder() / "jixiao.yaml",
        "indicators: indicators\nactuals: actuals\nlanguage: en\nforms: 表样.yaml\n");
    put(given.folder() / "表样.yaml",
        "layout: 本区表样\nmonitoring:\n  title: 监控表\n  period: \"{year}年\"\n  columns:\n"
        "    - {head: 指标, shows: nmae, width: 20}\n");
    web::look(given.desk());
    auto const answer = given.get("/api/v1/download?period=2024Q3&format=xlsx&form=monitoring");
    CAPTURE(answer.body);
    CHECK(answer.status == 409);
    CHECK(answer.body.find("表样.yaml, line 6") != std::string::npos);
    auto const check = given.get("/api/v1/form-check?form=monitoring&period=2024Q3");
    CHECK(check.body.find("表样.yaml") != std::string::npos);
}

TEST_CASE("desk: where reading needs the token, the page asks for it", "[web]") {
    GivenDesk given;
    given.desk().access.reads_need_token = true;
    auto const page = given.get("/");
    CHECK(page.status == 401);
    CHECK(page.body.find("新增企业") == std::string::npos);
    CHECK(given.get("/api/v1/workspace").status == 401);
    auto const session = given.post("/api/v1/session", json::object{});
    CHECK(session.status == 204);
    CHECK(session.headers.at("Set-Cookie") == "jixiao=session; HttpOnly; SameSite=Strict; Path=/");
}

TEST_CASE("desk: every address of the description is answered, and no other", "[web]") {
    GivenDesk given;
    auto const described = body_of(given.get("/api/v1/openapi.json"));
    for (auto const& [path, operations] : described.at("paths").as_object()) {
        auto const address = "/api/v1" + std::string{path};
        CAPTURE(address);
        if (operations.as_object().contains("get"))
            CHECK(given.get(address).body.find("\"code\":\"path\"") == std::string::npos);
        if (operations.as_object().contains("post"))
            CHECK(given.post(address, json::object{}).body.find("\"code\":\"path\"") ==
                  std::string::npos);
    }
    CHECK(given.get("/api/v1/other").status == 404);
}

TEST_CASE("desk: what takes long is made beside other answers, of the files as they were",
          "[web]") {
    GivenDesk given;
    put(given.folder() / "indicators/department.yaml",
        "table: department\nunit: 某区科技局\nyear: 2024\nbudget: 100万元\ngoals:\n"
        "  - term: annual\n    indicators:\n"
        "      - {id: A-1, name: 新增企业, target: ≥8家}\n"
        "      - {id: A-2, name: 合格率, target: 100%}\n");
    web::look(given.desk());
    json::object const money{{"name", "部门整体"}, {"spending_line", ""}, {"value", "50万元"}};
    std::vector<std::pair<std::string, json::value>> const asked{
        {"workspace", {}},
        {"history", {}},
        {"lint", {}},
        {"trend?name=A-1", {}},
        {"form-check?form=monitoring&period=2024Q3", {}},
        {"download?format=md&period=2024Q3", {}},
        {"check", json::object{{"period", "2024Q3"}, {"entries", json::array{money}}}},
        {"check", json::object{{"file", "actuals/2024Q3.yaml"}, {"text", "period: 2024Q3\n"}}},
        {"tables", json::object{{"file", "indicators/department.yaml"},
                                {"rows", json::array{{{"id", "A-1"}, {"target", "≥9家"}}}}}},
    };
    std::vector<std::function<web::Response()>> begun;
    for (auto const& [path, body] : asked) {
        CAPTURE(path);
        auto answer = body.is_null() ? given.begin_get("/api/v1/" + path)
                                     : given.begin_post("/api/v1/" + path, body);
        CHECK(answer.body.empty());
        REQUIRE(answer.later);
        begun.push_back(answer.later);
    }
    // What is saved in the meantime takes nothing away from them.
    REQUIRE(save(given, "9家").status == 200);
    for (std::size_t i = 0; i < begun.size(); ++i) {
        auto const answer = begun[i]();
        CAPTURE(asked[i].first, answer.body);
        CHECK(answer.status == 200);
    }
}
