#include "app/lsp/uri.hpp"
#include "tests/app/lsp/editor.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

json::object const shows{{"window", {{"showDocument", {{"support", true}}}}}};

}  // namespace

TEST_CASE("commands: the next period is started, and shown", "[lsp]") {
    Editor editor{shows};
    editor.open(actuals);
    auto const made =
        editor.ask("workspace/executeCommand",
                   {{"command", "jixiao.start"}, {"arguments", json::array{editor.uri(actuals)}}});
    CHECK(made.at("uri").as_string() == editor.uri("actuals/2024Q4.yaml"));
    CHECK(read_whole(editor.folder() / "actuals/2024Q4.yaml").find("新增企业:") !=
          std::string::npos);
    CHECK(editor.asked().back() == "window/showDocument");
    CHECK(editor.asked_params().back().at("external") == false);
    // It is not written over.
    CHECK(editor.ask_wrong("workspace/executeCommand",
                           {{"command", "jixiao.start"},
                            {"arguments", json::array{editor.uri(actuals), "2024Q4"}}}) == -32803);
    CHECK(editor.ask_wrong("workspace/executeCommand",
                           {{"command", "jixiao.start"},
                            {"arguments", json::array{editor.uri(actuals), "soon"}}}) == -32803);
}

TEST_CASE("commands: the report of what is typed is made and shown in a browser", "[lsp]") {
    Editor editor{shows};
    editor.open(actuals, "period: 2024Q3\nactuals:\n  新增企业: 7家\n");
    auto const made = editor.ask(
        "workspace/executeCommand",
        {{"command", "jixiao.report"}, {"arguments", json::array{editor.uri(actuals), "2024Q3"}}});
    auto const path = lsp::path_of_uri(std::string{made.at("uri").as_string()});
    REQUIRE(path);
    auto const page = read_whole(*path);
    CHECK(page.find("<html") != std::string::npos);
    CHECK(page.find("7家") != std::string::npos);
    CHECK(editor.asked_params().back().at("external") == true);
}

TEST_CASE("commands: those that cannot be done say why", "[lsp]") {
    Editor editor;
    CHECK(editor.ask_wrong("workspace/executeCommand", {{"command", "rm"}}) == -32602);
    CHECK(editor.ask_wrong("workspace/executeCommand", json::object{}) == -32602);
    CHECK(editor.ask_wrong("workspace/executeCommand",
                           {{"command", "jixiao.report"},
                            {"arguments", json::array{"file:///nowhere/a.yaml"}}}) == -32803);
    // Without a file it is the only workspace there is.
    CHECK(editor.ask("workspace/executeCommand", {{"command", "jixiao.report"}, {"arguments", 7}})
              .is_object());
    CHECK(editor.asked().empty());  // this editor shows no documents
}
