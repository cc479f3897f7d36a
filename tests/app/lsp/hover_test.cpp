#include "tests/app/lsp/editor.hpp"
#include "tests/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

std::string hover(Editor& editor, std::string const& file, std::string const& mark) {
    auto const answer = editor.ask("textDocument/hover", editor.at(file, mark));
    return answer.is_null() ? "" : std::string{answer.at("contents").at("value").as_string()};
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("hover: an actual says its verdict with numbers, rule and steps", "[lsp]") {
    Editor editor;
    editor.open(actuals);
    auto const shown = hover(editor, actuals, "4家");
    CAPTURE(shown);
    CHECK(has(shown, "**▲ amber** as of 2024, third quarter"));
    CHECK(has(shown, "- Target: ≥8家"));
    CHECK(has(shown, "- Target: ≥4家"));  // of the project
    CHECK(has(shown, "- % of target: 50%"));
    CHECK(has(shown, "- Rule: "));
    CHECK(has(shown, "To the end of 2024Q3: 4家 (actuals/2024Q3.yaml:4)"));
    CHECK(hover(editor, actuals, "新增企业") == shown);
    CHECK(has(hover(editor, actuals, "100%"), "● green"));
    CHECK(has(hover(editor, actuals, "达成"), "● green"));
}

TEST_CASE("hover: a target says how it is read, and what decided", "[lsp]") {
    Editor editor;
    editor.open(department);
    auto const shown = hover(editor, department, "≥8家");
    CAPTURE(shown);
    CHECK(has(shown, "- Read as: at least 8家"));
    CHECK(has(shown, "▲ amber"));
    CHECK(has(hover(editor, department, "7家"), "7家"));
    editor.open("x.yaml", "goals:\n  - indicators:\n      - {name: 甲, target: ≥佳}\n");
    CHECK(has(hover(editor, "x.yaml", "≥佳"), "- error: "));
}

TEST_CASE("hover: a key says what it is", "[lsp]") {
    Editor editor;
    editor.open(department);
    editor.open(actuals);
    CHECK(has(hover(editor, department, "target: ≥8"), "As printed"));
    CHECK(has(hover(editor, department, "history: {"), "Values of earlier years"));
    CHECK(has(hover(editor, actuals, "values"), "to-date"));
    CHECK(has(hover(editor, actuals, "note"), "Note"));
    CHECK(hover(editor, actuals, "抽查") == "");
}

TEST_CASE("inlay hints: the colour behind each value, and none while it is another one", "[lsp]") {
    Editor editor;
    editor.open(actuals);
    auto const hints = editor.ask("textDocument/inlayHint", editor.all_of(actuals)).as_array();
    REQUIRE(hints.size() == 3);
    CHECK(hints[0].at("label").as_string() == "▲ 50%  ● 100%");
    CHECK(hints[0].at("position") == json::value({{"line", 3}, {"character", 10}}));
    CHECK(hints[1].at("label").as_string() == "● 100%");
    CHECK(hints[1].at("position").at("character") == 19);
}

TEST_CASE("inlay hints: they can be switched off, at the start and later", "[lsp]") {
    Editor off{{{"workspace", {{"inlayHint", {{"refreshSupport", true}}}}}},
               {{"inlayHints", false}}};
    off.open(actuals);
    auto const count = [&] {
        return off.ask("textDocument/inlayHint", off.all_of(actuals)).as_array().size();
    };
    CHECK(count() == 0);
    off.tell("workspace/didChangeConfiguration",
             {{"settings", {{"jixiao", {{"inlayHints", true}}}}}});
    CHECK(count() == 3);
    CHECK(off.asked().back() == "workspace/inlayHint/refresh");
    off.tell("workspace/didChangeConfiguration", {{"settings", {{"inlayHints", false}}}});
    CHECK(count() == 0);
    off.tell("workspace/didChangeConfiguration", {{"settings", nullptr}});
    CHECK(count() == 0);
}

TEST_CASE("code lens: the counts of a table, and of a period", "[lsp]") {
    Editor editor;
    editor.open(department);
    editor.open(actuals);
    auto const title = [&](std::string const& file) {
        auto const lenses = editor.ask("textDocument/codeLens", editor.in(file)).as_array();
        REQUIRE(lenses.size() == 1);
        return std::string{lenses[0].at("command").at("title").as_string()};
    };
    CHECK(title(department) == "2024, third quarter  ● 2  ▲ 1  ■ 0  ○ 0");
    CHECK(title(actuals) == "2024, third quarter  ● 3  ▲ 1  ■ 0  ○ 1");
}
