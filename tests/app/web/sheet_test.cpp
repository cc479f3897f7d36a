#include "app/web/base64.hpp"
#include "tests/app/cli/sheet_file.hpp"
#include "tests/app/web/desk.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

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

/// The sheet of 2024Q3 as it comes back with these values of, to be posted.
json::object returned(GivenDesk& given, std::string const& first, std::string const& second) {
    auto const made = given.get("/api/v1/download?period=2024Q3&form=sheet");
    REQUIRE(made.status == 200);
    Scratch const scratch;
    auto const path = scratch.path() / "sheet.xlsx";
    put(path, made.body);
    SheetFile sheet{path};
    sheet.type("A-1", 'H', first);
    sheet.type("A-2", 'H', second);
    sheet.save();
    return {{"name", "综合科.xlsx"}, {"bytes", base64(read_whole(path))}};
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

TEST_CASE("sheet: it goes out and comes back, and what is none is refused", "[web]") {
    GivenDesk given;
    put(given.file(), "period: 2024Q3\nactuals:\n  新增企业:\n  合格率: 100%\n");
    web::look(given.desk());
    auto const made = given.get("/api/v1/download?period=2024Q3&form=sheet");
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

TEST_CASE("sheet: what was filled in is shown, written when that is asked for, and undone",
          "[web]") {
    GivenDesk given;
    auto const before = read_whole(given.file());
    auto sheet = returned(given, "7家", "100%");
    auto const shown = body_of(given.post("/api/v1/sheet", sheet));
    CHECK_FALSE(shown.at("saved").as_bool());
    REQUIRE(shown.at("changes").as_array().size() == 1);
    CHECK(text_at(shown.at("changes").at(0), "id") == "A-1");
    CHECK(text_at(shown.at("changes").at(0), "before") == "6家");
    CHECK(text_at(shown.at("changes").at(0), "after") == "7家");
    CHECK(read_whole(given.file()) == before);
    sheet["save"] = true;
    auto const saved = given.post("/api/v1/sheet", sheet);
    CHECK(saved.status == 200);
    CHECK(body_of(saved).at("saved").as_bool());
    CHECK(read_whole(given.file()) ==
          "period: 2024Q3\nactuals:\n  新增企业: 7家\n  合格率: 100%\n");
    CHECK(web::look(given.desk()).find("event: change") == 0);
    auto const entries = got(given, "/api/v1/entries?period=2024Q3");
    CHECK(text_at(entries.at("entries").at(0), "value") == "7家");
    // Written already.
    CHECK_FALSE(body_of(given.post("/api/v1/sheet", sheet)).at("saved").as_bool());
    json::object const undo{{"name", "actuals/2024Q3.yaml"}, {"hash", entries.at("hash")}};
    CHECK(given.post("/api/v1/undo", undo).status == 200);
    CHECK(read_whole(given.file()) == before);
}

TEST_CASE("sheet: one wrong cell keeps all of it from being written", "[web]") {
    GivenDesk given;
    auto const before = read_whole(given.file());
    auto sheet = returned(given, "7佳", "98%");
    sheet["save"] = true;
    auto const told = body_of(given.post("/api/v1/sheet", sheet));
    CHECK_FALSE(told.at("saved").as_bool());
    CHECK(text_at(told.at("diagnostics").at(0), "code") == "actual-unit");
    CHECK(read_whole(given.file()) == before);
}

TEST_CASE("sheet: one that changes a closed period asks as the grid does", "[web]") {
    GivenDesk given;
    REQUIRE(closed(given).status == 201);
    auto const before = read_whole(given.file());
    auto sheet = returned(given, "2家", "100%");
    sheet["save"] = true;
    auto const asked = given.post("/api/v1/sheet", sheet);
    CHECK(asked.status == 409);
    CHECK(text_at(body_of(asked), "code") == "closed");
    CHECK(read_whole(given.file()) == before);
    sheet["restate"] = "审计后更正";
    sheet["by"] = "办公室";
    CHECK(body_of(given.post("/api/v1/sheet", sheet)).at("saved").as_bool());
    auto const history = got(given, "/api/v1/history").at("closings").as_array();
    REQUIRE(history.size() == 2);
    CHECK(text_at(history[1], "reason") == "审计后更正");
    CHECK(history[1].at("since").as_array().empty());
}
