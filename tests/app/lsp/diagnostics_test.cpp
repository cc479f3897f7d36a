#include "report/check_workspace.hpp"
#include "tests/app/lsp/editor.hpp"
#include "tests/catch.hpp"
#include "tests/workspace/watch/unit.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

TEST_CASE("diagnostics: a text is judged as it is typed, and the file stays", "[lsp]") {
    Editor editor;
    editor.open(actuals);
    CHECK(editor.findings(actuals) == "");
    editor.type(actuals, head + "  新增企业: 5佳\n  合格率: 100%\n");
    CHECK(editor.findings(actuals) == "2:9-2:10 1 actual-unit\n");
    editor.type(actuals, head + "  新增企业: 5家\n  合格率: 100%\n");
    CHECK(editor.findings(actuals) == "");
}

TEST_CASE("diagnostics: half of a line costs its own line", "[lsp]") {
    Editor editor;
    editor.open(actuals);
    editor.type(actuals, head + "  新增企业: 5佳\n  合格\n  环境持续改善: 很好吧\n");
    CAPTURE(editor.findings(actuals));
    CHECK(editor.findings(actuals).find("actual-unit") != std::string::npos);
    CHECK(editor.findings(actuals).find("3:2-3:4 1 missing-colon") != std::string::npos);
}

TEST_CASE("diagnostics: a change in one file is told where it follows in another", "[lsp]") {
    Editor editor;
    editor.open(department);
    CHECK_FALSE(editor.knows(actuals));
    auto text = editor.text(department);
    text.replace(text.find("合格率"), 9, "抽检率");
    editor.type(department, text);
    CHECK(editor.findings(actuals) == "4:2-4:5 1 unknown-indicator\n");
    // Closed without saving, the file counts again.
    editor.tell("textDocument/didClose", editor.in(department));
    CHECK(editor.findings(actuals) == "");
}

TEST_CASE("diagnostics: what follows from a table that cannot be made out is held back", "[lsp]") {
    Editor editor;
    editor.open(department);
    auto text = editor.text(department);
    text.replace(text.find("goals:"), 6, "goals: [");
    editor.type(department, text);
    CHECK(editor.findings(department).find("unclosed-bracket") != std::string::npos);
    CHECK_FALSE(editor.knows(actuals));
    editor.type(department,
                "table: department\nunit: 某区科技局\nyear: 2024\ngoals:\n  - term: annual\n"
                "    indicators:\n      - {name: 甲, target: ≥8佳}\n");
    CHECK(editor.findings(actuals).find("unknown-indicator") != std::string::npos);
}

TEST_CASE("diagnostics: errors come first, each with what to do", "[lsp]") {
    Editor editor;
    editor.open(actuals, head + "  新增企业: 约5家\n  合格律: 100%\n");
    auto const& shown = editor.shown(actuals);
    REQUIRE(shown.size() == 2);
    CHECK(shown[0].at("code").as_string() == "unknown-indicator");
    CHECK(shown[0].at("message").as_string() ==
          "there is no indicator \"合格律\" in the tables; did you mean 合格率?");
    CHECK(shown[1].at("code").as_string() == "actual-about");
}

TEST_CASE("diagnostics: ranges count as was negotiated", "[lsp]") {
    auto const [encoding, range] = GENERATE(table<std::string, std::string>(
        {{"utf-8", "2:17-2:20"}, {"utf-16", "2:9-2:10"}, {"utf-32", "2:9-2:10"}}));
    Editor editor{{{"general", {{"positionEncodings", json::array{json::string{encoding}}}}}}};
    editor.open(actuals, head + "  新增企业: 5佳\n");
    CHECK(editor.findings(actuals) == range + " 1 actual-unit\n");
}

TEST_CASE("diagnostics: parts of a text can be replaced", "[lsp]") {
    Editor editor;
    editor.open(actuals, head + "  新增企业: 5家\n");
    auto const change = [&](int line, int from, int to, std::string const& text) {
        return json::object{{"range",
                             {{"start", {{"line", line}, {"character", from}}},
                              {"end", {{"line", line}, {"character", to}}}}},
                            {"text", text}};
    };
    editor.tell("textDocument/didChange",
                {{"textDocument", {{"uri", editor.uri(actuals)}, {"version", 5}}},
                 {"contentChanges", json::array{change(2, 9, 10, "佳"), change(2, 8, 9, "77"),
                                                change(3, 0, 0, "  合格率: 100%\n")}}});
    CHECK(editor.findings(actuals) == "2:10-2:11 1 actual-unit\n");
}

TEST_CASE("diagnostics: a workspace that names the tables of another folder is found", "[lsp]") {
    Editor editor;
    std::filesystem::rename(editor.folder() / "jixiao.yaml", editor.folder() / "x");
    std::filesystem::remove(editor.folder() / "x");
    put(editor.folder() / "units/a/jixiao.yaml",
        "indicators: ../../indicators\nactuals: ../../actuals\nlanguage: en\n");
    put(editor.folder() / "units/b/jixiao.yaml",
        "indicators: tables\n");  // has nothing to do with it
    lsp::Checker checker;
    lsp::Task task;
    task.folders = {editor.folder()};
    task.open[editor.folder() / "indicators/project.yaml"] =
        std::make_shared<lsp::Text const>("table: project\n");
    auto const checked = checker.check(std::move(task));
    REQUIRE(checked.workspaces.size() == 1);
    CHECK(checked.workspaces.front()->folder == editor.folder() / "units/a");
    CHECK(has_errors(checked.findings));
}

TEST_CASE("diagnostics: a folder that cannot be read hides nothing of the others", "[lsp]") {
    Scratch const scratch;
    auto const folder = std::filesystem::canonical(scratch.path());
    put_unit(folder / "unit");
    put(folder / "unit" / actuals, head + "  新增企业: 5佳\n");
    std::filesystem::create_directory(folder / "broken");
    // A usual file by its name, of which no byte can be read.
    std::filesystem::create_symlink("/proc/self/mem", folder / "broken/jixiao.yaml");
    lsp::Checker checker;
    for (int time = 0; time < 2; ++time) {
        auto const checked = checker.check({{}, {}, {folder / "broken", folder / "unit"}});
        REQUIRE(checked.workspaces.size() == 1);
        REQUIRE(checked.findings.size() == 1);
        CHECK(checked.findings.front().code == "actual-unit");
        CHECK_FALSE(checker.refresh());
    }
}

TEST_CASE("diagnostics: those of an editor are those of check", "[lsp]") {
    Editor editor;
    put(editor.folder() / actuals, head + "  新增企业: 约5家\n  合格律: 100%\n");
    lsp::Checker checker;
    auto const found = checker.check({{}, {}, {editor.folder()}}).findings;
    CHECK(found == check_workspace(load_workspace(editor.folder())));
    CHECK(found.size() >= 2);
}

TEST_CASE("diagnostics: what another program saves is seen", "[lsp]") {
    Editor editor;
    lsp::Checker checker;
    checker.check({{}, {}, {editor.folder()}});
    CHECK_FALSE(checker.refresh());
    save_by_renaming(editor.folder() / actuals, head + "  新增企业: 5佳\n");
    CHECK(checker.refresh());
    CHECK(has_errors(checker.check({{}, {}, {editor.folder()}}).findings));
}
