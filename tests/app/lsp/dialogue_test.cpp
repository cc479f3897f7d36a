#include "app/lsp/frame.hpp"
#include "app/lsp/serve.hpp"
#include "app/lsp/uri.hpp"
#include "tests/app/lsp/editor.hpp"
#include "tests/catch.hpp"

#include <sstream>

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

TEST_CASE("dialogue: positions count what both know", "[lsp]") {
    auto const [offered, chosen] = GENERATE(table<json::array, std::string>({
        {{}, "utf-16"},
        {{"utf-8", "utf-16"}, "utf-8"},
        {{"utf-32", "utf-8"}, "utf-32"},
        {{"latin-1", "utf-16"}, "utf-16"},
        {{"latin-1", 7}, "utf-16"},
    }));
    lsp::Server server{{}};
    auto const answer = server.take(lsp::request_text(
        1, "initialize", {{"capabilities", {{"general", {{"positionEncodings", offered}}}}}}));
    auto const result = json::parse(answer.at(0)).at("result");
    CHECK(result.at("capabilities").at("positionEncoding").as_string() == chosen);
}

TEST_CASE("dialogue: it begins, shuts down and ends in this order", "[lsp]") {
    lsp::Server server{{}};
    auto const code = [&](std::string_view method) {
        auto const answer = json::parse(server.take(lsp::request_text(1, method, {})).at(0));
        auto const* const error = answer.as_object().if_contains("error");
        return error ? error->at("code").as_int64() : 0;
    };
    CHECK(code("textDocument/hover") == -32002);
    CHECK(code("shutdown") == -32002);
    CHECK(code("initialize") == 0);
    CHECK(code("initialize") == -32600);
    CHECK(code("textDocument/nothing") == -32601);
    CHECK(server.take(lsp::notification_text("textDocument/nothing", {})).empty());
    CHECK(server.take(R"({"jsonrpc":"2.0","id":1,"result":null})").empty());
    CHECK(code("shutdown") == 0);
    CHECK(code("textDocument/hover") == -32600);
    CHECK_FALSE(server.is_over());
    server.take(R"({"jsonrpc":"2.0","method":"exit"})");
    CHECK(server.is_over());
    CHECK(server.exit_code() == 0);
    lsp::Server other{{}};
    other.take(R"({"jsonrpc":"2.0","method":"exit"})");
    CHECK(other.exit_code() == 1);
}

TEST_CASE("dialogue: params that cannot be taken are an error, and the text stays", "[lsp]") {
    Editor editor;
    editor.open("actuals/2024Q3.yaml");
    auto const before = editor.findings("actuals/2024Q3.yaml");
    CHECK(editor.ask_wrong("textDocument/hover", {}) == -32602);
    CHECK(editor.ask_wrong("textDocument/hover", {{"textDocument", {{"uri", "file:///no"}}}}) ==
          -32602);
    CHECK(editor.ask_wrong("textDocument/hover",
                           {{"textDocument", {{"uri", editor.uri("actuals/2024Q3.yaml")}}},
                            {"position", {{"line", -1}, {"character", 0}}}}) == -32602);
    for (
        auto const* const changes :
        {"null", "[1]", R"([{"text": "x", "range": 1}])",
         R"([{"text":"x","range":{"start":{"line":2,"character":0},"end":{"line":1,"character":0}}}])"})
        editor.send(R"({"method":"textDocument/didChange","params":{"textDocument":{"uri":")" +
                    editor.uri("actuals/2024Q3.yaml") + R"(","version":9},"contentChanges":)" +
                    changes + "}}");
    CHECK(editor.findings("actuals/2024Q3.yaml") == before);
}

TEST_CASE("dialogue: over streams, with threads, until exit", "[lsp]") {
    Scratch const scratch;
    put_unit(scratch.path());
    std::string sent;
    auto const add = [&](std::string const& body) { sent += lsp::framed(body); };
    add(lsp::request_text(
        1, "initialize",
        {{"rootUri", lsp::uri_of_path(scratch.path())}, {"capabilities", json::object{}}}));
    sent += "nonsense\r\n";
    add("{");
    add(lsp::notification_text("initialized", json::object{}));
    add(lsp::request_text(2, "shutdown", {}));
    add(lsp::notification_text("exit", {}));
    std::istringstream in{sent};
    std::ostringstream out;
    // As std::cin is tied: reading would flush what another thread is writing, and send it twice.
    in.tie(&out);
    CHECK(lsp::serve(in, out, {}) == 0);
    CHECK(in.tie() == nullptr);
    std::istringstream back{out.str()};
    std::vector<std::string> answers;
    for (auto frame = lsp::read_frame(back); frame.kind == lsp::Frame::body;
         frame = lsp::read_frame(back))
        if (!frame.text.ends_with("}}}") || frame.text.find("\"id\":1") != std::string::npos)
            answers.push_back(frame.text);
    CAPTURE(out.str());
    CHECK(out.str().find("\"id\":1,\"result\"") != std::string::npos);
    CHECK(out.str().find("-32700") != std::string::npos);
    CHECK(out.str().find("\"id\":2,\"result\":null") != std::string::npos);
}

TEST_CASE("dialogue: every request has its one answer, however fast it is typed", "[lsp]") {
    Scratch const scratch;
    auto const folder = std::filesystem::canonical(scratch.path());
    put_unit(folder);
    auto const uri = lsp::uri_of_path(folder / actuals);
    std::string sent;
    auto const add = [&](std::string const& body) { sent += lsp::framed(body); };
    add(lsp::request_text(1, "initialize", {{"rootUri", lsp::uri_of_path(folder)}}));
    add(lsp::notification_text("initialized", json::object{}));
    add(lsp::notification_text("textDocument/didOpen",
                               {{"textDocument", {{"uri", uri}, {"version", 1}, {"text", head}}}}));
    constexpr int most = 200;
    for (int i = 2; i < most; ++i) {
        add(lsp::notification_text(
            "textDocument/didChange",
            {{"textDocument", {{"uri", uri}, {"version", i}}},
             {"contentChanges",
              json::array{json::object{{"text", head + "  新增企业: " + std::to_string(i) +
                                                    (i % 2 ? "家\n" : "佳\n")}}}}}));
        add(lsp::request_text(
            i, i % 3 ? "textDocument/hover" : "textDocument/completion",
            {{"textDocument", {{"uri", uri}}}, {"position", {{"line", 2}, {"character", 4}}}}));
    }
    add(lsp::request_text(most, "shutdown", {}));
    add(lsp::notification_text("exit", {}));
    std::istringstream in{sent};
    std::ostringstream out;
    CHECK(lsp::serve(in, out, {}) == 0);
    std::vector<std::int64_t> answered, expected;
    std::istringstream back{out.str()};
    for (auto frame = lsp::read_frame(back); frame.kind != lsp::Frame::end;
         frame = lsp::read_frame(back)) {
        REQUIRE(frame.kind == lsp::Frame::body);
        auto const message = json::parse(frame.text).as_object();
        if (!message.contains("method")) answered.push_back(message.at("id").as_int64());
    }
    for (int i = 1; i <= most; ++i) expected.push_back(i);
    CHECK(answered == expected);
}

TEST_CASE("dialogue: an input that ends without a word ends the program", "[lsp]") {
    std::istringstream in{lsp::framed(lsp::request_text(1, "initialize", json::object{}))};
    std::ostringstream out;
    CHECK(lsp::serve(in, out, {}) == 1);
}

TEST_CASE("dialogue: a request that is taken back while it waits is not worked on", "[lsp]") {
    std::istringstream in{lsp::framed(lsp::request_text(1, "initialize", json::object{})) +
                          lsp::framed(lsp::request_text(2, "textDocument/hover", json::object{})) +
                          lsp::framed(lsp::notification_text("$/cancelRequest", {{"id", 2}})) +
                          lsp::framed(lsp::notification_text("exit", {}))};
    std::ostringstream out;
    lsp::serve(in, out, {});
    // Whether it still waited is a matter of time; it has one answer in any case.
    auto const is_answered = out.str().find("\"id\":2,\"error\"") != std::string::npos;
    CHECK(is_answered);
    CHECK(lsp::Server::cancelled(2).find("-32800") != std::string::npos);
}
