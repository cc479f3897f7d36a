#include "tests/catch.hpp"
#include "tests/read/document/documents.hpp"

#include <chrono>

using namespace jixiao;
using namespace jixiao::document;
using namespace jixiao::tests;

TEST_CASE("bad input: what holds no table is refused, each with its own message", "[document]") {
    auto const [text, code] = GENERATE(table<std::string, std::string>({
        {"", "import-not-text"},
        {"一封信。\n\n没有表。\n", "import-no-tables"},
        {"a|b|c\n1|2|3\n", "import-no-tables"},
        {"表11\n部门整体支出绩效目标表\n", "import-no-tables"},
    }));
    CAPTURE(text);
    auto const imported = import_text(text);
    CHECK(imported.tables.empty());
    REQUIRE(has_errors(imported.diagnostics));
    CHECK(imported.diagnostics.back().code == code);
}

TEST_CASE("bad input: a table without rows of indicators is reported at its title", "[document]") {
    auto const imported = import_text(project_with(""));
    CHECK(imported.tables.empty());
    REQUIRE(imported.diagnostics.size() == 2);
    auto const& about = imported.diagnostics[0];
    CHECK(about.code == import_codes::doubtful);
    CHECK(about.place.line == 1);
}

TEST_CASE("bad input: a document too large is refused by its size alone", "[document]") {
    auto const imported = import_document(std::string(largest_document + 1, 'x'), "document");
    CHECK(codes_of(imported.diagnostics) == std::vector<std::string>{"import-not-text"});
}

TEST_CASE("bad input: a table of 20 000 rows takes time in proportion", "[document]") {
    auto const seconds = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += "||数量指标|次数" + std::to_string(i) + "|1次|2次|≥3次|计划数据\n";
        auto const document =
            with_tabs(project_with("年度绩效目标1|产出指标|数量指标|甲|||1|无\n" + text));
        auto const start = std::chrono::steady_clock::now();
        auto const imported = import_document(document, "document");
        CHECK(imported.tables.at(0).goals.at(0).indicators.size() ==
              static_cast<std::size_t>(count) + 1);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    auto const small = seconds(2'000);
    auto const large = seconds(20'000);
    CHECK(large < 40 * small + 1);  // 10 in theory; quadratic would be 100
}

TEST_CASE("bad input: rows of hostile shape are bounded", "[document]") {
    auto const text = GENERATE(values<std::string>({
        std::string(200'000, '\t') + "\n",
        "产出指标\t" + std::string(200'000, '<') + "\n",
        "| " + std::string(200'000, '|') + "\n",
        "<tr>" + std::string(100'000, '<') + "<td colspan=99999 rowspan=99999>x</td></tr>",
        "a,\"" + std::string(200'000, '"') + "\n,,\n,,",
        "\xEF\xBB\xBF\xEF\xBB\xBF\n",
    }));
    auto const imported = import_document(text, "document");
    CHECK(imported.tables.empty());
}
