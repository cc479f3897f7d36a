#include "app/lsp/tokens.hpp"
#include "tests/app/lsp/editor.hpp"
#include "tests/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

std::string shown(json::array const& symbols, std::string const& indent = "") {
    std::string text;
    for (auto const& each : symbols) {
        auto const& symbol = each.as_object();
        text += indent + std::string{symbol.at("name").as_string()} + " | " +
                std::string{symbol.at("detail").as_string()} + "\n";
        if (auto const* const children = symbol.if_contains("children"))
            text += shown(children->as_array(), indent + "  ");
    }
    return text;
}

std::string folds(Editor& editor, std::string const& file) {
    std::string text;
    auto const folded = editor.ask("textDocument/foldingRange", editor.in(file));
    for (auto const& each : folded.as_array())
        text += std::to_string(each.at("startLine").to_number<int>()) + "-" +
                std::to_string(each.at("endLine").to_number<int>()) + " ";
    return text;
}

/// Each token as "line:character text type".
std::string tokens(Editor& editor, std::string const& file, json::value const& answer) {
    lsp::Text const text{editor.text(file)};
    std::string shown;
    lsp::Position at;
    auto const& data = answer.at("data").as_array();
    for (std::size_t i = 0; i + 4 < data.size(); i += 5) {
        auto const number = [&](std::size_t n) { return data[i + n].to_number<std::size_t>(); };
        at = {at.line + number(0), number(0) == 0 ? at.character + number(1) : number(1)};
        auto const begin = text.offset(at, lsp::Encoding::utf16);
        auto const end = text.offset({at.line, at.character + number(2)}, lsp::Encoding::utf16);
        shown += std::to_string(at.line) + " " + std::string{text.at({begin, end})} + " " +
                 std::string{lsp::token_types.at(number(3))} + "\n";
    }
    return shown;
}

std::string formatted(Editor& editor, std::string const& file, std::string const& text) {
    editor.open(file, text);
    auto params = editor.in(file);
    params["options"] = {{"tabSize", 2}, {"insertSpaces", true}};
    return editor.edited(file, editor.ask("textDocument/formatting", params).as_array());
}

}  // namespace

TEST_CASE("symbols: goals with their rows, and lines of actuals", "[lsp]") {
    Editor editor;
    editor.open(department);
    editor.open(actuals);
    auto const of = [&](std::string const& file) {
        return shown(editor.ask("textDocument/documentSymbol", editor.in(file)).as_array());
    };
    CHECK(of(department) ==
          "年度目标1 | annual\n  新增企业 | ≥8家\n  合格率 | 100%\n  环境持续改善 | 持续改善\n");
    CHECK(of(actuals) == "新增企业 | 4家\n合格率 | 100%\n环境持续改善 | 达成\n");
    editor.open("jixiao.yaml");
    CHECK(of("jixiao.yaml") == "indicators | \nactuals | \nlanguage | \n");
}

TEST_CASE("symbols: a half typed row is one, and costs no other", "[lsp]") {
    Editor editor;
    editor.open(actuals,
                "period: 2024Q3\nactuals:\n  新增企业: 4家\n  合\n  环境持续改善: {value:\n");
    CHECK(shown(editor.ask("textDocument/documentSymbol", editor.in(actuals)).as_array()) ==
          "新增企业 | 4家\n合 | \n环境持续改善 | {value:\n");
}

TEST_CASE("folding: goals, rows and comments", "[lsp]") {
    Editor editor;
    editor.open(department);
    CHECK(folds(editor, department) == "3-17 4-17 6-17 7-11 13-17 ");
    editor.open("actuals/2024Q4.yaml",
                "# one\n# two\nperiod: 2024Q4\nactuals:\n  甲: {a: 1,\n    b: 2}\n");
    CHECK(folds(editor, "actuals/2024Q4.yaml") == "3-5 4-5 0-1 ");
}

TEST_CASE("tokens: the parts of targets", "[lsp]") {
    Editor editor;
    editor.open(
        department,
        "table: department\ngoals:\n  - indicators:\n"
        "      - {name: 甲, target: ≥115家}\n      - name: 乙\n        target: \"2%-5%\"\n"
        "        history: {2023: 7家}\n        revised: [{from: 2024-08, target: 不低于1次/月}]\n"
        "      - {name: 丙, target: ≥佳}\n");
    auto const all = editor.ask("textDocument/semanticTokens/full", editor.in(department));
    auto const text = tokens(editor, department, all);
    CAPTURE(text);
    CHECK(text.find("3 ≥ operator\n3 115 number\n3 家 type\n") != std::string::npos);
    CHECK(text.find("7 不低于 operator\n7 1 number\n7 次 type\n") != std::string::npos);
    CHECK(text.find("5 ") != std::string::npos);
    CHECK(text.find("8 ") == std::string::npos);
    auto params = editor.in(department);
    params["range"] = {{"start", {{"line", 3}, {"character", 0}}},
                       {"end", {{"line", 4}, {"character", 0}}}};
    CHECK(tokens(editor, department, editor.ask("textDocument/semanticTokens/range", params)) ==
          "3 ≥ operator\n3 115 number\n3 家 type\n");
}

TEST_CASE("formatting: only blanks that nothing depends on", "[lsp]") {
    Editor editor;
    auto const [text, after] = GENERATE(table<std::string, std::string>({
        {"period: 2024Q3  \nactuals:\t\n  甲: 5家 \n\n\n", "period: 2024Q3\nactuals:\n  甲: 5家\n"},
        {"period: 2024Q3\r\nactuals: \r\n  甲: 5家", "period: 2024Q3\r\nactuals:\r\n  甲: 5家\r\n"},
        {"a: 1\n", "a: 1\n"},
        {"a:  1 # why  \n", "a:  1 # why\n"},
        // Blanks that are a part of a text stay, and so does what cannot be read.
        {"a: |\n  x  \n  y\n", "a: |\n  x  \n  y\n"},
        {"a： 1  \n", "a： 1  \n"},
        {"a: \"x  \n", "a: \"x  \n"},
        {"  \n", "  \n"},
        {"", ""},
    }));
    CAPTURE(text);
    CHECK(formatted(editor, "actuals/2024Q4.yaml", text) == after);
}
