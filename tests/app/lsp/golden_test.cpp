#include "tests/golden.hpp"

#include "tests/app/lsp/editor.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

std::string golden(std::string const& name) {
    return JIXIAO_SOURCE_DIR "/tests/app/lsp/dialogues/" + name;
}

void end(Editor& editor) {
    editor.ask("shutdown", {});
    editor.send(R"({"jsonrpc":"2.0","method":"exit"})");
    CHECK(editor.server().exit_code() == 0);
}

}  // namespace

TEST_CASE("dialogues: a month is filled in", "[lsp]") {
    Editor editor{{{"workspace", {{"inlayHint", {{"refreshSupport", true}}}}},
                   {"window", {{"showDocument", {{"support", true}}}}}}};
    editor.open(actuals);
    editor.tell(
        "textDocument/didChange",
        {{"textDocument", {{"uri", editor.uri(actuals)}, {"version", 2}}},
         {"contentChanges", json::array{json::object{{"range",
                                                      {{"start", {{"line", 3}, {"character", 9}}},
                                                       {"end", {{"line", 3}, {"character", 10}}}}},
                                                     {"text", "佳"}}}}});
    auto params = editor.in(actuals);
    params["range"] = {{"start", {{"line", 3}, {"character", 9}}},
                       {"end", {{"line", 3}, {"character", 9}}}};
    params["context"] = {{"diagnostics", json::array{}}};
    editor.ask("textDocument/codeAction", params);
    editor.type(actuals, head + "  新增企业: 4家\n  合格率: 100%\n  环境持续改善: 达成\n  \n");
    editor.ask("textDocument/inlayHint", editor.all_of(actuals));
    editor.ask("textDocument/codeLens", editor.in(actuals));
    auto cursor = editor.in(actuals);
    cursor["position"] = {{"line", 5}, {"character", 2}};
    editor.ask("textDocument/completion", cursor);
    editor.ask("textDocument/hover", editor.at(actuals, "合格率"));
    editor.ask("workspace/executeCommand",
               {{"command", "jixiao.start"}, {"arguments", json::array{editor.uri(actuals)}}});
    end(editor);
    check_golden(golden("month.txt"), editor.transcript());
}

TEST_CASE("dialogues: a table is written", "[lsp]") {
    Editor editor;
    editor.open(project);
    editor.type(project,
                editor.text(project) +
                    "      - id: P-3\n        path: [效益指标，社会效益指标]\n        name: "
                    "新增就业\n        target: >=12人\n");
    auto params = editor.all_of(project);
    params["context"] = {{"diagnostics", json::array{}}};
    editor.ask("textDocument/codeAction", params);
    editor.ask("textDocument/documentSymbol", editor.in(project));
    editor.ask("textDocument/foldingRange", editor.in(project));
    editor.ask("textDocument/semanticTokens/full", editor.in(project));
    editor.ask("textDocument/hover", editor.at(project, "target: ≥10场"));
    auto name = editor.at(project, "新增企业");
    editor.ask("textDocument/definition", name);
    name["context"] = {{"includeDeclaration", true}};
    editor.ask("textDocument/references", name);
    editor.ask("textDocument/prepareRename", name);
    name["newName"] = "净增企业";
    editor.ask("textDocument/rename", name);
    name["newName"] = "合格率";
    editor.ask_wrong("textDocument/rename", name);
    end(editor);
    check_golden(golden("table.txt"), editor.transcript());
}

TEST_CASE("dialogues: a period is typed from the first key on, in Chinese", "[lsp]") {
    Editor editor{
        {{"general", {{"positionEncodings", {"utf-8"}}}},
         {"textDocument", {{"completion", {{"completionItem", {{"snippetSupport", true}}}}}}}},
        {},
        "zh-CN"};
    std::string const file = "actuals/2024Q4.yaml";
    editor.open(file, "per\n");
    auto const complete = [&](std::size_t line, std::size_t character) {
        auto params = editor.in(file);
        params["position"] = {{"line", line}, {"character", character}};
        editor.ask("textDocument/completion", params);
    };
    complete(0, 3);
    editor.type(file, "period: \n");
    complete(0, 8);
    std::string const begin = "period: 2024Q4\nactuals:\n";
    editor.type(file, begin + "  新企\n");
    complete(2, 8);
    editor.type(file, begin + "  新增企业: 9\n");
    complete(2, 17);
    editor.open(actuals, head + "  合格率 98%\n  环境持续改善: “达成”\n");
    auto params = editor.all_of(actuals);
    params["context"] = {{"diagnostics", json::array{}}};
    editor.ask("textDocument/codeAction", params);
    editor.type(actuals, head + "  合格率: 98%\n  环境持续改善: 达成\n");
    auto name = editor.in(actuals);
    name["position"] = {{"line", 2}, {"character", 10}};  // counted in bytes
    editor.ask("textDocument/prepareRename", name);
    name["newName"] = "抽检\n合格率";
    editor.ask_wrong("textDocument/rename", name);
    end(editor);
    check_golden(golden("period.txt"), editor.transcript());
}
