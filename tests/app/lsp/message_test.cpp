#include "app/lsp/message.hpp"

#include "app/lsp/uri.hpp"
#include "tests/catch.hpp"

#include <boost/json.hpp>
#include <rapidcheck.h>

using namespace jixiao;
using namespace jixiao::lsp;

TEST_CASE("message: what is none is refused with the code of the protocol", "[lsp]") {
    auto const [body, code] = GENERATE(table<std::string, Code>({
        {"", Code::parse_error},
        {"{", Code::parse_error},
        {"\xFF", Code::parse_error},
        {"{\"method\": \"\\ud800\"}", Code::parse_error},
        {"[]", Code::invalid_request},
        {"null", Code::invalid_request},
        {"{}", Code::invalid_request},
        {"{\"method\": 1}", Code::invalid_request},
        {std::string(100, '['), Code::parse_error},
    }));
    CAPTURE(body);
    try {
        read_call(body);
        FAIL("it was taken");
    } catch (Fault const& fault) {
        CHECK(fault.code == code);
    }
}

TEST_CASE("message: an id is a number or a text, and params an object", "[lsp]") {
    auto const call = read_call(R"({"id": "a", "method": "m", "params": {"x": 1}})");
    CHECK(call.id == boost::json::value("a"));
    CHECK(call.method == "m");
    CHECK(count_at(call.params, "x") == 1);
    CHECK_FALSE(read_call(R"({"id": null, "method": "m", "params": [1]})").id);
    CHECK(read_call(R"({"id": 7, "result": null})").method.empty());
    CHECK_THROWS_AS(count_at(call.params, "y"), Fault);
    CHECK_THROWS_AS(text_at(call.params, "x"), Fault);
    CHECK_THROWS_AS(count_at(read_call(R"({"method":"m","params":{"x":-1}})").params, "x"), Fault);
}

TEST_CASE("uri: a path comes back from its address", "[lsp]") {
    CHECK(uri_of_path("/单位/a b.yaml") == "file:///%E5%8D%95%E4%BD%8D/a%20b.yaml");
    CHECK(path_of_uri("file:///%E5%8D%95%E4%BD%8D/a%20b.yaml") == "/单位/a b.yaml");
    CHECK(path_of_uri("file:///a/../b/./c") == "/b/c");
    CHECK(path_of_uri("file://localhost/a") == "/a");
    CHECK(rc::check([](std::string text) {
        std::erase(text, '\0');
        auto const path = ("/" + text);
        RC_ASSERT(path_of_uri(uri_of_path(path)) == std::filesystem::path{path}.lexically_normal());
    }));
}

TEST_CASE("uri: what is no file of this machine has no path", "[lsp]") {
    auto const* const uri = GENERATE("untitled:1", "file://other/a", "file:", "http://a/b",
                                     "file:///a%0", "file:///a%zz", "file:///a%00b", "");
    CAPTURE(uri);
    CHECK_FALSE(path_of_uri(uri));
}
