#include "app/web/files.hpp"

#include "tests/app/web/desk.hpp"
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
