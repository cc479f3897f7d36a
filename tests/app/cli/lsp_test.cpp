#include "app/lsp/frame.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

TEST_CASE("lsp: the program speaks on its input and output, and ends with the dialogue", "[cli]") {
    std::string said;
    for (auto const* const body :
         {R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}})",
          R"({"jsonrpc":"2.0","id":2,"method":"shutdown"})",
          R"({"jsonrpc":"2.0","method":"exit"})"})
        said += lsp::framed(body);
    for (std::vector<std::string> const& words :
         {std::vector<std::string>{"lsp"}, {"lsp", "--stdio"}, {"lsp", "-C", "unit/"}}) {
        auto const outcome = start(words, said);
        CHECK(outcome.code == 0);
        CHECK(has(outcome.out, "\"serverInfo\":{\"name\":\"jixiao\""));
        CHECK(outcome.err == "");
    }
    CHECK(start({"lsp"}, "").code == 1);  // the editor is gone without a word
    auto const nowhere = start({"lsp", "-C", "not there"}, said);
    CHECK(nowhere.code == 2);
    CHECK(has(nowhere.err, "jixiao.yaml"));
}

TEST_CASE("schema: those of files and outputs are listed and printed", "[cli]") {
    auto const list = start({"schema"});
    CHECK(has(list.out, "actuals\n"));
    CHECK(has(list.out, "table\n"));
    CHECK(has(start({"schema", "table"}).out, "\"title\": \"Jixiao table\""));
    auto const wrong = start({"schema", "tables", "--lang", "en"});
    CHECK(wrong.code == 2);
    CHECK(has(wrong.err, "did you mean table?"));
}
