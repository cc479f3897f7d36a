#include "tests/app/web/desk.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;
namespace fs = std::filesystem;

namespace {

/// The year of the desk, reported to its end.
void end_year(GivenDesk& given) {
    put(given.folder() / "actuals/2024Q4.yaml",
        "period: 2024Q4\nactuals:\n  新增企业: 9家\n  合格率: 99%\n");
    web::look(given.desk());
}

web::Response close_year(GivenDesk& given) {
    return given.post("/api/v1/close", {{"period", "2024Q4"}, {"by", "综合科"}});
}

fs::path next_of(GivenDesk const& given) {
    return given.folder().parent_path() / "unit-2025";
}

}  // namespace

TEST_CASE("new year on the page: the last one has to be closed first, and which period it is",
          "[web]") {
    GivenDesk given;
    end_year(given);
    CHECK(got(given, "/api/v1/workspace").at("next_year").as_int64() == 2025);
    auto const asked = given.get("/api/v1/new-year?year=2025");
    auto const posted = given.post("/api/v1/new-year", {{"year", "2025"}});
    for (auto const& answer : {asked, posted}) {
        CHECK(answer.status == 422);
        CHECK(text_at(body_of(answer), "code") == "not-closed");
        CHECK(text_at(body_of(answer), "period") == "2024Q4");
    }
    CHECK_FALSE(fs::exists(next_of(given)));
    auto const early = given.get("/api/v1/new-year?year=2025&before_closing=true");
    CHECK(early.status == 200);
    CHECK_FALSE(body_of(early).at("is_closed").as_bool());
    REQUIRE(close_year(given).status == 201);
    CHECK(body_of(given.get("/api/v1/new-year")).at("is_closed").as_bool());
}

TEST_CASE("new year on the page: what would be written is told, then written and shown", "[web]") {
    GivenDesk given;
    end_year(given);
    REQUIRE(close_year(given).status == 201);
    auto const plan = got(given, "/api/v1/new-year?year=2025");
    json::array const files{"indicators/department.yaml", "jixiao.yaml"};
    CHECK(plan.at("files") == files);
    CHECK(plan.at("blank_targets").as_int64() == 2);
    CHECK(text_at(plan, "folder") == next_of(given).string());
    CHECK(text_at(plan, "first") == "2025Q1");
    CHECK_FALSE(fs::exists(next_of(given)));

    auto const version = given.desk().version;
    auto const made = given.post("/api/v1/new-year", {{"year", "2025"}});
    CHECK(made.status == 201);
    auto same = plan;
    same.at("is_there") = true;
    CHECK(body_of(made) == same);
    CHECK(read_whole(next_of(given) / "indicators/department.yaml").find("year: 2025") !=
          std::string::npos);
    CHECK(given.desk().version > version);
    auto const shown = got(given, "/api/v1/workspace");
    CHECK(text_at(shown, "folder") == next_of(given).string());
    CHECK(shown.at("period").is_null());
    CHECK(shown.at("periods").as_array().empty());  // those of last year are not its own
    CHECK(text_at(shown.at("can_start").at(3), "period") == "2025-04");
    for (auto const& each : shown.at("can_start").as_array())
        CHECK(each.at("usual").as_bool() == (text_at(each, "period").find('Q') == 4));
    auto const row = got(given, "/api/v1/tables").at("tables").at(0).at("rows").at(0);
    CHECK(text_at(row, "target") == "");
    CHECK(text_at(row, "past") == "2024: 9家");
    CHECK(given.get("/").status == 200);
    // It is there now; last year is shown again when it is asked for.
    json::array const others{given.folder().string()};
    CHECK(shown.at("others") == others);
    CHECK(given.post("/api/v1/open", {{"folder", "/etc"}}).status == 404);
    CHECK(given.post("/api/v1/open", {{"folder", given.folder().string()}}).status == 200);
    CHECK(text_at(got(given, "/api/v1/workspace"), "period") == "2024Q4");
    CHECK(given.post("/api/v1/new-year", {{"year", "2025"}}).status == 409);
    CHECK(got(given, "/api/v1/new-year").at("is_there").as_bool());
    given.desk().others.clear();  // as after a restart
    CHECK(given.post("/api/v1/open", {{"folder", next_of(given).string()}}).status == 200);
    CHECK(text_at(got(given, "/api/v1/workspace"), "folder") == next_of(given).string());
}

TEST_CASE("new year on the page: no other year follows, and errors come first", "[web]") {
    GivenDesk given;
    auto const [year, status] = GENERATE(table<std::string, int>(
        {{"2026", 409}, {"2024", 409}, {"20x5", 400}, {"99999999999", 400}}));
    CAPTURE(year);
    CHECK(given.get("/api/v1/new-year?before_closing=true&year=" + year).status == status);
    put(given.file(), "period: 2024Q3\nactuals: 1\n");
    web::look(given.desk());
    auto const answer = given.post("/api/v1/new-year", {{"before_closing", true}});
    CHECK(answer.status == 422);
    CHECK(text_at(body_of(answer), "code") == "errors");
    CHECK_FALSE(body_of(answer).at("diagnostics").as_array().empty());
    CHECK_FALSE(fs::exists(next_of(given)));
}

TEST_CASE("new year on the page: what cannot be shown leaves this one shown", "[web]") {
    GivenDesk given;
    auto const next = next_of(given);
    auto const open = [&] { return given.post("/api/v1/open", {{"folder", next.string()}}); };
    CHECK(open().status == 404);
    put(next / "jixiao.yaml", "workspaces: [a, b]\n");
    CHECK(open().status == 409);
    fs::remove(next / "jixiao.yaml");
    fs::create_directory(next / "jixiao.yaml");
    CHECK(open().status == 409);
    CHECK(text_at(got(given, "/api/v1/workspace"), "folder") == given.folder().string());
}

TEST_CASE("new year on the page: what a link leads to from the next year is not shown", "[web]") {
    GivenDesk given;
    end_year(given);
    REQUIRE(given.post("/api/v1/new-year", {{"before_closing", true}}).status == 201);
    put(given.folder().parent_path() / "secret.yaml",
        "period: 2025Q1\nactuals:\n  新增企业: {value: 7351家, note: 密语}\n");
    auto const open = [&](fs::path const& folder) {
        return given.post("/api/v1/open", {{"folder", folder.string()}}).status;
    };
    REQUIRE(open(given.folder()) == 200);
    auto const link = next_of(given) / "actuals/2025Q1.yaml";
    fs::create_directories(link.parent_path());
    fs::create_symlink("../../secret.yaml", link);
    REQUIRE(open(next_of(given)) == 200);
    auto const found = given.get("/api/v1/diagnostics").body;
    CHECK(found.find("leads outside the workspace through a symbolic link") != std::string::npos);
    for (auto const* address :
         {"/", "/edit", "/year", "/api/v1/workspace", "/api/v1/report?period=2025Q1",
          "/api/v1/entries?period=2025Q1", "/api/v1/file?name=actuals/2025Q1.yaml"}) {
        CAPTURE(address);
        auto const shown = given.get(address).body;
        CHECK(shown.find("7351") == std::string::npos);
        CHECK(shown.find("密语") == std::string::npos);
    }
    CHECK(found.find("密语") == std::string::npos);
}

TEST_CASE("new year on the page: whoever may only read makes none", "[web]") {
    GivenDesk given;
    given.desk().access.read_only = true;
    CHECK(given.post("/api/v1/new-year", {{"before_closing", true}}).status == 403);
    CHECK_FALSE(fs::exists(next_of(given)));
}
