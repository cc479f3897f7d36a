#include "app/web/files.hpp"

#include "read/workspace/read_within.hpp"
#include "tests/app/web/desk.hpp"
#include "tests/app/web/open_desk.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

std::string const name = "actuals/2024Q3.yaml";

std::string text_of_file(GivenDesk& given) {
    return text_at(body_of(given.get("/api/v1/file?name=" + name)), "text");
}
std::string hash_of_file(GivenDesk& given) {
    return text_at(body_of(given.get("/api/v1/file?name=" + name)), "hash");
}

}  // namespace

TEST_CASE("files: a file is read, saved and taken back", "[web]") {
    GivenDesk given;
    auto const before = text_of_file(given);
    auto const text = before + "# a word\n";
    auto const saved =
        given.post("/api/v1/file", {{"name", name}, {"hash", hash_of_file(given)}, {"text", text}});
    CHECK(saved.status == 200);
    CHECK(read_whole(given.file()) == text);
    auto const hash = text_at(body_of(saved), "hash");
    CHECK(hash == hash_of_file(given));
    auto const undone = given.post("/api/v1/undo", {{"name", name}, {"hash", hash}});
    CHECK(undone.status == 200);
    CHECK(read_whole(given.file()) == before);
    CHECK(given.post("/api/v1/undo", {{"name", name}, {"hash", hash}}).status == 409);
}

TEST_CASE("files: what somebody else wrote meanwhile is never overwritten", "[web]") {
    GivenDesk given;
    auto const hash = hash_of_file(given);
    auto const theirs = text_of_file(given) + "# theirs\n";
    save_by_renaming(given.file(), theirs);
    auto const answer =
        given.post("/api/v1/file", {{"name", name}, {"hash", hash}, {"text", "period: 2024Q3\n"}});
    CHECK(answer.status == 409);
    CHECK(text_at(body_of(answer), "code") == "changed");
    CHECK(text_at(body_of(answer), "text") == theirs);
    CHECK(read_whole(given.file()) == theirs);
}

TEST_CASE("files: a save is not taken back over a later one of somebody else", "[web]") {
    GivenDesk given;
    auto const saved = given.post("/api/v1/file", {{"name", name},
                                                   {"hash", hash_of_file(given)},
                                                   {"text", text_of_file(given) + "# mine\n"}});
    auto const hash = text_at(body_of(saved), "hash");
    save_by_renaming(given.file(), "period: 2024Q3\n");
    CHECK(given.post("/api/v1/undo", {{"name", name}, {"hash", hash}}).status == 409);
    CHECK(read_whole(given.file()) == "period: 2024Q3\n");
}

TEST_CASE("files: line ends and byte order mark stay as they were", "[web]") {
    using web::bytes_like;
    CHECK(bytes_like("a\n", "b\nc\n") == "b\nc\n");
    CHECK(bytes_like("a\r\nb\r\n", "b\nc\n") == "b\r\nc\r\n");
    CHECK(bytes_like("a\r\n", "b\r\nc\n") == "b\r\nc\r\n");
    CHECK(bytes_like("\xEF\xBB\xBF"
                     "a\n",
                     "b\n") ==
          "\xEF\xBB\xBF"
          "b\n");
    CHECK(bytes_like("", "b\rc\n") == "b\rc\n");
}

TEST_CASE("files: nothing outside the workspace is shown, whatever it is called", "[web]") {
    GivenDesk given;
    Scratch const elsewhere;
    put(elsewhere.path() / "secret.yaml", "period: 2024Q2\nactuals:\n  新增企业: 1家\n");
    fs::create_symlink(elsewhere.path() / "secret.yaml", given.folder() / "actuals/2024Q2.yaml");
    put(given.folder() / "notes.txt", "not ours");
    web::look(given.desk());
    for (auto const& asked :
         {std::string{"actuals/2024Q2.yaml"}, std::string{"notes.txt"}, std::string{"../x"},
          (elsewhere.path() / "secret.yaml").string(), std::string{"/etc/passwd"}, std::string{},
          std::string{"actuals/../jixiao.yaml"}, std::string{"actuals"}}) {
        CAPTURE(asked);
        CHECK(given.get("/api/v1/file?name=" + asked).status == 404);
        json::object const body{{"name", asked}, {"hash", ""}, {"text", "x"}};
        CHECK(given.post("/api/v1/file", body).status == 404);
    }
}

TEST_CASE("files: nothing is quoted of a file outside the workspace", "[web]") {
    GivenDesk given;
    Scratch const elsewhere;
    put(elsewhere.path() / "secret",
        "root:x:0:0:secret\nperiod: 2024Q2\nactuals:\n  新增企业: 1secret\n");
    fs::create_symlink(elsewhere.path() / "secret", given.folder() / "actuals/2024Q2.yaml");
    fs::create_symlink(elsewhere.path() / "secret", given.folder() / "indicators/other.yaml");
    web::look(given.desk());
    auto const all = given.get("/api/v1/diagnostics");
    CHECK(all.body.find("secret") == std::string::npos);
    CHECK(all.body.find("outside the workspace") != std::string::npos);
    auto const saved = given.post(
        "/api/v1/file",
        {{"name", name}, {"hash", hash_of_file(given)}, {"text", text_of_file(given) + "x"}});
    CHECK(saved.body.find("secret") == std::string::npos);
    for (auto const* page : {"/", "/api/v1/workspace", "/api/v1/report"}) {
        CAPTURE(page);
        CHECK(given.get(page).body.find("root:x") == std::string::npos);
    }
}

namespace {

/// A unit whose jixiao.yaml names its tables elsewhere, and a folder that is none of its business.
class UnitWithLinks {
public:
    UnitWithLinks() {
        put_live_unit(unit_, "6家");
        fs::rename(unit_ / "indicators", scratch_.path() / "shared");
        put(unit_ / "jixiao.yaml",
            "indicators: ../shared\nactuals: actuals\nlanguage: en\nhistory: history.sqlite\n");
        put(others_ / "2024Q3.yaml",
            "period: 2024Q3\nactuals:\n  新增企业: {value: 7351家, note: 密语}\n  合格率: 100%\n");
        put(others_ / "department.yaml",
            "table: department\nunit: 密语局\nyear: 2024\ngoals:\n  - name: 密语\n    term: "
            "annual\n"
            "    indicators:\n      - {id: A-1, path: [产出指标, 数量指标], name: 密语, target: "
            "≥7351家}\n");
        put(others_ / "jixiao.yaml",
            "indicators: ../shared\nactuals: actuals\nwaive:\n  - {id: A-1, why: 密语}\n");
    }
    fs::path const& folder() const { return unit_; }
    /// Puts a link to a file or folder of the others in the place of one of the unit.
    void link(std::string const& there, fs::path const& here) const {
        fs::remove_all(scratch_.path() / "unit" / here);
        fs::create_symlink(others_ / there, unit_ / here);
    }
    void serve() {
        live_ = std::make_unique<watch::LiveWorkspace>(unit_, read_within(unit_));
        desk_ = open_desk(*live_);
    }
    web::Response ask(std::string const& method, std::string const& target,
                      std::string const& body = {}) {
        web::Request request;
        request.method = method;
        REQUIRE(web::read_target(target, request));
        request.headers = {{"host", "here"},
                           {"authorization", "Bearer token"},
                           {"content-type", "application/json"}};
        request.body = body;
        auto const response = web::answer(*desk_, request);
        return response.later ? response.later() : response;
    }
    /// All that the page tells: every address, and what a closing and a check answer.
    std::string all_answers() {
        std::string all;
        for (std::string const address : {"/",
                                          "/edit",
                                          "/year",
                                          "/api/v1/history",
                                          "/api/v1/trend?name=A-1",
                                          "/api/v1/tables",
                                          "/api/v1/words",
                                          "/api/v1/diff?from=2024Q2&to=2024Q3",
                                          "/api/v1/lint",
                                          "/api/v1/form-check?form=monitoring",
                                          "/api/v1/workspace",
                                          "/api/v1/report",
                                          "/api/v1/report?period=2024Q3",
                                          "/?period=2024Q3",
                                          "/api/v1/diagnostics",
                                          "/api/v1/entries?period=2024Q3",
                                          "/api/v1/download?format=csv&period=2024Q3",
                                          "/api/v1/file?name=actuals/2024Q3.yaml",
                                          "/api/v1/file?name=../shared/department.yaml",
                                          "/api/v1/events"})
            all += ask("GET", address).body;
        for (auto const& [address, body] :
             {std::pair{"/api/v1/close", R"({"period":"2024Q3","with_gaps":true,"by":"b"})"},
              std::pair{"/api/v1/check",
                        R"({"period":"2024Q3","entries":[{"name":"合格率","value":"99%"}]})"}})
            all += ask("POST", address, body).body;
        return all + ask("GET", "/api/v1/history").body;
    }

private:
    Scratch scratch_;
    fs::path unit_ = scratch_.path() / "unit", others_ = scratch_.path() / "others";
    std::unique_ptr<watch::LiveWorkspace> live_;
    std::unique_ptr<web::Desk> desk_;
};

bool tells(std::string const& text, std::string const& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("files: where a symbolic link leads outside, no value is shown from", "[web]") {
    UnitWithLinks unit;
    auto const [there, here] = GENERATE(
        table<std::string, std::string>({{"2024Q3.yaml", "actuals/2024Q3.yaml"},
                                         {"", "actuals"},
                                         {"2024Q3.yaml", "actuals/more.yaml"},
                                         {"department.yaml", "../shared/department.yaml"}}));
    CAPTURE(there, here);
    unit.link(there, here);
    auto const followed = load_workspace(unit.folder());  // as on the command line
    CHECK(std::any_of(followed.sources.begin(), followed.sources.end(),
                      [](auto const& source) { return tells(source.second.text(), "密语"); }));
    unit.serve();
    auto const told = unit.all_answers();
    CHECK_FALSE(tells(told, "7351"));
    CHECK_FALSE(tells(told, "密语"));
    CHECK(tells(told, "leads outside the workspace through a symbolic link"));
    CHECK_FALSE(fs::exists(unit.folder() / "history.sqlite"));
}

TEST_CASE("files: a jixiao.yaml from outside is not served", "[web]") {
    UnitWithLinks unit;
    unit.link("jixiao.yaml", "jixiao.yaml");
    CHECK_THROWS_WITH(unit.serve(),
                      Catch::Contains("leads outside the workspace through a symbolic link"));
}

TEST_CASE("files: a link that stays in the workspace, and tables that it names, are shown",
          "[web]") {
    UnitWithLinks unit;
    fs::rename(unit.folder() / "actuals/2024Q3.yaml", unit.folder() / "kept.yaml");
    fs::create_symlink("../kept.yaml", unit.folder() / "actuals/2024Q3.yaml");
    unit.serve();
    CHECK(tells(unit.ask("GET", "/api/v1/report?period=2024Q3").body, "6家"));
    CHECK(unit.ask("GET", "/api/v1/file?name=actuals/2024Q3.yaml").status == 200);
}

TEST_CASE(
    "files: a text with mistakes is saved with its diagnostics, and the last good result "
    "stays",
    "[web]") {
    GivenDesk given;
    auto const text = "period: 2024Q3\nactuals:\n  新增企业: 5佳\n";
    auto const saved =
        given.post("/api/v1/file", {{"name", name}, {"hash", hash_of_file(given)}, {"text", text}});
    CHECK(saved.status == 200);
    auto const shown = body_of(saved);
    auto const& found = shown.at("diagnostics").as_array();
    REQUIRE(found.size() == 1);
    CHECK(text_at(found.front(), "code") == "actual-unit");
    CHECK(text_at(found.front(), "file") == name);
    auto const workspace = body_of(given.get("/api/v1/workspace"));
    CHECK(workspace.at("stale").as_bool());
    CHECK(workspace.at("errors").as_int64() == 1);
    auto const page = given.get("/?period=2024Q3");
    CHECK(page.status == 200);
    CHECK(page.body.find("6家") != std::string::npos);
    CHECK(page.body.find("\"stale\":true") != std::string::npos);
}

TEST_CASE("files: requests that are no requests are reported so", "[web]") {
    GivenDesk given;
    auto const body = GENERATE(as<json::value>{}, json::value{}, json::value{1}, json::array{},
                               json::object{{"name", 1}}, json::object{{"name", json::array{}}});
    CAPTURE(json::serialize(body));
    auto const answer = given.post("/api/v1/file", body);
    CHECK((answer.status == 400 || answer.status == 404));
    CHECK_FALSE(text_at(body_of(answer), "error").empty());
}
