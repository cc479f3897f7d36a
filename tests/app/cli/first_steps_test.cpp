#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

/// Whether every file of a workspace begins by naming its schema, which the program has.
void check_schema_lines(fs::path const& folder) {
    for (auto const& entry : fs::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file()) continue;
        auto const file = entry.path().lexically_relative(folder);
        auto const text = read_whole(entry.path());
        CAPTURE(file.string());
        auto const kind = file == "jixiao.yaml"            ? "workspace"
                          : has(file.string(), "actuals/") ? "actuals"
                          : has(file.string(), "budget")   ? "budget"
                                                           : "table";
        CHECK(text.starts_with(schema_line(kind)));
        CHECK(start({"schema", kind}).code == 0);
    }
}

}  // namespace

TEST_CASE("first steps: whatever a command makes names its schema to editors", "[cli]") {
    auto const* const language = GENERATE("zh", "en");
    Scratch const scratch;
    auto const made = (scratch.path() / "unit").string();
    REQUIRE(start({"init", made, "--year", "2024", "--lang", language}).code == 0);
    REQUIRE(start({"start", "2024Q2", "-C", made}).code == 0);
    check_schema_lines(made);
    CHECK(start({"check", "-C", made}).code == 0);
    REQUIRE(start({"new-year", "2025", "-C", made, "--before-closing"}).code == 0);
    auto next = made + "-2025";
    check_schema_lines(next);
    auto const imported = (scratch.path() / "imported").string();
    REQUIRE(start({"import", document, "-o", imported, "--lang", language}).code == 0);
    check_schema_lines(imported);
}

TEST_CASE("first steps: from a document to a colour in three commands", "[cli]") {
    auto const [language, next, coverage,
                begin] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"zh", "已在 ", "0/251 (0%)", "还没有填报完成值。请填写 "},
        {"en", "Created a workspace in ", "0/251 (0%)", "Nothing has been reported yet. Fill in "},
    }));
    CAPTURE(language);
    Scratch const scratch;
    auto const folder = (scratch.path() / "unit").string();
    auto const imported = start({"import", document, "-o", folder, "--lang", language});
    CHECK(imported.code == 0);
    CHECK(has(imported.out, next + folder));
    CHECK(has(imported.out, "  jixiao lint -C " + folder + "\n  jixiao evaluate -C " + folder));

    auto const reviewed = start({"lint", "-C", folder});
    CHECK(reviewed.code == 1);  // the document has errors, and lint is there to find them
    CHECK(has(reviewed.out, "[lint-different-target]"));

    auto const unreported = start({"evaluate", "-C", folder});
    CHECK(unreported.code == 0);
    CHECK(has(unreported.out, coverage));
    CHECK(unreported.err ==
          begin + folder + "/actuals/2024Q1.yaml" +
              (language == "zh" ? "，再评价一次。\n" : ", then evaluate again.\n"));

    auto const actuals = fs::path{folder} / "actuals/2024Q1.yaml";
    auto text = read_whole(actuals);
    std::string const line = "  净增高新技术企业数量:";
    REQUIRE(has(text, line + "   # ≥115家"));
    text.insert(text.find(line) + line.size(), " 30家");
    put(actuals, text);
    auto const rated = start({"evaluate", "-C", folder});
    CHECK(rated.code == 0);
    CHECK(rated.err.empty());
    CHECK(has(rated.out, "● 净增高新技术企业数量"));
}

TEST_CASE("first steps: an import makes a workspace of a new folder only", "[cli]") {
    Scratch const scratch;
    auto const root = scratch.path();
    SECTION("not of one that holds something") {
        put(root / "notes.txt", "x");
        CHECK(start({"import", document, "-o", root.string()}).code == 0);
        CHECK_FALSE(fs::exists(root / "jixiao.yaml"));
    }
    SECTION("not inside a workspace") {
        put(root / "jixiao.yaml", "indicators: tables\n");
        CHECK(start({"import", document, "-o", (root / "tables").string()}).code == 0);
        CHECK_FALSE(fs::exists(root / "tables/jixiao.yaml"));
        CHECK(start({"evaluate", "-C", root.string(), "--period", "2024Q3"}).code == 0);
    }
    SECTION("a second import leaves what was filled in") {
        start({"import", document, "-o", (root / "unit").string()});
        put(root / "unit/actuals/2024Q1.yaml", "period: 2024Q1\nactuals: {单位职工满意度: 90%}\n");
        auto const again = start({"import", document, "-o", (root / "unit").string()});
        CHECK(again.code == 0);
        CHECK_FALSE(has(again.out, "jixiao.yaml"));
        CHECK(has(read_whole(root / "unit/actuals/2024Q1.yaml"), "90%"));
    }
}

TEST_CASE("first steps: a self-evaluation brings its actuals, and no empty ones beside them",
          "[cli]") {
    Scratch const scratch;
    auto const folder = scratch.path() / "unit";
    auto const outcome =
        start({"import", JIXIAO_SOURCE_DIR "/tests/fuzz/corpus/import/self-evaluation.txt", "-o",
               folder.string(), "--unit", "某局"});
    CAPTURE(outcome.out, outcome.err);
    CHECK(fs::exists(folder / "jixiao.yaml"));
    CHECK_FALSE(fs::exists(folder / "actuals/2024Q1.yaml"));
    CHECK(start({"evaluate", "-C", folder.string()}).code == 0);
}
